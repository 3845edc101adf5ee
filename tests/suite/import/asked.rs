//! What was filed without a word once: tables of persons, sentences of other units, what closes a document, the line of
//! who compiled it, its foot.

use tongbao::import::{Decisions, SourceLines};
use tongbao::lang::Lang;
use tongbao::model::Text;
use tongbao::office;

use super::fields::{imported, parsed};
use super::shapes::names;

fn read(name: &str, text: &str) -> (tongbao::model::Issue, String) {
    imported(&names(), name, text.as_bytes())
}

const ENTRY: &str = "市水务局\n存在问题：\n（一）巡查不及时。缺9份。\n";

#[test]
fn a_table_of_persons_is_asked_for_wherever_it_stands() {
    let table = "| 事项 | 责任人 |\n|---|---|\n| 甲 | 站长石磊 |\n";
    let upright = "| 事项 | 甲 |\n|---|---|\n| 责任人及职务 | 站长石磊 |\n";
    let plain = "| 事项 | 数量 |\n|---|---|\n| 甲 | 3 |\n";
    let entry = ENTRY.replace('\n', "\n\n");
    for (table, is_asked) in [(table, true), (upright, true), (plain, false)] {
        for text in [
            format!("# 关于督查情况的通报\n\n情况如下。\n\n{table}\n{entry}"),
            format!("# 关于督查情况的通报\n\n{entry}\n{table}"),
            format!("市水务局\n\n一、主要做法\n\n（一）抓明责。逐人签订。\n\n{table}"),
        ] {
            let (_, yaml) = read("a.md", &text);
            assert_eq!(yaml.matches("姓名不会隐去").count(), usize::from(is_asked), "{yaml}");
        }
    }
}

#[test]
fn a_sentence_of_another_unit_behind_a_word_or_two_is_asked_for() {
    for (sentence, is_asked) in [
        ("另：市教育局报送的数据有误。", true),
        ("另市教育局报送的数据有误。", true),
        ("经查，市教育局报送的数据有误。", true),
        ("其中市教育局3处。", true),
        ("地下管廊已停工19天，施工单位讨要进度款860万元，市教育局说“没钱”。", true),
        ("责任单位：市教育局", true),
        ("另：数据有误。", false),
        ("经查，市水务局报送的数据有误。", false),
    ] {
        let (_, yaml) = read("a.txt", &format!("{ENTRY}{sentence}\n"));
        assert_eq!(yaml.contains("写到另一个单位"), is_asked, "{yaml}");
    }
}

#[test]
fn what_a_document_asks_of_its_readers_is_of_no_unit() {
    for (line, left) in [
        ("请有关单位于4月20日前将处理结果报市绩效办。", ""),
        ("请于4月20日前将处理结果书面报送。", ""),
        ("望各单位引以为戒。", ""),
        ("以上情况，特此通报。", ""),
        ("台账已补齐。特此通报。", "台账已补齐。"),
        ("台账已补齐。请各单位引以为戒。特此通报。", "台账已补齐。"),
        ("台账已补齐。下一步，请各单位引以为戒。报：市委。送：市纪委。", "台账已补齐。"),
        ("特此通报。\n（此件发至各单位）", ""),
    ] {
        let text = format!("{ENTRY}{line}\n临川市绩效办\n2026年7月20日\n");
        let (issue, yaml) = read("a.txt", &text);
        let facts = issue.entries[0].failings[0].facts.as_ref().unwrap().value.clone();
        assert_eq!(
            facts.trim_end().lines().last().unwrap(),
            if left.is_empty() { "缺9份。" } else { left },
            "{yaml}"
        );
        assert!(yaml.contains("文末的话没有对应的栏目"), "{yaml}");
    }
    let (issue, yaml) = read("a.txt", &format!("{ENTRY}请示件超期3件。\n"));
    assert!(
        issue.entries[0].failings[0].facts.as_ref().unwrap().value.contains("请示件"),
        "{yaml}"
    );
}

#[test]
fn who_compiled_it_and_when_is_no_title() {
    for line in ["临川市绩效办编          2026.6.8", "临川市绩效办编印　2026年6月8日"]
    {
        let (issue, yaml) = read("a.txt", &format!("工作通报\n第7期\n{line}\n{ENTRY}"));
        assert!(issue.title.is_none(), "{yaml}");
        assert_eq!(issue.date.value.to_string(), "2026-06-08", "{yaml}");
    }
    let (issue, yaml) = read(
        "a.txt",
        &format!(
            "督查函\n临政督函〔2026〕11号\n关于督促整改的通报\n现场督查发现以下问题。\n{ENTRY}"
        ),
    );
    assert_eq!(issue.title.unwrap().value, "关于督促整改的通报", "{yaml}");
}

