//! An ellipsis is …… (GB/T 15834-2011, 4.11 and 5.1.5): two characters, six points. Twelve points
//! on a line of their own stand for paragraphs left out.
//!
//! Rows of points that lead to a page number, and those of formulas (1，2，…，n), are left alone.

use crate::check::helpers::chars::{after, before};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::marks::is_surely_chinese;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("wrong-ellipsis").settable(), RuleInput::Line("", check));

static POINTS: LazyRegex = LazyRegex::new(|| regex(r"…+|⋯+|\.{3,}|。{3,}|·{3,}|・{3,}"));

/// Longest row of points that is an ellipsis; longer ones lead to a page number.
const LONGEST: usize = 6;

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in POINTS.find_iter(line) {
        let (left, right) = (before(line, found.start()), after(line, found.end()));
        let count = found.as_str().chars().count();
        let beside_chinese = [left, right]
            .into_iter()
            .flatten()
            .any(|one| is_surely_chinese(one) || "“”".contains(one));
        let leads = right.is_some_and(|one| one.is_ascii_digit());
        if !beside_chinese || leads || count > LONGEST {
            continue;
        }
        let finding = Finding::at(found.range());
        match after(found.as_str(), 0) {
            Some('…') if count == 2 => {}
            Some('…') if count == 1 && left == Some('，') && right == Some('，') => {}
            Some('·' | '・') => out.push(finding.suggest("……")),
            _ => out.push(finding.safe("……")),
        }
    }
}
