//! A name that is nearly a unit's name is a slip: 市水物局 for 市水务局.
//!
//! Told where one character differs and sounds the same, with its tone (what input methods offer), or where a full
//! name of eight characters or more lacks one, has one too many, or has another one.

use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("near-unit-name").settable(),
    RuleInput::TextAndWords("", check),
);

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    let mut characters = Vec::new();
    for (number, line) in text.lines.iter().enumerate() {
        let text = line.text();
        characters.clear();
        characters.reserve(text.len() / 2);
        characters.extend(text.chars());
        for slip in words.unit_names.slips(&characters) {
            let byte = |at| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte);
            let range = byte(slip.start)..byte(slip.start + slip.length);
            let wanted: String = slip.name.iter().collect();
            out.push(Finding::at(range).in_line(number).suggest(wanted));
        }
    }
}
