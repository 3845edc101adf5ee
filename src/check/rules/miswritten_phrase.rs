//! Set phrases have their own characters: 监管职责 and not 监官职责 (《现代汉语词典》; usage of official documents).

use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::text::phrase::miswritten;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("miswritten-phrase").settable(),
    RuleInput::TextAndWords("", check),
);

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        for slip in miswritten(line.text()) {
            let found = &line.text()[slip.range.clone()];
            if !words.lists(found) {
                out.push(Finding::at(slip.range).suggest(slip.right).in_line(number));
            }
        }
    }
}
