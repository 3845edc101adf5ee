//! A name that is nearly a unit's name is a slip: 市水物局 for 市水务局.
//!
//! Told where one character differs and sounds the same, with its tone (what input methods offer), where a 局 is called
//! 委 or 办, or where a full
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
        // Characters and bytes in front of the slip.
        let (mut seen, mut start) = (0, 0);
        for slip in words.unit_names.slips(&characters) {
            start += bytes(&characters[seen..slip.start]);
            seen = slip.start;
            let length = bytes(&characters[seen..seen + slip.length]);
            let range = start..start + length;
            let wanted: String = slip.name.iter().collect();
            out.push(Finding::at(range).in_line(number).suggest(wanted));
        }
    }
}

/// Bytes of characters in UTF-8.
fn bytes(characters: &[char]) -> usize {
    characters.iter().map(|one| one.len_utf8()).sum()
}
