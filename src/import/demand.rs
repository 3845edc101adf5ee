//! Days by which a text asks that something be done: 限9月25日前完成, 于2026年10月31日前完成清退.
//!
//! [`demands`] is the entry point. What was done by a day, or not done by it, is none.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::model::Date;

/// What a text asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Demand {
    /// The clause that says so.
    pub(super) words: String,
    /// The day; absent where its year is not known, or it names no last day.
    pub(super) date: Option<Date>,
    /// Whether the words are those of an order: 限, 责令, 要求.
    pub(super) is_order: bool,
}

/// A day, or the end of a month or year, before which something is to be done; 限 stands for 前.
static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let year = r"(?:(?P<year>20\d\d)年)?";
    let month =
        r"(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})[日号]|(?P<end>底|末)|(?P<part>[上中下]旬))?";
    let before = format!(r"(?:{year}{month}|(?P<of>20\d\d)?年(?:底|末))(?:之|以)?前");
    let limit = r"限(?:期|于|在|定)?(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]";
    Regex::new(&format!("{before}|{limit}")).expect("a valid pattern")
});

/// What stands in an order.
const ORDERS: [&str; 13] = [
    "要在", "要于", "限期", "限于", "限时", "责令", "责成", "要求", "务必", "必须", "应当",
    "须", "议定",
];

/// What is to be done by a day.
const DONE: &str = "完成 整改 清 退 办结 制定 建 开工 完工 竣工 达 作出 报送 复检 销号 解决 拆除 修复 投入 全部 落实 签 补 还 整治 到位 \
    消除 移交 覆盖 发放 兑现 验收 通车 贯通 整顿 提交 上报";

/// What was, or was not, or was meant to be.
const PAST: [&str; 13] = [
    "未",
    "没",
    "截至",
    "已",
    "原定",
    "原计划",
    "承诺",
    "本应",
    "应于",
    "应在",
    "仅",
    "逾期",
    "提前",
];

/// What the next clause says of how it came out.
const BEHIND: [&str; 9] = ["实际", "仅", "只", "却", "但", "至今", "目前", "截至", "已"];

/// Longest clause that is shown, in characters.
const LONGEST: usize = 40;

/// Returns what a text asks for; `as_of` is the day of the text, which says the year.
pub(super) fn demands(text: &str, as_of: Option<Date>) -> Vec<Demand> {
    let sentences = text.split(['。', '；', '！', '\n']);
    sentences.flat_map(|sentence| in_sentence(sentence, as_of)).collect()
}

/// Returns the first day that a text names as a last one.
pub(super) fn last_day(text: &str, as_of: Option<Date>) -> Option<Date> {
    DAY.captures(text).and_then(|day| next_day(&day, as_of))
}

fn in_sentence(sentence: &str, as_of: Option<Date>) -> Vec<Demand> {
    let is_order = ORDERS.iter().any(|word| sentence.contains(word));
    let clauses: Vec<&str> = sentence.split(['，', ',']).map(str::trim).collect();
    let mut found = Vec::new();
    for (at, clause) in clauses.iter().enumerate() {
        let Some(day) = DAY.captures(clause) else { continue };
        let place = day.get(0).expect("all of a match").range();
        let (before, behind) = (&clause[..place.start], &clause[place.end..]);
        let next = clauses.get(at + 1).copied().unwrap_or_default();
        let is_past = PAST.iter().any(|word| before.contains(word))
            || BEHIND.iter().any(|word| next.starts_with(word) || behind.starts_with(word))
            || ["应", "没", "未"].iter().any(|word| behind.starts_with(word));
        let is_done = |text: &str| DONE.split_whitespace().any(|word| text.contains(word));
        if is_past || !(is_done(behind) || behind.is_empty() && is_done(next)) {
            continue;
        }
        let is_order = is_order || day.name("m").is_some();
        let (date, is_gone) = date(&day, as_of);
        // 8月9日前全部清运 in a text of October says what was done.
        if is_gone && !is_order {
            continue;
        }
        let words = clause.chars().take(LONGEST).collect();
        found.push(Demand { words, date, is_order });
    }
    found
}

/// Days before that of a text of which it still says what was done by then.
const NEAR: i64 = 120;

