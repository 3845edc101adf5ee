//! Lists under headings without numbers: plans, proposals and praise below failings are none of them.

use super::fields::imported;
use super::shapes::names;

/// The YAML of a text of a unit with two failings, and below them a heading and a list.
fn below_failings(heading: &str) -> (Vec<String>, String) {
    let text = format!(
        "市住建局\n存在问题\n（一）物业管理不规范。3个小区未公示收支。\n（二）电梯检验滞后。2个小区电梯超期未检。\n{heading}\n\
         （一）招聘人员。招聘5人。\n（二）追加经费。追加3万元。\n"
    );
    let (issue, yaml) = imported(&names(), "a.txt", text.as_bytes());
    let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
    (failings.map(|one| one.heading.value.clone()).collect(), yaml)
}

#[test]
fn what_stands_under_another_heading_is_no_failing() {
    let wanted = ["物业管理不规范", "电梯检验滞后"];
    for heading in "下一步安排 下一阶段计划 今后努力方向 工作建议 有关要求 整改建议 几点意见 附件说明 督办意见 表扬单位"
        .split(' ')
    {
        let (failings, yaml) = below_failings(heading);
        assert_eq!(failings, wanted, "{heading}\n{yaml}");
        assert!(yaml.contains(&format!("请核对：“{heading}”没有对应的键")), "{yaml}");
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
    let (issue, yaml) = imported(&names(), "a.txt", text.as_bytes());
    assert_eq!(issue.entries[0].failings.len(), 4, "{yaml}");
    assert!(yaml.contains("上面的“作风建设方面”可能是标题"), "{yaml}");
}
