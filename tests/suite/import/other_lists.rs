//! Lists under headings without numbers: plans, proposals and praise below failings are none of them.

use super::shapes::of_text;

/// The YAML of a text of a unit with two failings, and below them a heading and a list.
fn below_failings(heading: &str) -> (Vec<String>, String) {
    let text = format!(
        "市住建局\n存在问题\n（一）物业管理不规范。3个小区未公示收支。\n（二）电梯检验滞后。2个小区电梯超期未检。\n{heading}\n\
         （一）招聘人员。招聘5人。\n（二）追加经费。追加3万元。\n"
    );
    let (issue, yaml) = of_text(&text);
    let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
    (failings.map(|one| one.heading.value.clone()).collect(), yaml)
}

#[test]
fn what_stands_under_another_heading_is_no_failing() {
    let wanted = ["物业管理不规范", "电梯检验滞后"];
    for heading in "下一步安排 下一阶段计划 今后努力方向 工作建议 有关要求 整改建议 几点意见 附件说明 督办意见 表扬单位 \
        对下一步工作的几点建议（供参考）"
        .split(' ')
    {
        let (failings, yaml) = below_failings(heading);
        assert_eq!(failings, wanted, "{heading}\n{yaml}");
        assert!(yaml.contains(&format!("请核对：“{heading}”没有对应的栏目")), "{yaml}");
    }
    for heading in ["下一步打算", "下步措施", "下一步工作打算"] {
        let (failings, yaml) = below_failings(heading);
        assert_eq!(failings, wanted, "{heading}\n{yaml}");
        assert!(yaml.contains("measure: |"), "{yaml}");
    }
}

#[test]
fn a_sentence_is_no_heading() {
    let (failings, yaml) = below_failings("以上情况已核实。");
    assert_eq!(failings.len(), 4, "{yaml}");
}

#[test]
fn headings_over_each_list_of_failings_are_told() {
    let text = "市住建局\n存在问题\n项目建设方面\n1.进度慢。滞后2个月。\n2.资金不足。缺口3万元。\n作风建设方面\n\
                1.迟到。迟到5人次。\n2.早退。早退2人次。\n";
    let (issue, yaml) = of_text(text);
    assert_eq!(issue.entries[0].failings.len(), 4, "{yaml}");
    assert!(
        yaml.contains("“作风建设方面”没有对应的栏目") && yaml.contains("序号从“1.”另起"),
        "{yaml}"
    );
}

/// The YAML of a text, and what it says of failings and persons: headings, and names behind a colon.
fn read(text: &str) -> (Vec<String>, String) {
    let (issue, yaml) = of_text(text);
    let of_entry = |entry: &tongbao::model::Entry| {
        let unit = entry.unit.value.clone();
        let failings = entry.failings.iter();
        failings.map(move |one| format!("{unit}:{}", one.heading.value)).collect::<Vec<_>>()
    };
    (issue.entries.iter().flat_map(of_entry).collect(), yaml)
}

#[test]
fn units_that_open_sentences_before_a_colon_have_entries_of_their_own() {
    let (failings, yaml) = read(
        "市教育局存在以下问题：\n一是校车超员。超员3人。二是台账不全。缺5份。\n临湖镇存在下列3个问题：\n\
         一是环境脏乱。责任人：镇长王飞。\n安澜高新区工作扎实。\n",
    );
    assert_eq!(
        failings,
        ["jiaoyuju:校车超员", "jiaoyuju:台账不全", "linhuzhen:环境脏乱"],
        "{yaml}"
    );
    assert!(yaml.contains("请核对：“临湖镇”在来稿中没有单独写成一行"), "{yaml}");
    assert!(
        yaml.contains("请核对：文中有写到另一个单位的话：“安澜高新区工作扎实。”"),
        "{yaml}"
    );
}

#[test]
fn one_unit_alone_before_a_colon_opens_no_entry() {
    let (_, yaml) =
        read("市教育局存在以下问题：\n一是校车超员。超员3人。\n安澜高新区工作扎实。\n");
    assert!(yaml.contains("请核对：来稿没有写明单位"), "{yaml}");
    assert!(
        yaml.contains(
            "请核对：文中有写到另一个单位的话：“市教育局存在以下问题： / 安澜高新区工作扎实。”"
        ),
        "{yaml}"
    );
}

