//! As many bodies as a list is said to have: 甲局、乙局、丙局3个单位. Behind 等 a list may go on.

use crate::check::helpers::bodies;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("miscounted-list").settable(), RuleInput::Line("个家", check));

static LIST: LazyRegex = LazyRegex::new(|| {
    let counted = bodies::counted();
    regex(&format!(
        r"((?:\p{{Han}}+、)+\p{{Han}}+?)共?(([0-9]{{1,2}}|[两二三四五六七八九十])[个家])({counted})"
    ))
});

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in LIST.captures_iter(line) {
        let (Some(list), Some(number), Some(count), Some(counted)) =
            (found.get(1), found.get(2), found.get(3), found.get(4))
        else {
            continue;
        };
        let endings = bodies::endings(counted.as_str());
        let members = endings.and_then(|endings| bodies::members(list.as_str(), endings));
        let Some(members) = members.map(|all| all.len()) else { continue };
        if numerals::count(count.as_str()).is_some_and(|count| count != members) {
            let range = number.start()..counted.end();
            out.push(Finding::at(range).with("count", members));
        }
    }
}
