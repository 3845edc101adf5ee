//! What was filed wrongly once: tables of failings, heads, letters to a unit, what is no failing.

use tongbao::model::Text;

use super::fields::imported;
use super::shapes::{first_entry, names, of_text};

const TABLE: &str = "市水务局\n\n二、存在问题\n\n| 序号 | 问题 | 责任人 | 整改期限 | 备注 |\n|---|---|---|---|---|\n| 1 | 巡查不及时 | 河湖科科长张建国 | 2026年4月30日 | 缺9份 |\n| 2 | 台账不全。缺20份。 | 科员李小红 | 2026年5月30日 | |\n";

#[test]
fn each_row_of_a_table_of_failings_is_one() {
    let (issue, yaml) = imported(&names(), "a.md", TABLE.as_bytes());
    let failings = &issue.entries[0].failings;
    let headings: Vec<&str> = failings.iter().map(|one| one.heading.value.as_str()).collect();
    assert_eq!(headings, ["巡查不及时", "台账不全"], "{yaml}");
    let names = failings.iter().map(|one| one.responsible.persons[0].name.value.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["张建国", "李小红"], "{yaml}");
    assert!(failings.iter().all(|one| one.deadline.is_some()), "{yaml}");
    assert!(yaml.contains("备注：缺9份"), "{yaml}");
}

#[test]
fn numbers_that_count_no_rows_are_kept() {
    for codes in
        [["A03", "A07"], ["14", "27"], ["重点1", "重点7"], ["2026-1", "2026-2"], ["3", "5"]]
    {
        let [first, second] = codes;
        let table = TABLE.replace("| 1 |", &format!("| {first} |"));
        let table = table.replace("| 2 |", &format!("| {second} |")).replace("序号", "编号");
        let (issue, yaml) = imported(&names(), "a.md", table.as_bytes());
        assert_eq!(issue.entries[0].failings.len(), 2, "{yaml}");
        for code in codes {
            assert!(yaml.contains(&format!("编号：{code}\n")), "{code}: {yaml}");
        }
    }
    for counted in [["1", "2"], ["一", "二"], ["（1）", "（2）"], ["1.", "2."]] {
        let [first, second] = counted;
        let table = TABLE.replace("| 1 |", &format!("| {first} |"));
        let (_, yaml) = imported(
            &names(),
            "a.md",
            table.replace("| 2 |", &format!("| {second} |")).as_bytes(),
        );
        assert!(!yaml.contains("序号："), "{yaml}");
    }
}

#[test]
fn a_table_that_cannot_be_taken_apart_is_told() {
    for (from, to) in [("| 备注 |", "| 责任单位 |"), ("| 问题 |", "| 事项 |")] {
        let (issue, yaml) = imported(&names(), "a.md", TABLE.replace(from, to).as_bytes());
        assert_eq!(issue.entries[0].failings.len(), 1, "{yaml}");
        assert!(yaml.contains("表格里有责任人、期限等列"), "{yaml}");
    }
}

#[test]
fn each_row_of_a_table_of_units_is_of_its_unit() {
    let table = "关于民生实事督查问题的通报\n\n| 序号 | 责任单位 | 存在问题 | 责任人 | 职务 | 处理结果 | 整改期限 |\n|---|---|---|---|---|---|---|\n| 1 | 市教育局 | 项目停工45天 | 张建国 | 项目办主任 | 约谈 | 2026年6月15日 |\n| 2 | 市教育局 | 台账不全 | 桑榆晚 | 副主任 | 通报批评 | 2026年6月20日 |\n| 3 | 市园林中心 | 缺绿化养护 | 李小红、王强 | 科员 | 书面检查 | 2026年6月25日 |\n";
    let (issue, yaml) = imported(&names(), "a.md", table.as_bytes());
    let all: Vec<(&str, usize)> =
        issue.entries.iter().map(|one| (one.unit.value.as_str(), one.failings.len())).collect();
    assert_eq!(all, [("jiaoyuju", 2), ("市园林中心", 1)], "{yaml}");
    let persons = issue.entries.iter().flat_map(|entry| &entry.failings);
    let persons = persons.flat_map(|one| &one.responsible.persons).map(|one| {
        (one.name.value.as_str(), one.post.as_ref().map(|post| post.value.as_str()))
    });
    let wanted = [
        ("张建国", Some("项目办主任")),
        ("桑榆晚", Some("副主任")),
        ("李小红", None),
        ("王强", None),
    ];
    assert_eq!(persons.collect::<Vec<_>>(), wanted, "{yaml}");
    assert!(yaml.contains("职务：科员"), "{yaml}");
    for part in ["办公室", "建管科"] {
        let parts = table.replace("市教育局", part).replace("市园林中心", "市水务局质监科");
        let (issue, yaml) = imported(&names(), "a.md", parts.as_bytes());
        assert_eq!(issue.entries.len(), 1, "{yaml}");
        assert!(yaml.contains("表格里有责任人、期限等列"), "{yaml}");
    }
}