#[test]
fn a_list_on_the_line_of_its_heading_is_cut() {
    for text in [
        "临湖镇\n存在问题：1.人手不足。缺2.5人。2.经费不足。\n",
        "临湖镇\n存在问题：①人手不足②经费不足\n",
        "临湖镇\n存在问题\n①人手不足；②经费不足\n责任人：镇长王飞\n",
        "临湖镇\n主要做法：1.抓网格。36个。2.抓积分。\n存在问题\n①人手不足；②经费不足\n",
        "临湖镇\n存在问题：（1）人手不足；（2）经费不足。\n",
        "临湖镇\n存在问题：1、人手不足，缺2人。 2、经费不足。\n",
    ] {
        let (failings, yaml) = read(text);
        let heading = |at: usize| failings[at].trim_end_matches('；');
        assert_eq!(failings.len(), 2, "{yaml}");
        assert!(heading(0).starts_with("linhuzhen:人手不足"), "{yaml}");
        assert_eq!(heading(1), "linhuzhen:经费不足", "{yaml}");
    }
}

#[test]
fn a_heading_right_above_a_unit_is_over_it() {
    let (failings, yaml) = read(
        "市水务局：完成投资1.2亿元。\n存在问题\n市教育局：校车超员。责任人：张明。\n临湖镇：-3.2个百分点。\n",
    );
    assert_eq!(failings, ["jiaoyuju:校车超员", "linhuzhen:-3.2个百分点"], "{yaml}");
}

#[test]
fn what_closes_a_bulletin_is_of_no_unit() {
    let (failings, yaml) = read(
        "一、工作进展\n市水务局：完成投资1.2亿元。\n二、存在问题\n市教育局：校车超员。责任人：张明。\n\
         下一步，各单位要做好以下工作：\n一是提高认识。\n二是抓好整改。\n抄送：市委办。\n×××办公室 2026年9月12日印发\n",
    );
    assert_eq!(failings, ["jiaoyuju:校车超员"], "{yaml}");
    for line in ["下一步，各单位要做好以下工作：", "一是提高认识。", "二是抓好整改。"]
    {
        assert!(yaml.contains(&format!("# 来稿原文：{line}")), "{yaml}");
    }
    assert!(yaml.contains("请核对：文末的话没有对应的栏目"), "{yaml}");
    let (failings, yaml) = read(
        "一、工作进展\n市水务局：完成投资1.2亿元。\n二、存在问题\n市教育局：校车超员。责任人：张明。\n三、下一步工作\n\
         各单位要对照问题整改。\n",
    );
    assert_eq!(failings, ["jiaoyuju:校车超员"], "{yaml}");
    assert!(yaml.contains("# 来稿原文：三、下一步工作"), "{yaml}");
}

#[test]
fn what_stands_below_an_outcome_is_told() {
    for more in ["注：以上数据截至9月底。", "说明：下同。", "此项工作由市水务局牵头。"]
    {
        let (_, yaml) = read(&format!(
            "临湖镇\n1.环境脏乱。\n处理结果：约谈。\n{more}\n2.路灯不亮。\n处理结果：约谈。\n"
        ));
        assert!(yaml.contains("不属于这里的，请移走"), "{yaml}");
    }
    let (_, yaml) = read(
        "临湖镇\n1.环境脏乱。\n整改措施：\n（1）清扫。\n（2）检查。\n2.路灯不亮。\n处理结果：约谈。\n",
    );
    assert!(!yaml.contains("不属于这里的，请移走"), "{yaml}");
}

#[test]
fn a_second_heading_of_failings_is_told() {
    let (failings, yaml) = read(
        "临湖镇\n存在问题\n（一）人手不足。缺5人。\n（二）培训少。\n存在不足\n（一）经费不足。缺3万元。\n",
    );
    assert_eq!(failings.len(), 3, "{yaml}");
    assert!(yaml.contains("# 来稿有标题“存在不足”，印出时没有"), "{yaml}");
}

#[test]
fn a_person_is_no_title() {
    let (_, yaml) = read("临湖镇：镇长李军\n存在问题：垃圾未清。责任人：李军。\n");
    assert!(yaml.contains("请核对：标题像是职务和姓名"), "{yaml}");
    let (_, yaml) = read("临湖镇：高位推动抓落实\n存在问题：垃圾未清。责任人：李军。\n");
    assert!(!yaml.contains("请核对：标题像是"), "{yaml}");
}

#[test]
fn a_remark_is_told_wherever_it_stands() {
    let (_, yaml) = read(
        "临湖镇\n存在问题\n1.环境脏乱。垃圾成堆。\n2.路灯不亮。坏3盏。\n工作建议\n由市住建局研究。\n",
    );
    assert!(yaml.contains("不属于这里的，请移走"), "{yaml}");
    let (_, yaml) = read(
        "临湖镇\n1.环境脏乱。垃圾成堆。\n备注：8月已清。\n2.路灯不亮。\n处理结果：约谈。\n",
    );
    assert!(yaml.contains("不属于这里的，请移走"), "{yaml}");
    let (_, yaml) = read(
        "临湖镇\n存在问题\n（一）环境脏乱。垃圾成堆。\n上述问题的主要原因：\n1.人手少。\n2.经费少。\n（二）路灯不亮。\n",
    );
    assert!(yaml.contains("不属于这里的，请移走"), "{yaml}");
    for remark in ["注：数据截至6月30日。", "以上问题请于8月底前整改。"] {
        let (_, yaml) =
            read(&format!("临湖镇\n存在问题\n1.环境脏乱。\n2.路灯不亮。\n{remark}\n"));
        assert!(yaml.contains(&format!("# 来稿原文：{remark}")), "{yaml}");
    }
}