/// The last day, and whether it is gone; the first such one from the day of the text on, where no year is written and none
/// was shortly before.
fn date(day: &Captures<'_>, as_of: Option<Date>) -> (Option<Date>, bool) {
    let within = as_of.and_then(|as_of| in_year(day, as_of.year()).map(|day| (day, as_of)));
    let gone = within.filter(|(day, as_of)| day < as_of && days(*as_of) - days(*day) <= NEAR);
    match (gone, as_of) {
        (Some((gone, _)), _) if day.name("year").or(day.name("y")).is_none() => {
            (Some(gone), true)
        }
        _ => (next_day(day, as_of), false),
    }
}

/// A number of days by which two days of one year are compared.
fn days(date: Date) -> i64 {
    i64::from(date.month()) * 31 + i64::from(date.day())
}

fn number(day: &Captures<'_>, names: &[&str]) -> Option<u16> {
    let found = names.iter().find_map(|name| day.name(name));
    found.and_then(|found| found.as_str().parse().ok())
}

/// The last day in a year.
fn in_year(day: &Captures<'_>, year: i32) -> Option<Date> {
    let narrow = |value: u16| u8::try_from(value).ok();
    let Some(month) = number(day, &["month", "m"]) else { return Date::new(year, 12, 31) };
    let month = narrow(month)?;
    match number(day, &["day", "d"]) {
        Some(day) => Date::new(year, month, narrow(day)?),
        None if day.name("end").is_some() => {
            (28..=31).rev().find_map(|day| Date::new(year, month, day))
        }
        None => None,
    }
}

fn next_day(day: &Captures<'_>, as_of: Option<Date>) -> Option<Date> {
    if let Some(year) = number(day, &["year", "y", "of"]) {
        return in_year(day, i32::from(year));
    }
    let as_of = as_of?;
    let years = [as_of.year(), as_of.year() + 1];
    years.into_iter().filter_map(|year| in_year(day, year)).find(|date| *date >= as_of)
}

#[cfg(test)]
mod tests {
    use super::demands;
    use crate::model::Date;

    fn shown(text: &str) -> Vec<String> {
        let as_of = Date::new(2026, 9, 6);
        let one = |one: super::Demand| {
            let date = one.date.map_or("-".to_owned(), |date| date.to_string());
            let order = if one.is_order { "!" } else { "" };
            format!("{date}{order}")
        };
        demands(text, as_of).into_iter().map(one).collect()
    }

    #[test]
    fn what_is_to_be_done_by_a_day() {
        for (text, found) in [
            ("限9月25日前完成。", &["2026-09-25!"][..]),
            ("限9月10日前逐车复检", &["2026-09-10!"]),
            ("限期9月30日整改到位", &["2026-09-30!"]),
            ("于2026年10月31日前完成清退。", &["2026-10-31"]),
            ("要求该局10月底前完成一轮窗口作风整顿。", &["2026-10-31!"]),
            ("责令县教育局作出书面检查，10月10日前清理到位。", &["2026-10-10!"]),
            ("上述问题于11月5日前整改完毕", &["2026-11-05"]),
            (
                "9月30日前制定赶超计划，10月31日前开工率达到90%以上",
                &["2026-09-30", "2026-10-31"],
            ),
            ("年底前完成剩余征收任务", &["2026-12-31"]),
            ("2027年底前全部建成", &["2027-12-31"]),
            ("3月底前完成", &["2027-03-31"]),
            ("11月上旬前完成", &["-"]),
            ("10月31日前，完成整改", &["2026-10-31"]),
            ("10月31日前全覆盖检查", &["2026-10-31"]),
            ("责令8月31日前完成整改", &["2026-08-31!"]),
        ] {
            assert_eq!(shown(text), found, "{text}");
        }
    }

    #[test]
    fn what_was_or_was_not_done_by_a_day() {
        for text in "完成修复4处，未达到8月底前完成6处的序时要求|承诺8月底前完成|\
                应于8月31日前完成，至今未动工|提前于8月底前完成|截至8月31日前完成60处|\
                8月底前应完成6处|计划10月底前开工，实际未开工|10月31日前，全县有12个小区|\
                每月25日前报送进展情况|提前20天完成47所学校食堂维修|5年前建成|\
                8月9日前全部清运，增设限高杆2处"
            .split('|')
        {
            assert!(shown(text).is_empty(), "{text} {:?}", shown(text));
        }
    }
}