#[test]
fn the_foot_of_a_document_gets_its_fields_or_is_told() {
    let foot = "临川市绩效办\n2026年7月20日\n抄送：市委办公室，市政府办公室。\n";
    let (issue, yaml) =
        read("a.txt", &format!("关于督查情况的通报\n情况如下。\n{ENTRY}{foot}"));
    assert_eq!(issue.date.value.to_string(), "2026-07-20", "{yaml}");
    assert_eq!(issue.distribution.send.len(), 2, "{yaml}");
    let (issue, yaml) = read("a.txt", &format!("{ENTRY}{foot}"));
    assert!(issue.distribution.send.is_empty() && yaml.contains("文末的抄送"), "{yaml}");
    let (issue, yaml) = read(
        "a.txt",
        "临川市绩效办关于督查情况的通报\n临绩办〔2026〕15号\n各县（市、区）人民政府，市直各单位：\n现通报如下：\n一、主要做法\n（一）抓明责。逐人签订。\n",
    );
    assert_eq!(
        issue.entries[0].title.as_ref().unwrap().value,
        "临川市绩效办关于督查情况的通报",
        "{yaml}"
    );
    assert!(
        issue.entries[0].lead.as_ref().is_none_or(|lead| !lead.value.contains("各县")),
        "{yaml}"
    );
}

#[test]
fn who_signed_above_a_list_of_attachments_is_of_no_unit() {
    let (issue, yaml) = read(
        "a.txt",
        &format!("{ENTRY}特此报告。\n市政府督查室（章）\n2026年4月8日\n附：台账\n"),
    );
    let facts = issue.entries[0].failings[0].facts.as_ref().unwrap().value.clone();
    assert_eq!(facts.trim(), "缺9份。", "{yaml}");
}

#[test]
fn heads_of_other_offices_are_no_titles() {
    let (issue, yaml) = read(
        "a.txt",
        "督 查 通 报\n[2026]第12号\n市委办公室 市政府办公室      二○二六年七月三日\n————————\n关于半年重点工作的通报\n一、总体情况\n完成15项。\n二、滞后单位\n（一）市水务局。\n1.巡查不及时。缺9份。\n（二）市教育局。\n1.台账不全。缺8份。\n",
    );
    assert_eq!((issue.series.value.as_str(), issue.number.value), ("ducha", 12), "{yaml}");
    assert_eq!(issue.date.value.to_string(), "2026-07-03", "{yaml}");
    assert_eq!(issue.title.unwrap().value, "关于半年重点工作的通报", "{yaml}");
    assert!(issue.editor_note.unwrap().value.contains("完成15项"), "{yaml}");
    let (issue, yaml) = read(
        "a.txt",
        &format!(
            "安澜市督查简报\n（2026年第4期）\n市政府督查室            2026年4月10日\n\n关于信访积案的通报\n按：现通报如下。\n{ENTRY}"
        ),
    );
    assert_eq!((issue.year.value, issue.number.value), (2026, 4), "{yaml}");
    assert_eq!(issue.title.unwrap().value, "关于信访积案的通报", "{yaml}");
    assert_eq!(issue.editor_note.unwrap().value.trim(), "现通报如下。", "{yaml}");
}

#[test]
fn items_of_a_higher_form_than_units_stay_with_their_unit() {
    let (issue, yaml) = read(
        "a.txt",
        "1.市水务局\n存在问题\n（一）泵站失修。责任人：站长石磊。\n（二）台账不全。责任人：科员李小红。\n2.市教育局\n存在问题\n（一）校车失修。责任人：站长王强。\n（二）餐费不清。责任人：会计孔琳。\n",
    );
    let failings: Vec<usize> = issue.entries.iter().map(|one| one.failings.len()).collect();
    assert_eq!(failings, [2, 2], "{yaml}");
    let (issue, yaml) = read(
        "a.txt",
        "市水务局：\n存在问题\n（一）泵站失修。责任人：站长石磊。\n市教育局：\n存在问题\n（一）校车失修。责任人：站长王强。\n临湖镇：\n存在问题\n（一）餐费不清。责任人：会计孔琳。\n",
    );
    assert!(issue.entries.iter().all(|one| one.failings.len() == 1), "{yaml}");
}

#[test]
fn headings_on_the_level_of_units_are_units_or_asked_for() {
    let text = "## 市水务局\n\n### 存在问题\n\n1. 巡查不及时。缺9份。\n\n## 市住建局（村镇股）\n\n### 存在问题\n\n1. 改造滞后。缺8份。\n";
    let (issue, yaml) = read("a.md", text);
    let units: Vec<&str> = issue.entries.iter().map(|one| one.unit.value.as_str()).collect();
    assert_eq!(units.len(), 2, "{yaml}");
    assert_eq!(units[1], "市住建局（村镇股）", "{yaml}");
    let text = "## 市水务局\n\n一、存在问题\n\n（一）巡查不及时。缺9份。\n\n## 城区供电班\n\n一、存在问题\n\n（一）改造滞后。缺8份。\n\n## 市教育局\n\n一、存在问题\n\n（一）校车检查流于形式。缺7份。\n";
    let (_, yaml) = read("a.md", text);
    assert!(yaml.contains("“城区供电班”没有对应的栏目"), "{yaml}");
}

