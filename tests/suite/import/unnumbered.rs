//! Failings with labels and no number: which line is the heading, which are the facts.

use super::shapes::first_entry;

const LABELS: &str =
    "责任人：安全科科长何志远。\n处理结果：责令作出书面检查。\n整改期限：2026年6月15日。\n";

/// Heading and facts of each failing.
fn failings(entry: &tongbao::model::Entry) -> Vec<(String, String)> {
    let text = |text: &Option<tongbao::model::Text>| {
        text.as_ref().map_or_else(String::new, |text| text.value.trim().replace("\n\n", "|"))
    };
    let failing = |one: &tongbao::model::Failing| (one.heading.value.clone(), text(&one.facts));
    entry.failings.iter().map(failing).collect()
}

#[test]
fn the_first_line_is_the_heading_and_the_next_one_its_facts() {
    let facts = "抽查12辆校车，8辆没有检查记录。";
    for (above, wanted, is_asked) in [
        ("市教育局\n校车安全检查流于形式\n", facts.to_owned(), false),
        ("市教育局：\n校车安全检查流于形式。\n", facts.to_owned(), false),
        ("市教育局\n校车安全检查流于形式。\n", facts.to_owned(), false),
        (
            "市教育局\n校车安全检查流于形式。\n经现场查看，情况属实。\n",
            format!("经现场查看，情况属实。|{facts}"),
            false,
        ),
        ("市教育局\n校车安全检查流于形式。\n台账不全。\n", format!("台账不全。|{facts}"), true),
    ] {
        let text = format!("{above}{facts}\n{LABELS}");
        let (entry, yaml) = first_entry(&text);
        let heading = "校车安全检查流于形式".to_owned();
        assert_eq!(failings(&entry), [(heading, wanted)], "{yaml}");
        assert!(entry.title.is_none() && entry.lead.is_none(), "{yaml}");
        assert_eq!(entry.failings[0].responsible.persons.len(), 1, "{yaml}");
        assert_eq!(yaml.contains("分不清哪一行是小标题"), is_asked, "{yaml}");
    }
}

#[test]
fn a_title_and_a_lead_stay_what_they_are() {
    let (entry, yaml) = first_entry(&format!(
        "市教育局\n校车管理 有待加强\n校车安全检查流于形式。抽查12辆校车。\n{LABELS}"
    ));
    assert_eq!(entry.title.unwrap().value, "校车管理 有待加强", "{yaml}");
    let (entry, yaml) = first_entry(&format!(
        "市教育局：\n总体有序，但有一个问题。\n校车安全检查流于形式。抽查12辆校车。\n{LABELS}"
    ));
    let wanted = ("校车安全检查流于形式".to_owned(), "抽查12辆校车。".to_owned());
    assert_eq!(failings(&entry), [wanted], "{yaml}");
    assert!(entry.lead.is_some() && !yaml.contains("分不清哪一行"), "{yaml}");
}

#[test]
fn of_two_failings_each_has_its_own_heading() {
    let (entry, yaml) = first_entry(&format!(
        "市教育局\n校车安全检查流于形式。\n抽查12辆校车，8辆没有检查记录。\n{LABELS}食堂台账不全。\n抽查3家食堂，2家没有台账。\n{LABELS}"
    ));
    let wanted = [
        ("校车安全检查流于形式", "抽查12辆校车，8辆没有检查记录。"),
        ("食堂台账不全", "抽查3家食堂，2家没有台账。"),
    ];
    assert_eq!(failings(&entry), wanted.map(|(a, b)| (a.to_owned(), b.to_owned())), "{yaml}");
}

#[test]
fn lines_of_which_none_may_be_a_heading_are_asked_for() {
    let (entry, yaml) = first_entry(&format!(
        "市教育局：\n经现场查看，情况属实。\n抽查12辆校车，8辆没有检查记录。\n{LABELS}"
    ));
    assert_eq!(entry.failings.len(), 1, "{yaml}");
    assert!(yaml.contains("分不清哪一行是小标题"), "{yaml}");
}
