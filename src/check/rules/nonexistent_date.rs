//! Dates exist: no 13月, no 2月30日; and the day of the week is that of the date (logic).

use std::ops::Range;

use regex::Captures;

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::model::Date;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("nonexistent-date").settable(), RuleInput::Line("月-", check));

/// A date; behind it the second day of a range, or the day of the week.
static DATE: LazyRegex = LazyRegex::new(|| {
    regex(concat!(
        r"(?:(?<year>[0-9]{4})年)?(?<month>[0-9]{1,2})月",
        r"(?:(?:[0-9]{1,2}日?[至～~—–-])?(?<day>[0-9]{1,2})[日号]",
        r"(?:[（(](?:星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)]|星期(?<bare>[一二三四五六日天]))?)?",
    ))
});

/// `2017-02-30`.
static ISO: LazyRegex =
    LazyRegex::new(|| regex(r"([0-9]{4})-(0[1-9]|1[0-2])-(3[01]|[0-2][0-9])"));

/// A leap year: the one in which every day exists.
const LEAP: i32 = 2000;

/// The days of the week, Monday first.
const WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];

fn check(line: &str, out: &mut Vec<Finding>) {
    let months = line.match_indices('月').filter_map(|(month, _)| start(line, month));
    let dates = months.filter_map(|start| DATE.captures_at(line, start));
    out.extend(dates.filter_map(|found| chinese(line, &found)));
    if line.contains('-') {
        out.extend(ISO.captures_iter(line).filter_map(|found| iso(line, &found)));
    }
}

/// Returns where the numbers before a 月 begin; `None` where there are none.
fn start(line: &str, month: usize) -> Option<usize> {
    let digits = |text: &str| text.trim_end_matches(|one: char| one.is_ascii_digit()).len();
    let start = digits(&line[..month]);
    let year = line[..start].strip_suffix('年').map(|before| (digits(before), before.len()));
    let with_year = year.filter(|(first, end)| first < end).map(|(first, _)| first);
    (start < month).then(|| with_year.unwrap_or(start))
}

fn chinese(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let all = found.get(0)?.range();
    if !numerals::starts_free(line, all.start) {
        return None;
    }
    let number = |name: &str| found.name(name)?.as_str().parse::<u8>().ok();
    let year = found.name("year").and_then(|year| year.as_str().parse::<i32>().ok());
    let month = number("month")?;
    let Some(day) = number("day") else {
        // Without a year or a day it may be no month: 13月龄.
        let impossible = year.is_some() && Date::new(LEAP, month, 1).is_none();
        return impossible.then(|| Finding::at(all).told("nonexistent-date.month"));
    };
    if Date::new(LEAP, month, 1).is_none() {
        return Some(Finding::at(all).told("nonexistent-date.month"));
    }
    let Some(date) = Date::new(year.unwrap_or(LEAP), month, day) else {
        return Some(Finding::at(all));
    };
    year?;
    let said = found.name("weekday").or_else(|| found.name("bare"))?;
    let is = WEEKDAYS[weekday(date)];
    let same = said.as_str() == is || said.as_str() == "天" && is == "日";
    (!same).then(|| {
        Finding::at(said.range())
            .told("nonexistent-date.weekday")
            .with("weekday", is)
            .with("date", date.chinese())
    })
}

fn iso(line: &str, found: &Captures<'_>) -> Option<Finding> {
    let all: Range<usize> = found.get(0)?.range();
    let (year, month) = (found[1].parse().ok()?, found[2].parse().ok()?);
    let exists = Date::new(year, month, found[3].parse().ok()?).is_some();
    let whole = numerals::starts_free(line, all.start)
        && numerals::ends_free(line, all.end)
        && !line[all.end..].starts_with('-');
    (whole && !exists).then(|| Finding::at(all))
}

/// 0 for Monday.
fn weekday(date: Date) -> usize {
    // The first of January 1970 was a Thursday.
    let days = date.unix_seconds().div_euclid(86_400) + 3;
    usize::try_from(days.rem_euclid(7)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{WEEKDAYS, weekday};
    use crate::model::Date;

    #[test]
    fn days_of_the_week() {
        let said = |year, month, day| WEEKDAYS[weekday(Date::new(year, month, day).unwrap())];
        assert_eq!(said(2017, 8, 21), "一");
        assert_eq!(said(1969, 12, 31), "三");
        assert_eq!(said(2018, 3, 25), "日");
    }
}
