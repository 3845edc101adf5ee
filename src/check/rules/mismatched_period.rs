//! A period ends after it began, and is as long as is said: 自7月15日至7月25日; 6月3日受理，7月18日办结，历时45天; 2021年8月至2025年8月的四年;
//! 第二季度（4—6月） (logic).
//!
//! Days without a year may be of two years: they are compared within one month, or where the later stands behind the earlier.

use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::numerals;
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::model::Date;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("mismatched-period").settable(),
    RuleInput::Line("至历时耗季半", check),
);

/// 自7月15日开始，至7月25日结束
static SPAN: LazyRegex = LazyRegex::new(|| {
    let (first, last) = (day(1), day(2));
    regex(&format!("{first}(?:起|开始)?[，、]?[至到～—]{last}"))
});

/// 6月3日受理，7月18日办结，历时45天
static LASTED: LazyRegex = LazyRegex::new(|| {
    let (first, last) = (day(1), day(2));
    regex(&format!(
        "{first}[^，。；0-9]{{1,12}}，[至到]?{last}[^，。；0-9]{{1,12}}，(?:历时|用时|耗时|前后历时)了?(?P<said>(?P<count>[0-9]{{1,3}})[天日])"
    ))
});

/// 2021年8月至2025年8月的四年
static YEARS: LazyRegex = LazyRegex::new(|| {
    regex(
        "(?P<from>[0-9]{4})年(?:(?P<since>[0-9]{1,2})月)?[至到—](?P<to>[0-9]{4})年(?:(?P<until>[0-9]{1,2})月)?的?(?P<said>(?P<count>[0-9]{1,2}|[两二三四五六七八九十])年)[间内里，。；]",
    )
});

/// 第二季度（4—6月）, 上半年（1至6月）
static QUARTER: LazyRegex = LazyRegex::new(|| {
    regex(
        "(?P<part>[一二三四]季度|[上下]半年)[（(](?P<said>(?P<since>[0-9]{1,2})月?[至到—～~-]+(?P<until>[0-9]{1,2})月)[）)]",
    )
});

/// A day of the year, with its year or without, and with names that end in this number.
fn day(number: u8) -> String {
    format!(
        "(?P<day{number}>(?:(?P<y{number}>[0-9]{{4}})年)?(?P<m{number}>[0-9]{{1,2}})月(?P<d{number}>[0-9]{{1,2}})日)"
    )
}

fn check(line: &str, out: &mut Vec<Finding>) {
    out.extend(SPAN.captures_iter(line).filter_map(|found| backwards(&found)));
    out.extend(LASTED.captures_iter(line).filter_map(|found| lasted(&found)));
    out.extend(YEARS.captures_iter(line).filter_map(|found| years(&found)));
    out.extend(QUARTER.captures_iter(line).filter_map(|found| quarter(&found)));
}

fn number<T: std::str::FromStr>(found: &Captures<'_>, name: &str) -> Option<T> {
    found.name(name)?.as_str().parse().ok()
}

fn at(found: &Captures<'_>, name: &str) -> Finding {
    Finding::at(found.name(name).map(|one| one.range()).unwrap_or_default())
}

/// The first and the last day; days without a year are of the same one.
fn days(found: &Captures<'_>) -> Option<(Date, Date)> {
    let first: Option<i32> = number(found, "y1");
    // A leap year: in it every day exists.
    let year = first.unwrap_or(2000);
    let last: i32 = number(found, "y2").unwrap_or(year);
    let since = Date::new(year, number(found, "m1")?, number(found, "d1")?)?;
    let until = Date::new(last, number(found, "m2")?, number(found, "d2")?)?;
    Some((since, until))
}

fn backwards(found: &Captures<'_>) -> Option<Finding> {
    let (since, until) = days(found)?;
    // 自11月25日至1月15日 ends in the next year.
    let certain = found.name("y2").is_some() && found.name("y1").is_some()
        || since.month() == until.month();
    (until < since && certain).then(|| {
        at(found, "day2").told("mismatched-period.backwards").with("since", &found["day1"])
    })
}

fn lasted(found: &Captures<'_>) -> Option<Finding> {
    let (since, until) = days(found)?;
    let is = until.days_after(since)?;
    let said: u32 = number(found, "count")?;
    // The first day may count, and a February have 28 days.
    let unsure = found.name("y1").is_none() && since.month() <= 2 && until.month() > 2;
    let right = is.saturating_sub(u32::from(unsure))..=is + 1;
    (!right.contains(&said)).then(|| at(found, "said").with("is", format!("{is}天")))
}

fn years(found: &Captures<'_>) -> Option<Finding> {
    let (from, to): (usize, usize) = (number(found, "from")?, number(found, "to")?);
    let said = numerals::count(&found["count"])?;
    let is = to.checked_sub(from)?;
    let months = number::<usize>(found, "since").zip(number::<usize>(found, "until"));
    let right = match months {
        Some((since, until)) => {
            let months = (is * 12 + until).checked_sub(since)?;
            months / 12 == said || (months + 1) / 12 == said
        }
        // The first year counts, or not.
        None => said == is || said == is + 1,
    };
    (!right).then(|| at(found, "said").with("is", format!("{is}年")))
}

fn quarter(found: &Captures<'_>) -> Option<Finding> {
    let (since, until) = match &found["part"] {
        "一季度" => (1, 3),
        "二季度" => (4, 6),
        "三季度" => (7, 9),
        "四季度" => (10, 12),
        "上半年" => (1, 6),
        _ => (7, 12),
    };
    let said: (u8, u8) = (number(found, "since")?, number(found, "until")?);
    (said != (since, until)).then(|| at(found, "said").with("is", format!("{since}—{until}月")))
}
