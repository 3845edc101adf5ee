//! Members of one list have one mark between them: 甲局、乙局、丙局等3个单位, not 甲局、乙局，丙局 (GB/T 15834-2011, 4.5).

use crate::check::helpers::bodies;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("mixed-list-comma").settable(), RuleInput::Line("，", check));

/// A list of both marks that is counted as one.
static LIST: LazyRegex = LazyRegex::new(|| {
    let counted = bodies::counted();
    regex(&format!(
        r"((?:\p{{Han}}+[、，])*\p{{Han}}+、(?:\p{{Han}}+[、，])*\p{{Han}}+?)等?[0-9]{{1,3}}[个家]({counted})"
    ))
});

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in LIST.captures_iter(line) {
        let (Some(list), Some(counted)) = (found.get(1), found.get(2)) else { continue };
        let Some(endings) = bodies::endings(counted.as_str()) else { continue };
        let of_list = |at: usize| {
            let behind = &list.as_str()[at + '，'.len_utf8()..];
            let next = behind.split(['、', '，']).next().unwrap_or_default();
            let last = list.as_str()[..at].rsplit(['、', '，']).next().unwrap_or_default();
            bodies::is_one(last, endings) && bodies::is_one(next, endings)
        };
        // The clause before a list ends with a comma, too, and may end like a name.
        let first = list.as_str().find('、').unwrap_or_default();
        for (at, comma) in list.as_str().match_indices('，').filter(|(at, _)| *at > first) {
            if of_list(at) {
                let start = list.start() + at;
                out.push(Finding::at(start..start + comma.len()).suggest("、"));
            }
        }
    }
}