#[test]
fn who_issues_and_when_is_no_title() {
    let (issue, yaml) = of_text(
        "工作通报\n第7期\n临川市绩效办　　2026年7月20日\n关于二季度督查情况的通报\n市水务局：\n一、主要做法\n（一）抓明责。逐人签订责任书。\n",
    );
    assert_eq!(issue.title.unwrap().value, "关于二季度督查情况的通报", "{yaml}");
    assert_eq!(issue.date.value.to_string(), "2026-07-20", "{yaml}");
    assert!(yaml.contains("临川市绩效办") && yaml.contains("请核对"), "{yaml}");
}

#[test]
fn proposals_among_failings_are_told() {
    let (_, yaml) = of_text(
        "市水务局\n一、主要做法\n（一）抓明责。逐人签订。\n二、问题与建议\n（一）巡查不及时。缺9份。\n（二）建议增加巡查人员。请市编办支持。\n",
    );
    assert!(yaml.contains("标题里还有建议"), "{yaml}");
}

#[test]
fn a_notice_without_a_number_keeps_its_recipients_and_attachments() {
    let (issue, yaml) = of_text(
        "关于二季度督查情况的通报\n各县（市、区）人民政府，市直各单位：\n现将情况通报如下。\n市水务局\n一、存在问题\n（一）巡查不及时。缺9份。\n附件：整改台账\n临川市绩效办\n2026年7月20日\n抄送：市委办公室，市政府办公室。\n",
    );
    let names = |all: &[Text]| all.iter().map(|one| one.value.clone()).collect::<Vec<_>>();
    assert_eq!(names(&issue.distribution.send), ["市委办公室", "市政府办公室"], "{yaml}");
    assert!(!issue.distribution.issue.is_empty(), "{yaml}");
    assert_eq!(issue.attachments.len(), 1, "{yaml}");
}

#[test]
fn what_is_said_of_several_persons_is_no_post_of_one() {
    let (issue, yaml) = of_text(
        "市水务局\n存在问题：\n（一）迟到。3人迟到。\n责任人：王强、李伟（均为宣传办干事）。\n处理结果：约谈。\n",
    );
    let persons = &issue.entries[0].failings[0].responsible.persons;
    let post = |one: &tongbao::model::Person| one.post.as_ref().map(|post| post.value.clone());
    assert!(persons.iter().all(|one| post(one).is_none()), "{yaml}");
    assert!(yaml.contains("请核对"), "{yaml}");
}

#[test]
fn what_is_written_to_a_unit_is_of_that_unit() {
    let (issue, yaml) = of_text(
        "临川市绩效办\n督办函\n市水务局：\n近期督查发现你局存在以下问题：\n1.巡查不及时。缺9份。\n2.台账不全。缺20份。\n请于2026年7月30日前整改到位。\n临川市绩效办\n2026年7月20日\n",
    );
    assert_eq!(issue.entries.len(), 1, "{yaml}");
    assert_eq!(issue.entries[0].unit.value, "shuiwuju", "{yaml}");
}

#[test]
fn a_unit_may_stand_behind_its_label() {
    let (issue, yaml) = of_text(
        "单位：市水务局\n一、存在问题\n（一）巡查不及时。缺9份。\n被督查单位：市教育局\n一、存在问题\n（一）校车检查流于形式。缺8份。\n",
    );
    let units: Vec<&str> = issue.entries.iter().map(|one| one.unit.value.as_str()).collect();
    assert_eq!(units, ["shuiwuju", "jiaoyuju"], "{yaml}");
    assert!(issue.entries.iter().all(|one| one.failings.len() == 1), "{yaml}");
}

#[test]
fn plans_within_facts_are_told() {
    let (_, yaml) = of_text(
        "市水务局\n存在问题：\n（一）巡查不及时。缺9份。下一步，将加强巡查，逐日上传。\n（二）台账不全。缺20份。\n",
    );
    assert_eq!(yaml.matches("情况里有“下一步”等打算").count(), 1, "{yaml}");
}

/// The units of the entries of a text, each with how many practices and failings it has.
fn units(text: &str) -> (Vec<(String, usize, usize)>, String) {
    let (issue, yaml) = of_text(text);
    let of = |entry: &tongbao::model::Entry| {
        (entry.unit.value.clone(), entry.practices.len(), entry.failings.len())
    };
    (issue.entries.iter().map(of).collect(), yaml)
}

