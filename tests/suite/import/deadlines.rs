//! What stands behind 整改期限：, as units write it.

use tongbao::source::Memory;

use super::fields::imported;
use crate::support::case::{CONFIG, UNITS};

#[test]
fn a_day_is_taken_and_what_is_more_is_told() {
    let names = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    for (words, day, told) in [
        ("2017年9月30日", Some("2017-09-30"), None),
        ("2017-9-30。", Some("2017-09-30"), None),
        (
            "2017年9月30日前完成整改。",
            Some("2017-09-30"),
            Some("来稿写的是“2017年9月30日前完成整改。”"),
        ),
        ("\n2017年9月30日\n由市水务局负责。", Some("2017-09-30"), None),
        ("2017年9月30日起", None, Some("整改期限（deadline）写成 2017-09-30")),
        ("2017年9月30日前，逾期问责", None, Some("整改期限在日期之外还有别的话")),
        ("请于二〇一七年九月三十日前办结", None, Some("整改期限在日期之外还有别的话")),
        ("9月底前", None, Some("整改期限不是完整的日期")),
        ("立行立改", None, Some("整改期限不是完整的日期")),
        ("2017年13月30日", None, Some("整改期限“2017年13月30日”没有这一天")),
    ] {
        let source = format!(
            "市水务局：\n一、巡查不到位。无人在岗。\n处理结果：通报批评。\n整改期限：{words}\n"
        );
        let (issue, yaml) = imported(&names, "a.txt", source.as_bytes());
        let failing = &issue.entries[0].failings[0];
        let found = failing.deadline.as_ref().map(|date| date.value.to_string());
        assert_eq!(found.as_deref(), day, "{words}\n{yaml}");
        let is_told = |words: &str| yaml.contains(words);
        assert!(told.is_none_or(is_told), "{words}\n{yaml}");
        assert_eq!(
            told.is_some(),
            is_told("没有这一天")
                || is_told("整改期限不是")
                || is_told("整改期限在")
                || is_told("印出时只有日期"),
            "{words}\n{yaml}"
        );
    }
}
