//! Both numbers of a range have their %: 4%～6% (GB/T 15835-2011, 5.1.3).

use crate::check::helpers::numerals::lacks_unit;
use crate::check::{CheckRule, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("missing-range-percent").settable(),
    RuleInput::Pattern("～—~〜–－-", RANGE, lacks_unit),
);

const RANGE: &str = r"([0-9]+(?:\.[0-9]+)?)([～—~〜–－-])([0-9]+(?:\.[0-9]+)?)([%‰％])";
