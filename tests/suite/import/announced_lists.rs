//! Lists below a label: 整改措施： and items. They are the text of that label, of the failing above, and no failings.

use tongbao::model::{Entry, Failing, Text};

use super::shapes::{first_entry, of_text};

/// The items of a list in each way of numbering, as a text and as lines of a field.
const LISTS: [[&str; 3]; 8] = [
    ["一是立即修复；", "二是落实专人。", "三是建立台账。"],
    ["1.立即修复；", "2.落实专人。", "3.建立台账。"],
    ["（1）立即修复；", "（2）落实专人。", "（3）建立台账。"],
    ["（一）立即修复；", "（二）落实专人。", "（三）建立台账。"],
    ["①立即修复；", "②落实专人。", "③建立台账。"],
    ["1.6月底前完成清淤。", "2.7月底前收缴率达到90%。", "3.建立台账。"],
    ["1、6月底前完成清淤。", "2、50公里渠道清淤。", "3、建立台账。"],
    ["1.50公里渠道清淤。", "2.3个村通水。", "3.12月底前验收。"],
];

fn words(text: Option<&Text>) -> String {
    text.map_or_else(String::new, |text| text.value.trim().replace("\n\n", "\n"))
}

fn headings(entry: &Entry) -> Vec<&str> {
    entry.failings.iter().map(|one| one.heading.value.as_str()).collect()
}

/// The text of a field, by its label.
fn said<'f>(failing: &'f Failing, label: &str) -> Option<&'f Text> {
    match label {
        "处理意见" => failing.outcome.as_ref(),
        "违反规定" => failing.basis.as_ref(),
        _ => failing.measure.as_ref(),
    }
}

#[test]
fn the_list_below_a_label_is_of_the_failing_without_a_number_above() {
    for list in LISTS {
        let items = list.join("\n");
        for label in ["整改措施：", "整改要求", "整改要求:", "处理意见：", "违反规定："]
        {
            let text = format!(
                "市水务局\n存在问题\n渠道渗漏。缺口3处。\n{label}\n{items}\n责任人：站长李强\n整改期限：2026年11月30日\n"
            );
            let (entry, yaml) = first_entry(&text);
            assert_eq!(headings(&entry), ["渠道渗漏"], "{yaml}");
            let failing = &entry.failings[0];
            let label = label.trim_end_matches(['：', ':']);
            assert_eq!(words(said(failing, label)), items, "{yaml}");
            assert_eq!(words(failing.facts.as_ref()), "缺口3处。", "{yaml}");
            assert_eq!(failing.responsible.persons.len(), 1, "{yaml}");
            assert!(failing.deadline.is_some() && entry.lead.is_none(), "{yaml}");
        }
    }
}

#[test]
fn the_failing_may_stand_on_the_line_of_its_group_or_under_none() {
    for list in LISTS {
        let items = list.join("\n");
        for above in ["存在问题：渠道渗漏。缺口3处。", "渠道渗漏。缺口3处。\n处理结果：约谈。"]
        {
            let text = format!("市水务局\n{above}\n整改措施：\n{items}\n");
            let (entry, yaml) = first_entry(&text);
            assert_eq!(headings(&entry), ["渠道渗漏"], "{yaml}");
            assert_eq!(words(entry.failings[0].measure.as_ref()), items, "{yaml}");
        }
    }
}

#[test]
fn a_list_that_opens_on_the_line_of_its_label_is_of_the_label() {
    for list in LISTS {
        let items = list.join("\n");
        let text = format!("市水务局\n存在问题\n渠道渗漏。缺口3处。\n整改措施：{items}\n");
        let (entry, yaml) = first_entry(&text);
        assert_eq!(headings(&entry), ["渠道渗漏"], "{yaml}");
        assert_eq!(words(entry.failings[0].measure.as_ref()), items, "{yaml}");
    }
    let (entry, yaml) = first_entry(
        "市水务局\n存在问题\n渠道渗漏。缺口3处。\n整改措施：一是立即修复；二是落实专人。\n",
    );
    assert_eq!(headings(&entry), ["渠道渗漏"], "{yaml}");
}

#[test]
fn a_list_below_numbered_failings_is_all_of_its_label_and_asked_for() {
    for (list, [first, second]) in LISTS[1..].iter().flat_map(|list| {
        [(list, ["1.", "2."]), (list, ["（一）", "（二）"]), (list, ["一、", "二、"])]
    }) {
        let items = list.join("\n");
        let text = format!(
            "市水务局\n主要问题\n{first}渠道淤积。淤积3处。\n{second}水费收缴率低。收缴率仅61%。\n整改要求：\n{items}\n"
        );
        let (entry, yaml) = first_entry(&text);
        assert_eq!(headings(&entry), ["渠道淤积", "水费收缴率低"], "{yaml}");
        assert_eq!(words(entry.failings[1].measure.as_ref()), items, "{yaml}");
        assert!(yaml.contains("请核对：“整改要求”说的可能不止这一项"), "{yaml}");
    }
}

