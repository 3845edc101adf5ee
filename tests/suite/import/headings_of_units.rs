//! Headings that name the units which the text below them speaks of: none of it stays with the unit above.

use super::shapes::of_text;

const MINUTES: &str = "重点项目推进会纪要\n一、关于市住建局牵头的老旧小区改造\n会议指出，红星小区停工43天。责任人：科长张建国\n\
    二、关于市水务局牵头的河道整治\n会议指出，清淤进度慢。会议议定：由市教育局配合。责任人：科长李明华\n";

/// The units of the entries, with the headings of their failings.
fn filed(text: &str) -> (Vec<String>, String) {
    let (issue, yaml) = of_text(text);
    let of_entry = |entry: &tongbao::model::Entry| {
        let heading = entry.failings.first().map_or("", |one| one.heading.value.as_str());
        format!("{}:{heading}", entry.unit.value)
    };
    (issue.entries.iter().map(of_entry).collect(), yaml)
}

#[test]
fn each_heading_opens_the_entry_of_its_unit() {
    let (found, yaml) = filed(MINUTES);
    assert_eq!(
        found,
        ["zhujianju:关于市住建局牵头的老旧小区改造", "shuiwuju:关于市水务局牵头的河道整治"],
        "{yaml}"
    );
    let asked = "单位取自小标题“关于市住建局牵头的老旧小区改造 / 关于市水务局牵头的河道整治”";
    assert!(yaml.contains(asked), "{yaml}");
    // Who else has to do something is told.
    assert!(yaml.contains("“会议议定：由市教育局配合。"), "{yaml}");
    let text = "关于回头看情况的通报\n一、总体情况\n整改到位5个。\n二、整改未到位的问题\n\
                （一）市住建局整改走过场。杂物移至二楼。\n（二）市水务局回填弄虚作假。回填2处。\n\
                三、工作要求\n各单位要举一反三。\n";
    let (found, yaml) = filed(text);
    assert_eq!(
        found,
        ["zhujianju:市住建局整改走过场", "shuiwuju:市水务局回填弄虚作假"],
        "{yaml}"
    );
    assert!(yaml.contains("# 来稿原文：三、工作要求"), "{yaml}");
}

#[test]
fn a_mark_before_a_unit_hides_it_from_nobody() {
    for mark in ["▲ ", "▼", "√ ", "× ", "- ", "★"] {
        let text = format!(
            "督查周报\n{mark}市教育局：3所学校没有值班记录。\n{mark}市水务局：河道清淤没有动工。\n"
        );
        let (found, yaml) = filed(&text);
        assert_eq!(found, ["jiaoyuju:", "shuiwuju:"], "{mark} {yaml}");
    }
}

#[test]
fn units_that_the_opening_speaks_of_are_listed() {
    let text = "关于督查情况的通报\n市教育局3所学校没有值班记录。市水务局河道清淤没有动工。\n市住建局：\n一、办证慢。办结超期12件。\n责任人：科长张建国\n";
    let (_, yaml) = filed(text);
    assert!(yaml.contains("编者按里有写到单位的话：“市教育局3所"), "{yaml}");
    assert!(yaml.contains(" / 市水务局河道"), "{yaml}");
    let (_, yaml) = filed(&text.replace("市水务局河道", "今年河道"));
    assert!(!yaml.contains("编者按里有写到单位的话"), "{yaml}");
}

#[test]
fn a_heading_that_names_no_unit_or_several_is_asked_for() {
    let text = MINUTES.replace("二、", "二、关于征收工作\n会议指出，94户未签约。\n三、");
    let (found, yaml) = filed(&text);
    assert_eq!(found.len(), 3, "{yaml}");
    assert!(yaml.contains("这个标题与各单位同级，但看不出是哪个单位"), "{yaml}");
    let (_, yaml) = filed(&MINUTES.replace("市水务局牵头", "市水务局、市教育局牵头"));
    assert!(yaml.contains("“市水务局、市教育局”是几个单位"), "{yaml}");
}

#[test]
fn a_unit_speaks_of_others_in_its_own_report() {
    for own in [
        format!("市教育局关于工作情况的报告\n{MINUTES}"),
        format!("{MINUTES}市教育局\n2026年5月1日\n"),
    ] {
        let (found, yaml) = filed(&own);
        assert_eq!(found.len(), 1, "{yaml}");
        // Whose headings they are is asked.
        for unit in ["一、关于市住建局牵头", "二、关于市水务局牵头"] {
            assert!(
                yaml.contains(&format!("“{unit}")) || yaml.contains(&format!(" / {unit}")),
                "{yaml}"
            );
        }
    }
}

#[test]
fn who_was_at_a_meeting_is_of_no_unit() {
    let lines = "出席：张建国、李明华\n请假：王志强\n列席：市教育局负责人\n";
    let (found, yaml) = filed(&format!("{MINUTES}{lines}"));
    assert_eq!(found.len(), 2, "{yaml}");
    for line in lines.lines() {
        assert!(yaml.contains(&format!("  # 来稿原文：{line}\n")), "{yaml}");
    }
}
