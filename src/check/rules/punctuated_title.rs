//! A title ends without a mark (usage; for attachments GB/T 9704-2012, 7.3.4), but for ？ ！ and
//! marks that close or leave off: ” 》 ） …….
//!
//! Behind a heading the program sets 。 where text runs on; a heading may bring a mark of its own
//! that leads over to the text (： ，), but needs no 。.

use crate::check::helpers::chars::{before, is_chinese};
use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::TextKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("punctuated-title").settable(), RuleInput::Text("", check))
        .only(&[TextKind::Title, TextKind::Heading]);

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    let marks: &[char] = match text.kind {
        TextKind::Title => &['。', '，', '、', '；', '.', '：'],
        _ => &['。', '、', '.'],
    };
    let Some((number, line)) = text.lines.iter().enumerate().next_back() else { return };
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
