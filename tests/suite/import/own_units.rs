//! Failings that say themselves whose they are go to the entries of these units; where one says none, or a unit heads them,
//! nothing is moved.

use super::fields::imported;
use super::shapes::names;

/// The units of the entries, each with the headings of its items, and the YAML.
fn units(text: &str) -> (Vec<(String, Vec<String>)>, String) {
    let (issue, yaml) = imported(&names(), "a.txt", text.as_bytes());
    let entries = issue.entries.iter().map(|entry| {
        let failings = entry.failings.iter().map(|failing| &failing.heading);
        let items = entry.practices.iter().map(|practice| &practice.heading).chain(failings);
        (entry.unit.value.clone(), items.map(|heading| heading.value.clone()).collect())
    });
    (entries.collect(), yaml)
}

#[test]
fn each_failing_goes_to_the_unit_that_it_names() {
    for text in [
        "督查通报\n一、存在问题\n1.无人值守。窗口无人在岗。\n责任单位：市水务局\n2.进度滞后。尚未开工。\n责任单位：市教育局。\n3.超期答复。逾期21天。\n责任单位：安澜市水务局\n",
        "督查通报\n一、存在问题\n1.无人值守。窗口无人在岗。（责任单位：市水务局）\n2.进度滞后。尚未开工。（责任单位：市教育局）\n3.超期答复。逾期21天。(责任单位：安澜市水务局)\n",
        "案例一：无人值守\n窗口无人在岗。\n责任单位：市水务局\n案例二：进度滞后\n尚未开工。\n责任单位：市教育局\n案例三：超期答复\n逾期21天。\n责任单位：市水务局\n",
    ] {
        let (entries, yaml) = units(text);
        let own: Vec<(&str, Vec<&str>)> = entries
            .iter()
            .filter(|(unit, _)| !unit.is_empty())
            .map(|(unit, all)| (unit.as_str(), all.iter().map(String::as_str).collect()))
            .collect();
        let expected =
            [("shuiwuju", vec!["无人值守", "超期答复"]), ("jiaoyuju", vec!["进度滞后"])];
        assert_eq!(own, expected, "{yaml}");
        assert_eq!(yaml.matches("各项按它自己写的").count(), 1, "it is asked once\n{yaml}");
        assert!(!yaml.contains("写到另一个单位"), "{yaml}");
    }
}

#[test]
fn where_one_names_none_or_a_unit_heads_them_nothing_is_moved() {
    for (text, unit) in [
        (
            "一、存在问题\n1.无人值守。窗口无人在岗。\n责任单位：市水务局\n2.进度滞后。尚未开工。\n",
            "",
        ),
        (
            "市住建局：\n一、存在问题\n1.无人值守。窗口无人在岗。\n责任单位：市水务局\n2.进度滞后。尚未开工。\n责任单位：市教育局\n",
            "zhujianju",
        ),
    ] {
        let (entries, yaml) = units(text);
        let [(own, _)] = &entries[..] else { panic!("{entries:?}\n{yaml}") };
        assert_eq!(own, unit, "{yaml}");
        assert!(yaml.contains("请核对"), "{yaml}");
    }
}
