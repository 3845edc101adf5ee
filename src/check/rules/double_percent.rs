//! Percentage points are written 3个百分点, not 3%个百分点: the % is in the word (logic).

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("double-percent").settable(), RuleInput::Line("%％", check));

static POINTS: LazyRegex = LazyRegex::new(|| regex("[0-9]([%％]个?百分点)"));

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in POINTS.captures_iter(line) {
        if let Some(points) = found.get(1) {
            out.push(Finding::at(points.range()).suggest("个百分点"));
        }
    }
}
