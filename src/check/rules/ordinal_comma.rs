//! 第一， with a comma, not 第一、 (GB/T 15834-2011, 4.4.3.3).

use crate::check::helpers::sequence::{Style, marks};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("ordinal-comma").settable(), RuleInput::Line("第", check));

fn check(line: &str, out: &mut Vec<Finding>) {
    for mark in marks(line).filter(|mark| mark.style == Style::Nth) {
        let number = &line[mark.range.clone()];
        if number.ends_with('、') {
            let comma = mark.range.end - '、'.len_utf8()..mark.range.end;
            out.push(Finding::at(comma).suggest("，").with("number", number));
        }
    }
}
