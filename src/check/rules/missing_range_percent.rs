//! Both numbers of a range have their %: 4%～6% (GB/T 15835-2011, 5.1.3).

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals::lacks_unit;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("missing-range-percent").settable(),
    RuleInput::Line("～—~〜–－-", check),
);

static RANGE: LazyRegex = LazyRegex::new(|| {
    regex(r"([0-9]+(?:\.[0-9]+)?)([～—~〜–－-])([0-9]+(?:\.[0-9]+)?)([%‰％])")
});

fn check(line: &str, out: &mut Vec<Finding>) {
    if !line.contains(['%', '‰', '％']) {
        return;
    }
    out.extend(RANGE.captures_iter(line).filter_map(|found| lacks_unit(line, &found)));
}
