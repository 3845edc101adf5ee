//! No 、 between members of a list that all stand in 《 》 or in “ ” (GB/T 15834-2011, 4.5.3.5:
//! usually none).
//!
//! Where something stands between mark and mark, as （试行） does, the 、 stays. A list may hold
//! other members, too, so people decide.

use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("quoted-list-comma").settable(),
    RuleInput::Pattern("》”", BETWEEN, check),
);

const BETWEEN: &str = "》(、)《|”(、)“";

fn check(_: &str, found: &Captures<'_>) -> Option<Finding> {
    let comma = found.get(1).or(found.get(2))?;
    Some(Finding::at(comma.range()).suggest(""))
}