#[test]
fn a_unit_in_brackets_opens_its_text() {
    let (units, yaml) = units(
        "一周工作要情\n【市教育局】扎实做好考务准备\n抽调监考教师1260名。\n【白鹭湖街道】便民服务再提速\n新增窗口3个。\n［市水务局］防汛备汛有力\n储备编织袋20万条。\n",
    );
    let names: Vec<&str> = units.iter().map(|(unit, ..)| unit.as_str()).collect();
    assert_eq!(names, ["jiaoyuju", "白鹭湖街道", "shuiwuju"], "{yaml}");
    assert!(yaml.contains("title: 扎实做好考务准备"), "{yaml}");
    assert!(yaml.contains("没有单位“白鹭湖街道”"), "{yaml}");
}

#[test]
fn practices_may_be_counted_by_what_they_are_called() {
    let (units, yaml) = units(
        "市教育局：\n做法一：下沉专家。选派42名教师。\n做法二：共享设备。建成3个中心。\n市水务局：\n经验1、抓早。整地1200亩。\n经验2、抓细。\n",
    );
    assert_eq!(units, [("jiaoyuju".to_owned(), 2, 0), ("shuiwuju".to_owned(), 2, 0)], "{yaml}");
    assert!(yaml.contains("heading: 下沉专家\n") && !yaml.contains("分不清是做法"), "{yaml}");
}

#[test]
fn several_units_of_one_line_have_an_entry_that_is_asked_for() {
    let text = "市教育局：\n存在问题：\n1.疏散通道堵塞。西侧通道堆放桌椅。\n市水务局、市消防支队：\n存在问题：\n1.联合执法不够。仅2次。责任人：市水务局科长张建国。\n2.宣传覆盖面窄。缺31处。\n市文旅局、市消防支队：\n存在问题：\n1.检查走过场。仅1次。\n";
    let (found, yaml) = units(text);
    let joint = |name: &str, count| (name.to_owned(), 0, count);
    let wanted = [
        joint("jiaoyuju", 1),
        joint("市水务局、市消防支队", 2),
        joint("市文旅局、市消防支队", 1),
    ];
    assert_eq!(found, wanted, "{yaml}");
    assert_eq!(yaml.matches("是几个单位").count(), 2, "{yaml}");
    assert!(!yaml.contains("写到另一个单位"), "{yaml}");
    let (found, yaml) = units(&text.replace("消防支队：\n", "消防支队\n").replace('：', "\n"));
    assert_eq!(found.len(), 3, "{yaml}");
}

#[test]
fn labels_are_known_by_more_words() {
    let (entry, yaml) = first_entry(
        "市水务局：\n问题：医废处置不规范。\n问题表现：暂存点未上锁。\n问题性质：安全管理\n违规依据：《条例》第十七条\n责任人及职务：河湖科科长张建国、科员李小红\n处罚结果：罚款5000元\n整改方案：加装门禁\n完成日期：2026年10月15日\n",
    );
    let failing = &entry.failings[0];
    let of = |text: &Option<Text>| text.as_ref().map(|one| one.value.trim().to_owned());
    assert_eq!(of(&failing.facts).as_deref(), Some("暂存点未上锁。"), "{yaml}");
    assert_eq!(of(&failing.category).as_deref(), Some("安全管理"), "{yaml}");
    assert_eq!(of(&failing.basis).as_deref(), Some("《条例》第十七条"), "{yaml}");
    assert_eq!(of(&failing.outcome).as_deref(), Some("罚款5000元"), "{yaml}");
    assert_eq!(of(&failing.measure).as_deref(), Some("加装门禁"), "{yaml}");
    assert_eq!(failing.responsible.persons.len(), 2, "{yaml}");
    assert!(failing.deadline.is_some(), "{yaml}");
}

#[test]
fn what_closes_a_text_is_of_no_unit() {
    let text = "# 春季造林进展通报\n\n## 市水务局\n\n### 存在问题\n\n1. 补植滞后。380亩未补植。\n2. 管护不力。成活率61%。\n\n";
    for last in [
        "> 植树造林，利在千秋。",
        "“前人栽树，后人乘凉”",
        "下一步，市绩效办将持续跟踪问效。",
        "市绩效办将适时开展回头看。",
    ] {
        let (issue, yaml) = imported(&names(), "a.md", format!("{text}{last}\n").as_bytes());
        let failings = &issue.entries[0].failings;
        let facts = failings[1].facts.as_ref().unwrap();
        assert_eq!(facts.value.trim(), "成活率61%。", "{yaml}");
        assert!(yaml.contains(&format!("# 来稿原文：{last}")), "{yaml}");
        assert!(yaml.contains("文末的话没有对应的栏目"), "{yaml}");
    }
}

#[test]
fn a_place_and_its_government_are_one_unit() {
    let (found, yaml) =
        units("临湖镇政府：\n存在问题：\n1.台账不全。缺20份。\n2.巡查不及时。缺9份。\n");
    assert_eq!(found, [("linhuzhen".to_owned(), 0, 2)], "{yaml}");
}
