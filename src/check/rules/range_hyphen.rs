//! Between two numbers that bound a range stands ～ or —, not a hyphen or a half-width tilde
//! (GB/T 15835-2011, 5.1.3; GB/T 15834-2011, 4.13.3).
//!
//! Dates and ordinals get —, quantities ～. Only what is surely a range is one: it rises, and a
//! measure word follows. Telephone numbers, models, scores, houses and ids have none.

use std::ops::Range;

use regex::Captures;

use crate::check::helpers::chars::before;
use crate::check::helpers::decimal::Decimal;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("range-hyphen").settable(),
    RuleInput::Line("-~〜–－−", check),
);

/// Units of quantities, longer ones before those they begin with.
const QUANTITY: &str = "个|名|人|天|次|倍|元|岁|米|吨|公里|千米|公斤|千克|克|亩|公顷|平方|立方|小时|分钟|秒|周|件|份|户|家|条|张|辆|台|套|只|头|株|棵|位|项|处|笔|种|类|厘米|毫米|升|毫升|度|℃|年|月|日|期|批|万|亿|千|百|余|多";
/// Units of dates, and of what is counted with 第.
const ORDINAL: &str =
    "学年|年|月|日|条|章|款|项|页|期|号|届|批|卷|节|版|轮|次|名|位|季度|周|天";

static RANGE: LazyRegex = LazyRegex::new(|| {
    let number = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?";
    regex(&format!(
        r"(?<first>{number})(?<unit>[%‰％]|[万亿千百]?(?:{QUANTITY}))?(?<mark>--?|[~〜–－−])(?<second>{number})(?<after>[%‰％]|{QUANTITY}|{ORDINAL})"
    ))
});

fn check(line: &str, out: &mut Vec<Finding>) {
    out.extend(RANGE.captures_iter(line).filter_map(|found| finding(line, &found)));
}

/// Parts of a range.
struct RangeParts<'a> {
    line: &'a str,
    all: Range<usize>,
    first: &'a str,
    unit: &'a str,
    second: &'a str,
    after: &'a str,
}

fn finding(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let text = |name: &str| found.name(name).map_or("", |part| part.as_str());
    let (all, mark) = (found.get(0)?.range(), found.name("mark")?.range());
    let parts = RangeParts {
        line,
        all: all.clone(),
        first: text("first"),
        unit: text("unit"),
        second: text("second"),
        after: text("after"),
    };
    if !numerals::starts_free(line, all.start) || !parts.rises() {
        return None;
    }
    let finding = Finding::at(mark).with("range", &line[all]);
    match parts.mark()? {
        (wanted, true) => Some(finding.safe(wanted)),
        (wanted, false) => Some(finding.suggest(wanted)),
    }
}

impl RangeParts<'_> {
    /// Whether the second number is greater, and neither is padded as codes are.
    fn rises(&self) -> bool {
        let padded = |number: &str| {
            number.len() > 1 && number.starts_with('0') && !number.starts_with("0.")
        };
        let values = (Decimal::parse(self.first), Decimal::parse(self.second));
        let (Some(first), Some(second)) = values else { return false };
        !padded(self.first) && !padded(self.second) && first < second
    }

    /// The mark that shall stand there, and whether that is sure; `None` for what is no range.
    fn mark(&self) -> Option<(&'static str, bool)> {
        let Self { line, all, first, unit, second, after } = self;
        let left = before(line, all.start);
        if left == Some('第') {
            return unit.is_empty().then_some(("—", true));
        }
        let end = all.end;
        let is_year = |number: &str| {
            number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
        };
        match *after {
            "年" | "学年" if is_year(first) && is_year(second) => {
                // 2013年-2015年, 2013-2015年; a tilde would be half of ～.
                matches!(*unit, "" | "年").then_some(("—", true))
            }
            // 3-5年级, 3-5年生
            "年" if first.len() <= 2 && !numerals::follows(line, end, &["级", "生"]) => {
                Some(("～", true))
            }
            "月" => small(second, 12).then_some(("—", matches!(*unit, "" | "月"))),
            "日" => small(second, 31).then(|| {
                if left == Some('月') {
                    ("—", matches!(*unit, "" | "日"))
                } else {
                    ("～", false)
                }
            }),
            // Numbers of issues, clauses, places: only 第 makes them sure.
            "学年" | "年" | "章" | "款" | "页" | "期" | "号" | "届" | "批" | "卷" | "节"
            | "版" | "轮" | "季度" => None,
            "条" | "项" | "位" | "名" | "次" | "周" if !unit.is_empty() && unit != after => {
                None
            }
            // 人大、人民; 周岁; 度 of a year: 2016-2017年度 is not here
            "人" if numerals::follows(line, end, &["民", "大"]) => None,
            "条" | "项" | "类" | "种" | "余" | "多" | "千" | "百" | "度" => {
                Some(("～", false))
            }
            _ => Some(("～", true)),
        }
    }
}

/// Whether a number is at most so great.
fn small(number: &str, most: u32) -> bool {
    number.parse::<u32>().is_ok_and(|value| (1..=most).contains(&value))
}
