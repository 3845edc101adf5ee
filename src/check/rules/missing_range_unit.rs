//! Both numbers of a range have their 万 or 亿 where one could be misread: 5万～10万人
//! (GB/T 15835-2011, 5.1.3).
//!
//! 5000～1万 says what it says: the first number is greater than the second without its 万.

use crate::check::helpers::numerals::lacks_unit;
use crate::check::{CheckRule, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("missing-range-unit").settable(),
    RuleInput::Pattern("～—~〜–－-", RANGE, lacks_unit),
);

const RANGE: &str = r"([0-9]+(?:\.[0-9]+)?)([～—~〜–－-])([0-9]+(?:\.[0-9]+)?)(万亿|万|亿)";
