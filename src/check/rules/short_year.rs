//! Years are written in full: 2017年8月, not 17年8月 (GB/T 15835-2011, 5.1.4; GB/T 9704-2012, 7.3.5.4).
//!
//! Only with a month: 17年 alone may be how long something took. Terms of prison and years of
//! former reigns are no dates of ours.

use crate::check::helpers::chars::{before, is_han};
use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("short-year").settable(),
    RuleInput::Pattern("年", SHORT, check),
);

const SHORT: &str = r"['’‘＇]?([0-9]{2})年(?:1[0-2]|0?[1-9])月";

/// Words before a number of years that is no year.
const NO_YEAR: [&str; 40] = [
    "徒刑", "刑期", "刑", "历时", "为期", "任期", "工龄", "党龄", "教龄", "军龄", "年龄",
    "服役", "长达", "近", "约", "共", "达", "第", "满", "超", "期限", "时长", "历经", "经过",
    "经", "民国", "光绪", "宣统", "同治", "咸丰", "道光", "嘉庆", "乾隆", "雍正", "康熙",
    "昭和", "平成", "令和", "大正", "明治",
];

fn check(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let (all, year) = (found.get_match(), found.get(1)?);
    let free = numerals::starts_free(line, all.start());
    if !free || numerals::precedes(line, all.start(), &NO_YEAR) {
        return None;
    }
    // Behind a hanzi the mark may close a quotation: 开展‘满园行动’17年8月.
    let quoted = before(line, all.start()).is_some_and(is_han);
    let start = if quoted { year.start() } else { all.start() };
    // Bulletins tell what was lately: nobody writes of 1949 as 49.
    let century = if year.as_str() < "50" { "20" } else { "19" };
    let wanted = format!("{century}{}", year.as_str());
    Some(Finding::at(start..year.end()).suggest(wanted))
}
