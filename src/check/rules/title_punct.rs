//! A title ends without a mark (usage; for attachments GB/T 9704-2012, 7.3.4), but for ？ ！ and
//! marks that close or leave off: ” 》 ） …….
//!
//! Behind a heading the program sets 。 where text runs on; a heading may bring a mark of its own
//! that leads over to the text (： ，), but needs no 。.

use crate::check::helpers::chars::{before, is_chinese};
use crate::check::{Finding, Passage};
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::error("title-punct").settable();

pub(in crate::check) fn check(passage: &Passage<'_>, out: &mut Vec<Finding>) {
    let marks: &[char] = match passage.kind {
        TextKind::Title => &['。', '，', '、', '；', '.', '：'],
        TextKind::Heading => &['。', '、', '.'],
        TextKind::Lead | TextKind::Markdown | TextKind::Line => return,
    };
    let Some((number, line)) = passage.lines.iter().enumerate().next_back() else { return };
    let end = line.text().trim_end();
    let start = end.trim_end_matches(marks).len();
    let found = &end[start..];
    // No. and Co. keep their point.
    if found.is_empty() || !before(end, start).is_some_and(is_chinese) {
        return;
    }
    let finding = Finding::at(start..end.len()).in_line(number);
    // What a colon was to lead to may be missing.
    out.push(if found.contains('：') { finding.suggest("") } else { finding.safe("") });
}
