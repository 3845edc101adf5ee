//! No 、 between members of a list that all stand in 《 》 or in “ ” (GB/T 15834-2011, 4.5.3.5:
//! usually none).
//!
//! Where something stands between mark and mark, as （试行） does, the 、 stays. A list may hold
//! other members, too, so people decide.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("quoted-list-comma").settable(),
    RuleInput::Line("》”", check),
);

static BETWEEN: LazyRegex = LazyRegex::new(|| regex("》(、)《|”(、)“"));

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in BETWEEN.captures_iter(line) {
        let comma = found.get(1).or_else(|| found.get(2));
        out.extend(comma.map(|comma| Finding::at(comma.range()).suggest("")));
    }
}