#[test]
fn persons_in_a_list_are_persons() {
    let (entry, yaml) = first_entry(
        "市水务局\n存在问题\n渠道渗漏。缺口3处。\n责任人：\n1.站长李强\n2.副站长 王飞\n整改措施：\n1.立即修复。\n2.落实专人。\n",
    );
    assert_eq!(headings(&entry), ["渠道渗漏"], "{yaml}");
    let persons = entry.failings[0].responsible.persons.iter();
    let persons = persons.map(|one| (one.name.value.as_str(), words(one.post.as_ref())));
    let wanted = [("李强", "站长".to_owned()), ("王飞", "副站长".to_owned())];
    assert_eq!(persons.collect::<Vec<_>>(), wanted, "{yaml}");
    assert_eq!(
        words(entry.failings[0].measure.as_ref()),
        "1.立即修复。\n2.落实专人。",
        "{yaml}"
    );
}

#[test]
fn each_of_several_failings_has_its_own_list() {
    let (entry, yaml) = first_entry(
        "市水务局\n存在问题\n渠道渗漏。缺口3处。\n整改措施：\n1.立即修复；\n2.落实专人。\n泵站停运。停运12天。\n整改措施：\n1.检修。\n（1）更换水泵。\n（2）更换电机。\n2.值守。\n",
    );
    assert_eq!(headings(&entry), ["渠道渗漏", "泵站停运"], "{yaml}");
    let measures: Vec<String> =
        entry.failings.iter().map(|one| words(one.measure.as_ref())).collect();
    let wanted =
        ["1.立即修复；\n2.落实专人。", "1.检修。\n（1）更换水泵。\n（2）更换电机。\n2.值守。"];
    assert_eq!(measures, wanted, "{yaml}");
    let (entry, yaml) = first_entry(
        "市水务局\n存在问题\n（一）渠道渗漏。缺口3处。\n整改措施：\n（一）立即修复；\n（二）落实专人。\n（二）泵站停运。停运12天。\n整改措施：\n一是检修。\n二是值守。\n",
    );
    assert_eq!(headings(&entry), ["渠道渗漏", "泵站停运"], "{yaml}");
    assert_eq!(words(entry.failings[1].measure.as_ref()), "一是检修。\n二是值守。", "{yaml}");
}

#[test]
fn items_below_what_looks_like_a_failing_are_asked_for() {
    for above in
        ["渠道渗漏。3处渗漏未修，\n主要表现：", "整改渗漏3处。\n责任人：站长李强\n东干渠："]
    {
        let (_, yaml) = first_entry(&format!(
            "市水务局\n存在问题\n{above}\n1.东干渠2处；\n2.西干渠1处。\n"
        ));
        assert!(yaml.contains("像是一个问题：以下几项也可能是它的情况或整改措施"), "{yaml}");
    }
    let (_, yaml) = first_entry(
        "市水务局\n存在问题\n经查，主要有以下问题：\n1.东干渠渗漏。缺口2处。\n2.西干渠渗漏。\n",
    );
    assert!(!yaml.contains("像是一个问题"), "{yaml}");
}

#[test]
fn a_label_without_text_is_told() {
    let (entry, yaml) =
        first_entry("市水务局\n存在问题\n渠道渗漏。缺口3处。\n处理结果：约谈。\n整改措施：\n");
    assert!(entry.failings[0].measure.is_none(), "{yaml}");
    assert!(yaml.contains("请核对：来稿写有“整改措施：”，后面没有文字"), "{yaml}");
}

#[test]
fn two_texts_of_one_field_are_one() {
    let labels = [
        "整改时限：11月底前",
        "整改措施：立即修复。",
        "处理结果：约谈。",
        "违反规定：《条例》。",
        "责任人：站长李强。",
    ];
    for first in 0..labels.len() {
        for second in 0..labels.len() {
            let mut own = labels.to_vec();
            own.rotate_left(first);
            own.swap(0, second);
            let text = format!(
                "市水务局\n存在问题\n（一）渠道渗漏。缺口3处。\n{}\n（二）泵站停运。\n",
                own.join("\n")
            );
            let (issue, yaml) = of_text(&text);
            let failing = &issue.entries[0].failings[0];
            assert!(words(failing.measure.as_ref()).contains("立即修复。"), "{yaml}");
            assert!(yaml.contains("整改时限：11月底前"), "{yaml}");
            for key in ["facts:", "measure:", "outcome:", "basis:", "responsible:"] {
                assert!(yaml.matches(key).count() <= 1, "{key}\n{yaml}");
            }
            assert!(!yaml.contains("是同一个栏目"), "{yaml}");
        }
    }
}

#[test]
fn a_label_that_stands_again_below_an_item_opens_the_next_failing() {
    let (entry, yaml) = first_entry(
        "市水务局\n存在问题\n1.渠道渗漏。缺口3处。\n整改措施：\n1.立即修复。\n2.泵站停运。停运12天。\n整改措施：检修。\n3.台账不全。缺3本。\n",
    );
    assert_eq!(headings(&entry), ["渠道渗漏", "泵站停运", "台账不全"], "{yaml}");
    assert_eq!(words(entry.failings[0].measure.as_ref()), "1.立即修复。", "{yaml}");
    assert_eq!(words(entry.failings[1].measure.as_ref()), "检修。", "{yaml}");
}
