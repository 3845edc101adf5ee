//! An ellipsis is …… (GB/T 15834-2011, 4.11 and 5.1.5): two characters, six points. Twelve points
//! on a line of their own stand for paragraphs left out.
//!
//! Rows of points that lead to a page number, and those of formulas (1，2，…，n), are left alone.

use crate::check::helpers::chars::{after, before};
use crate::check::helpers::marks::is_surely_chinese;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("wrong-ellipsis").settable(),
    RuleInput::Pattern("", POINTS, check),
);

const POINTS: &str = r"…+|⋯+|\.{3,}|。{3,}|·{3,}|・{3,}";

/// Longest row of points that is an ellipsis; longer ones lead to a page number.
const LONGEST: usize = 6;

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let found = found.get_match();
    let (left, right) = (before(line, found.start()), after(line, found.end()));
    let count = found.as_str().chars().count();
    let beside_chinese = [left, right]
        .into_iter()
        .flatten()
        .any(|one| is_surely_chinese(one) || "“”".contains(one));
    let leads = right.is_some_and(|one| one.is_ascii_digit());
    if !beside_chinese || leads || count > LONGEST {
        return None;
    }
    let finding = Finding::at(found.range());
    match after(found.as_str(), 0) {
        Some('…') if count == 2 => None,
        Some('…') if count == 1 && left == Some('，') && right == Some('，') => None,
        Some('·' | '・') => Some(finding.suggest("……")),
        _ => Some(finding.safe("……")),
    }
}