#[test]
fn a_heading_that_may_open_with_a_label_is_told() {
    let (_, yaml) = read("临湖镇\n抽查结论：抽查60户，有7户超标。\n处理结果：约谈。\n");
    assert!(yaml.contains("请核对：小标题以“抽查结论：”开头"), "{yaml}");
    let (_, yaml) = read("临湖镇\n问题描述：抽查60户，有7户超标。\n处理结果：约谈。\n");
    assert!(yaml.contains("facts: |\n          抽查60户"), "{yaml}");
}

#[test]
fn a_unit_behind_a_label_is_a_unit() {
    let (_, yaml) = read(
        "市教育局：\n1.校车超员。\n处理：约谈。\n单位：临湖镇\n2.路灯不亮。\n处理：约谈。\n",
    );
    assert!(
        yaml.contains("# 来稿原文：单位：临湖镇\n  - unit: linhuzhen\n    failings:"),
        "{yaml}"
    );
    assert!(yaml.contains("outcome: |\n          约谈。"), "{yaml}");
}

#[test]
fn practices_on_a_line_above_failings_are_told() {
    let (_, yaml) =
        read("临湖镇\n亮点：路灯全亮，覆盖率98%。\n不足：\n1.环境脏乱。\n2.台账不全。\n");
    assert!(yaml.contains("暂作导语"), "{yaml}");
}

#[test]
fn a_unit_that_nobody_registered_stands_alone_below_others() {
    let of_another = |heading: &str, opening: &str| {
        read(&format!(
            "市教育局：办学条件改善\n市教育局统筹推进。\n二、存在的问题\n（一）食堂管理松懈。3所学校台账不全。\n处理结果：约谈。\n\
             {heading}\n{opening}扎实推进创建。\n二、存在的问题\n1．景区厕所脏乱差。5座不达标。\n责任人：科长孙丽华\n"
        ))
    };
    for (heading, opening) in [("市文旅局", "市文旅局"), ("市文旅局（旅游科）：", "")]
    {
        let (_, yaml) = of_another(heading, opening);
        assert!(yaml.contains("- unit: 市文旅局"), "{heading}\n{yaml}");
        let (before, below) = yaml.split_once("- unit: 市文旅局").unwrap();
        assert!(
            !before.contains("景区厕所") && below.contains("- heading: 景区厕所脏乱差"),
            "{yaml}"
        );
    }
}

#[test]
fn a_unit_that_opens_a_line_below_the_last_heading_is_asked_for_under_its_name() {
    for opening in ["", "1.", "（一）"] {
        let (_, yaml) = read(&format!(
            "一、安全生产方面\n1、临湖镇：堤防失修。缺口8米。\n2、市教育局：校车超员。责任人：张明。\n二、民生保障方面\n\
             {opening}市住建局保障房审核不严，2户超标准入住。\n"
        ));
        let (before, below) = yaml.split_once("- unit: zhujianju").expect(&yaml);
        assert!(below.contains("保障房审核不严，2户超标准入住。"), "{yaml}");
        let asked = "请核对：“二、民生保障方面”下面的话没有单位的单独一行，按开头的单位名各另分了一个条目：市住建局；";
        assert!(before.contains(asked), "{yaml}");
        assert!(before.contains("# 来稿原文：二、民生保障方面"), "{yaml}");
        assert!(!yaml.contains("文末的话没有对应的栏目"), "{yaml}");
    }
    let (_, yaml) = read(
        "一、安全生产方面\n1、临湖镇：堤防失修。缺口8米。\n2、市教育局：校车超员。责任人：张明。\n二、下一步工作要求\n\
         市住建局要加强审核。\n",
    );
    assert!(!yaml.contains("- unit: zhujianju"), "{yaml}");
}

#[test]
fn each_numbered_case_is_a_failing() {
    for [first, second] in
        [["案例1：", "案例2："], ["典型案例一：", "典型案例二："], ["案例一、", "案例二、"]]
    {
        let (failings, yaml) = read(&format!(
            "市教育局\n典型案例\n{first}校车超员。超员3人。\n{second}违规收费3.6万元。给予李强警告处分。\n"
        ));
        assert_eq!(failings, ["jiaoyuju:校车超员", "jiaoyuju:违规收费3.6万元"], "{yaml}");
    }
}
