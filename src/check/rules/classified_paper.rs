//! A classified paper is no bulletin, neither public nor internal: 秘密★1年, 密级：机密 (保守国家秘密法).

use crate::check::{CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::text::internal_use;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("classified-paper").settable(), RuleInput::Text("密", check));

fn check(text: &TextLines<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        let found = internal_use::classified(line.text()).into_iter();
        out.extend(found.map(|range| Finding::at(range).in_line(number)));
    }
}