/// What several texts make, and how many places are to be looked at.
fn read_all(texts: &[(&str, &str)]) -> (tongbao::model::Issue, String) {
    let names = names();
    let workbench = office::read_for_import(&names).unwrap();
    let documents: Vec<_> = texts
        .iter()
        .map(|(name, text)| {
            let read =
                office::read_document(std::path::Path::new(name), text.as_bytes(), &names);
            (*name, read.unwrap().document)
        })
        .collect();
    let mut source = SourceLines::new();
    documents.iter().for_each(|(name, document)| source.add(*name, document));
    let recognised =
        office::recognise(&workbench, &source, Decisions::default(), Lang::Zh).unwrap();
    let yaml = office::draft_yaml(&recognised).unwrap().as_issue();
    (parsed(&yaml), yaml)
}

#[test]
fn several_texts_of_one_unit_make_one_entry() {
    let (issue, yaml) = read_all(&[
        ("a.txt", "市水务局\n强基础 抓落实\n一、主要做法\n（一）抓明责。逐人签订。\n"),
        ("b.txt", "市教育局\n存在问题：\n（一）校车检查流于形式。缺8份。\n"),
        (
            "c.txt",
            "市水务局\n再推进 再落实\n存在问题：\n（一）巡查不及时。缺9份。\n（二）台账不全。缺20份。\n",
        ),
    ]);
    assert_eq!(issue.entries.len(), 2, "{yaml}");
    let water = &issue.entries[0];
    assert_eq!((water.practices.len(), water.failings.len()), (1, 2), "{yaml}");
    let title = |one: &Text| one.value.clone();
    assert_eq!(water.title.as_ref().map(title).unwrap(), "强基础 抓落实", "{yaml}");
    for told in ["# 来稿原文：再推进 再落实", "几份来稿都写到这个单位"] {
        assert!(yaml.contains(told), "{yaml}");
    }
}

/// 一、 stands under the unit above, and a line that opens with another unit takes what follows from it.
#[test]
fn what_counts_on_from_the_unit_above_is_asked_for() {
    let text = |unit: &str, number: &str| {
        format!(
            "市水务局\n一、主要做法\n（一）抓明责。逐人签订。\n{unit}\n{number}、存在问题\n（一）巡查不及时。缺9份。\n"
        )
    };
    for (unit, number, is_asked) in [
        ("市教育局", "二", true),
        ("市教育局", "一", false),
        ("市水务局有关情况。", "二", false),
    ] {
        let (_, yaml) = read("a.txt", &text(unit, number));
        assert_eq!(yaml.contains("前面的号在上一个单位名下"), is_asked, "{yaml}");
    }
}

#[test]
fn the_foot_of_a_text_is_of_no_item() {
    let foot = "联系人：宁采薇　联系电话：0718-1234567\n印发日期：2018年9月12日\n";
    let (issue, yaml) = read("a.txt", &format!("{ENTRY}{foot}"));
    let facts = issue.entries[0].failings[0].facts.as_ref().unwrap().value.clone();
    assert!(!facts.contains("宁采薇") && !facts.contains("印发日期"), "{yaml}");
}

/// The post of one person that names another would be published.
#[test]
fn of_persons_who_are_joined_none_is_a_part_of_a_post() {
    for persons in [
        "养护科科长陆景行和副科长祁同山",
        "闸管所所长练霓裳及值班员卓一航",
        "站长练霓裳代站长卓一航",
        "副局长卓一航分管的养护科科长陆景行",
    ] {
        let (issue, yaml) = read("a.txt", &format!("{ENTRY}责任人：{persons}\n"));
        let blamed = issue.entries[0].failings[0].responsible.persons.iter();
        let all = blamed.filter_map(|one| one.post.as_ref());
        let posts: Vec<String> = all.map(|post| post.value.clone()).collect();
        let names = ["陆景行", "祁同山", "练霓裳", "卓一航"];
        assert!(
            !posts.iter().any(|post| names.iter().any(|name| post.contains(name))),
            "{yaml}"
        );
    }
}

#[test]
fn what_opens_late_in_the_first_unit_counts_on_from_none() {
    let second = "（二）存在问题\n1.巡查不到位。缺20份。\n2.台账不全。缺9份。\n";
    let (_, yaml) = super::shapes::of_text(&format!("市水务局：\n{second}"));
    assert!(yaml.contains("前面的号不在来稿里") && !yaml.contains("上一个单位名下"), "{yaml}");
    let (_, yaml) = super::shapes::of_text(&format!(
        "市教育局：\n（一）好的做法\n1.抓宣传。\n2.抓排查。\n市水务局：\n{second}"
    ));
    assert!(yaml.contains("上一个单位名下"), "{yaml}");
}
