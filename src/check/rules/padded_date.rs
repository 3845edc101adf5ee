//! Months and days have no zero before them: 2017年8月5日 (GB/T 9704-2012, 7.3.5.4: 月、日不编虚位).

use crate::check::helpers::chars::before;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("padded-date").settable(),
    RuleInput::Pattern("0", PADDED, check),
);

const PADDED: &str = r"0([1-9])[月日]";

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (all, digit) = (found.get_match(), found.get(1)?);
    let in_date = match before(line, all.start()) {
        Some('年') => all.as_str().ends_with('月'),
        // Also the second of 8月05—08日.
        Some('月' | '—' | '～' | '-' | '至') => all.as_str().ends_with('日'),
        _ => false,
    };
    in_date.then(|| Finding::at(all.start()..digit.end()).suggest(digit.as_str()))
}
