//! Days are written 日, not 号: 8月31日 (usage; GB/T 9704-2012, 7.3.5.4 writes 年、月、日).

use std::sync::LazyLock;

use regex::Regex;

use crate::check::Finding;
use crate::check::helpers::numerals;
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::warning("date-hao").settable();

static DAY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:1[0-2]|0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9])(号)").expect("a valid pattern")
});

pub(in crate::check) fn check(line: &str, _: TextKind, out: &mut Vec<Finding>) {
    if !line.contains('号') {
        return;
    }
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
