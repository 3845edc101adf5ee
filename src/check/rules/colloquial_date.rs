//! Days are written 日, not 号: 8月31日 (usage; GB/T 9704-2012, 7.3.5.4 writes 年、月、日).

use std::ops::Range;

use crate::check::helpers::chars::{after, is_han};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("colloquial-date").settable(), RuleInput::Line("号", check));

static DAY: LazyRegex =
    LazyRegex::new(|| regex(r"(?:1[0-2]|0?[1-9])月(?:3[01]|[12][0-9]|0?[1-9])(号)"));

/// 8月10号至12号, 8月8号、9号: days of the same month.
static FURTHER: LazyRegex = LazyRegex::new(|| {
    regex(&format!(
        r"^(?:至|到|、|和|—|～)(?:3[01]|[12][0-9]|0?[1-9])(号)(?:[^\p{{Han}}]|[{BEHIND}]|$)"
    ))
});

/// Where 号 stands in days that follow a day.
fn further(line: &str, mut at: usize) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    while let Some(hao) = FURTHER.captures(&line[at..]).and_then(|one| one.get(1)) {
        found.push(at + hao.start()..at + hao.end());
        at += hao.end();
    }
    found
}

/// What stands behind a day, and begins no name of a thing.
const BEHIND: &str = "前起至到之以和与及、";

fn check(line: &str, out: &mut Vec<Finding>) {
    for found in DAY.captures_iter(line) {
        let (Some(all), Some(hao)) = (found.get(0), found.get(1)) else { continue };
        let day = line[..all.start()].chars().next_back().is_none_or(|left| left != '-')
            && !line[..all.start()].ends_with(|left: char| left.is_ascii_digit());
        let document = numerals::follows(line, hao.end(), &["文", "令", "公告", "通知"]);
        if day && !document && !numerals::names_a_thing(line, hao.end()) {
            let date = &line[all.range()];
            let finding = Finding::at(hao.range()).with("date", date);
            // 11月3号泵站恢复运行: 3号 may be the name of what follows.
            let names = after(line, hao.end())
                .is_some_and(|next| is_han(next) && !BEHIND.contains(next));
            out.push(if names { finding.suggest("日") } else { finding.safe("日") });
            out.extend(
                further(line, hao.end())
                    .into_iter()
                    .map(|hao| Finding::at(hao).with("date", date).safe("日")),
            );
        }
    }
}
