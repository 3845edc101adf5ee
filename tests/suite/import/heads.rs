//! Heads of documents: whose name stands above the title, titles over several lines, to whom they go.

use super::shapes::{first_entry, of_text};

const BODY: &str = "各区、各镇人民政府，市直各单位：\n现将抽查情况通报如下。\n一、存在问题\n（一）脱岗漏岗。值班电话无人接听。\n（二）交接班不规范。\n";

#[test]
fn the_own_name_above_a_title_in_lines_is_none_of_it() {
    for (title, wanted) in [
        ("关于国庆假期值班抽查情况\n的通报", "关于国庆假期值班抽查情况\n的通报"),
        ("关于国庆假期值班抽查情况的通\n报", "关于国庆假期值班抽查情况的通报"),
        ("关于国庆假期\n值班抽查情况的通\n报", "关于国庆假期\n值班抽查情况的通报"),
        ("关于国庆假期值班抽查情况的通报", "关于国庆假期值班抽查情况的通报"),
    ] {
        for own in ["安澜市绩效管理和干部考评工作领导小组办公室\n", "市绩效办\n", ""]
        {
            let text = format!("安绩办〔2026〕12号\n{own}{title}\n{BODY}");
            let (issue, yaml) = of_text(&text);
            assert_eq!(
                issue.title.as_ref().map(|one| one.value.trim()),
                Some(wanted),
                "{yaml}"
            );
            let entry = &issue.entries[0];
            assert!(entry.title.is_none() && entry.failings.len() == 2, "{yaml}");
            assert!(!issue.distribution.issue.is_empty(), "{yaml}");
            let lead = entry.lead.as_ref().map_or("", |lead| lead.value.as_str());
            assert!(!lead.contains("各镇"), "{yaml}");
        }
    }
}

#[test]
fn who_wrote_a_letter_is_found_in_a_title_over_lines() {
    for title in [
        "市水务局关于秸秆禁烧工作中存在问题的整改报\n告",
        "市水务局关于秸秆禁烧\n工作中存在问题的整改报\n告",
        "市水务局关于秸秆禁烧工作中存在问题的\n整改报告",
    ] {
        for to in ["市政府督查室：", "市绩效办："] {
            let (entry, yaml) = first_entry(&format!(
                "{title}\n{to}\n现将整改情况报告如下：\n一、立行立改。扑灭火点。\n二、压实责任。通报批评。\n"
            ));
            assert_eq!(entry.unit.value, "shuiwuju", "{yaml}");
            assert!(yaml.contains(&format!("# 来稿原文：{to}")), "{yaml}");
            let title = entry.title.as_ref().map_or("", |title| title.value.as_str());
            assert!(title.replace('\n', "").ends_with("整改报告"), "{yaml}");
        }
    }
}

#[test]
fn a_title_whose_first_line_is_a_list_of_units_goes_on_below() {
    for units in ["市水务局　市教育局　临湖镇", "市水务局、市教育局"] {
        let (issue, yaml) = of_text(&format!(
            "工作通报\n〔2026〕第9期\n2026年10月30日\n{units}\n联合治超情况\n三单位查处超限车辆57台。\n市水务局：\n问题一：采砂把关不严。4处未称重。\n市教育局：\n问题一：校车超员。\n"
        ));
        let title = issue.title.as_ref().map(|title| title.value.trim());
        assert_eq!(title, Some(format!("{units}\n联合治超情况").as_str()), "{yaml}");
        assert!(yaml.contains("请核对：标题不止一行"), "{yaml}");
        assert_eq!(issue.entries.len(), 2, "{yaml}");
    }
}

#[test]
fn an_issue_that_names_no_unit_has_its_head_title_and_opening() {
    let text = "督查专报\n〔2026〕第11期\n安澜市绩效办　　2026年9月18日\n\n关于人居环境整治督查情况的专报\n\n\
                9月7日至11日，开展了督查。现将情况专报如下。\n\n一、主要做法\n（一）抓治理。拆除围网12处。\n（二）抓巡查。巡查36次。\n\
                二、存在问题\n（一）垃圾清运不及时。2个垃圾池满溢。\n";
    let (issue, yaml) = of_text(text);
    assert!(yaml.contains("year: 2026\nnumber: 11\ndate: 2026-09-18\n"), "{yaml}");
    assert_eq!(issue.title.as_ref().unwrap().value, "关于人居环境整治督查情况的专报", "{yaml}");
    let note = &issue.editor_note.as_ref().unwrap().value;
    assert!(note.starts_with("9月7日至11日") && !yaml.contains("暂作编者按"), "{yaml}");
    assert!(issue.entries[0].lead.is_none() && issue.entries[0].title.is_none(), "{yaml}");
    // With whom it is written to.
    let written = text.replace("专报\n\n9月", "专报\n各县、区人民政府：\n9月");
    let (issue, yaml) = of_text(&written);
    assert!(issue.editor_note.is_some() && !issue.distribution.issue.is_empty(), "{yaml}");
}

#[test]
fn the_number_of_another_document_above_units_is_asked_for() {
    let text = "临督通〔2026〕9号\n关于约谈情况的通报\n各县、区人民政府：\n现将约谈情况通报如下：\n市水务局：\n1.巡查不到位。责任人：科长张建国\n";
    let (_, yaml) = of_text(text);
    assert!(yaml.contains("来稿有文号“临督通〔2026〕9号”"), "{yaml}");
    assert!(!yaml.contains("\nnumber: 9"), "{yaml}");
}

#[test]
fn the_head_of_a_mail_is_no_title() {
    let text = "发件人: 市水务局办公室 <a@example.cn>\n收件人: 市绩效办\n日期: 2026年10月12日 16:40\n主题: 市水务局关于整改情况的报告\n\n\
                市绩效办：\n现将情况报告如下。\n一、主要做法\n（一）抓治理。拆除围网12处。\n（二）抓巡查。巡查36次。\n";
    let (entry, yaml) = first_entry(text);
    assert_eq!(entry.unit.value, "shuiwuju", "{yaml}");
    assert_eq!(entry.title.unwrap().value, "市水务局关于整改情况的报告", "{yaml}");
    assert!(yaml.contains("# 来稿原文：发件人: 市水务局办公室 <a@example.cn>\n"), "{yaml}");
    // 日期： is none of a mail where nobody is named who wrote it.
    let (_, yaml) = first_entry(&text.replace("发件人: ", "时间: "));
    assert!(!yaml.contains("邮件头"), "{yaml}");
}

#[test]
fn a_line_that_has_day_and_number_gives_both() {
    let yaml =
        of_text("创文简报\n市绩效办　2026年11月18日　第5期\n市水务局：\n巡查不到位。\n").1;
    assert!(yaml.contains("year: 2026\nnumber: 5\ndate: 2026-11-18\n"), "{yaml}");
    // In January it may be the last of the year before.
    let yaml =
        of_text("创文简报\n市绩效办　2026年1月4日　第52期\n市水务局：\n巡查不到位。\n").1;
    assert!(yaml.contains("来稿没有写年份") && yaml.contains("date: 2026-01-04"), "{yaml}");
}
