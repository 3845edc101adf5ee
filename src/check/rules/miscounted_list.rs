//! As many as a list is said to have: 甲局、乙局、丙局3个单位; 3个单位（甲局、乙局、丙局）; 《甲办法》《乙办法》2项制度; 7月3日、7月9日两次;
//! 三个方面的问题：一是…二是…三是…. Behind 等 a list may go on, but not name more than it counts.

use crate::check::helpers::chars::before;
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::helpers::{bodies, numerals};
use crate::check::{Captures, CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::text::numeral;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::warning("miscounted-list").settable(),
    RuleInput::Line("个家项部种份次条点", check),
);

/// How many, as it is written.
const COUNT: &str = "(?P<count>[0-9]{1,2}|十[一二三四五]|[两二三四五六七八九十])";

/// 甲局、乙局3个单位
static BEFORE: LazyRegex = LazyRegex::new(|| {
    let counted = bodies::counted();
    regex(&format!(
        r"(?P<list>(?:\p{{Han}}+、)+\p{{Han}}+?)共?(?P<all>{COUNT}[个家](?P<kind>{counted}))"
    ))
});

/// 3个单位（甲局、乙局）
static BEHIND: LazyRegex = LazyRegex::new(|| {
    let counted = bodies::counted();
    regex(&format!(
        r"(?P<all>{COUNT}[个家](?P<kind>{counted}))[（(](?P<list>(?:\p{{Han}}+、)+\p{{Han}}+)[）)]"
    ))
});

/// 《甲办法》《乙办法》等3项制度
static TITLES: LazyRegex = LazyRegex::new(|| {
    let kinds = "制度|规定|办法|文件|法规|措施|方案|意见";
    regex(&format!(
        r"(?P<list>《[^《》]+》(?:[、和及]?《[^《》]+》)+)(?P<open>等)?(?P<all>{COUNT}[项个部种份](?:\p{{Han}}{{0,4}}(?:{kinds})))"
    ))
});

/// 7月3日、7月9日两次
static DAYS: LazyRegex = LazyRegex::new(|| {
    let day = "(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日";
    regex(&format!("(?P<list>{day}(?:[、和]{day})+)(?P<open>等)?(?:先后)?(?P<all>{COUNT}次)"))
});

/// 三个方面的问题：一是…，二是…
static POINTS: LazyRegex = LazyRegex::new(|| {
    regex(&format!(
        r"(?P<all>{COUNT}(?:个方面|[条点个项种]))[^，。；：0-9]{{0,10}}：(?P<list>一是.*)"
    ))
});

fn check(line: &str, out: &mut Vec<Finding>) {
    out.extend(
        BEFORE.captures_iter(line).filter_map(|found| told(line, &found, bodies_of(&found)?)),
    );
    out.extend(
        BEHIND.captures_iter(line).filter_map(|found| told(line, &found, bodies_of(&found)?)),
    );
    for list in [&TITLES, &DAYS] {
        let members = |found: &Captures<'_>| found["list"].matches(['》', '日']).count();
        out.extend(
            list.captures_iter(line).filter_map(|found| told(line, &found, members(&found))),
        );
    }
    out.extend(
        POINTS
            .captures_iter(line)
            .filter_map(|found| told(line, &found, points(&found["list"])?)),
    );
}

/// How many bodies a list names; `None` where one of its members is no name of such a body.
fn bodies_of(found: &Captures<'_>) -> Option<usize> {
    let list = found.name("list")?.as_str();
    let endings = bodies::endings(&found["kind"])?;
    bodies::members(list, endings).map(|all| all.len())
}

/// How far 一是, 二是 … go on in a line; `None` where only the first stands there, as the others may follow in paragraphs of their own.
fn points(list: &str) -> Option<usize> {
    let has = |number: &usize| {
        let number = u32::try_from(*number).unwrap_or(u32::MAX);
        list.contains(&format!("{}是", numeral::chinese(number)))
    };
    (1..).take_while(has).last().filter(|last| *last > 1)
}

fn told(line: &str, found: &Captures<'_>, members: usize) -> Option<Finding> {
    let all = found.name("all")?.range();
    let said = numerals::count(&found["count"])?;
    // Not the 5 of 15, nor the 五 of 十五.
    let whole = numerals::starts_free(line, all.start)
        && !before(line, all.start).is_some_and(numerals::is_any_numeral);
    let is_open = found.name("open").is_some();
    let wrong = if is_open { members > said } else { members != said };
    (whole && wrong).then(|| Finding::at(all).with("count", members))
}
