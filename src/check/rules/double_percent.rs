//! Percentage points are written 3个百分点, not 3%个百分点: the % is in the word (logic).

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("double-percent").settable(),
    RuleInput::Pattern("%％", POINTS, check),
);

const POINTS: &str = "[0-9]([%％]个?百分点)";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    Some(Finding::at(found.get(1)?.range()).suggest("个百分点"))
}
