//! Months and days have no zero before them: 2017年8月5日 (GB/T 9704-2012, 7.3.5.4: 月、日不编虚位).

use crate::check::helpers::chars::before;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("padded-date").settable(), RuleInput::Line("0", check));

static PADDED: LazyRegex = LazyRegex::new(|| regex(r"0([1-9])[月日]"));

fn check(line: &str, out: &mut Vec<Finding>) {
    if !line.contains(['月', '日']) {
        return;
    }
    for found in PADDED.captures_iter(line) {
        let (Some(all), Some(digit)) = (found.get(0), found.get(1)) else { continue };
        let left = before(line, all.start());
        let in_date = match left {
            Some('年') => all.as_str().ends_with('月'),
            Some('月') => all.as_str().ends_with('日'),
            // The second of 8月05—08日.
            Some('—' | '～' | '-' | '至') => all.as_str().ends_with('日'),
            _ => false,
        };
        if in_date {
            out.push(Finding::at(all.start()..digit.end()).suggest(digit.as_str()));
        }
    }
}
