//! Days are written 日, not 号: 8月31日 (usage; GB/T 9704-2012, 7.3.5.4 writes 年、月、日).

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("colloquial-date").settable(), RuleInput::Line("号", check));

static DAY: LazyRegex =
    LazyRegex::new(|| regex(r"(?:1[0-2]|0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9])(号)"));

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in DAY.captures_iter(line) {
        let (Some(all), Some(hao)) = (found.get(0), found.get(1)) else { continue };
        let day = line[..all.start()].chars().next_back().is_none_or(|left| left != '-')
            && !line[..all.start()].ends_with(|left: char| left.is_ascii_digit());
        let document = numerals::follows(line, hao.end(), &["文", "令", "公告", "通知"]);
        if day && !document && !numerals::names_a_thing(line, hao.end()) {
            let date = &line[all.range()];
            out.push(Finding::at(hao.range()).safe("日").with("date", date));
        }
    }
}
