//! What stands below all units: failings by theme, what was done about them, who is to be called.

use super::fields::imported;
use super::shapes::{names, of_text};

/// A circular that praises units, and tells of failings by theme.
const CIRCULAR: &str = "督查通报〔2026〕第17期\n关于推进情况的通报\n一、总体情况\n完成投资3.86亿元。\n二、推进较好的单位\n\
    （一）市教育局。新增学位360个。\n（二）临湖镇。改造户厕412户。\n（三）市民政局。建成互助点6个。\n\
    三、存在的主要问题\n（一）项目推进滞后。一是市住建局牵头的小区改造，停工47天。二是云台乡卫生院搬迁，未招标。\n\
    （二）资金使用不规范。市水务局挪用28.6万元。\n\
    四、处理意见\n（一）对市住建局通报批评。\n（二）市水务局归还28.6万元。\n（三）对相关人员予以诫勉。\n（四）临湖镇退回1.2万元。\n";

#[test]
fn failings_by_theme_are_failings_of_no_unit() {
    let (issue, yaml) = of_text(CIRCULAR);
    let units: Vec<&str> =
        issue.entries.iter().map(|entry| entry.unit.value.as_str()).collect();
    assert_eq!(units, ["jiaoyuju", "linhuzhen", "市民政局", ""], "{yaml}");
    let headings: Vec<&str> =
        issue.entries[3].failings.iter().map(|one| one.heading.value.as_str()).collect();
    assert_eq!(headings, ["项目推进滞后", "资金使用不规范"], "{yaml}");
    assert!(yaml.contains("文中写到的单位有：市住建局、云台乡、市水务局。"), "{yaml}");
    // What was done is no failing, and is to be written into those above.
    assert!(yaml.contains("请核对：“四、处理意见”是对上面问题的处理"), "{yaml}");
    assert!(yaml.contains("# 来稿原文：（四）临湖镇退回1.2万元。"), "{yaml}");
    // Who signed is not whose failings they are.
    let (issue, yaml) = of_text(&format!("{CIRCULAR}市教育局\n2026年5月1日\n"));
    assert_eq!(issue.entries[3].unit.value, "", "{yaml}");
}

#[test]
fn failings_below_units_without_numbers_do_not_end_in_remarks() {
    let text = "关于表扬先进单位的通报\n一、先进单位\n市教育局：\n新增学位360个。\n临湖镇：\n改造户厕412户。\n\
        二、先进个人\n赵一鸣　市教育局科长\n三、需要改进的方面\n在肯定成绩的同时，也有不足：市住建局施工许可平均用时14.2个工作日。\n\
        希望受表扬的单位再接再厉。\n";
    let (issue, yaml) = of_text(text);
    let last = issue.entries.last().unwrap();
    assert!(yaml.contains("市住建局施工许可") && last.failings.len() == 1, "{yaml}");
    assert!(yaml.contains("# 来稿原文：希望受表扬的单位再接再厉。"), "{yaml}");
}

#[test]
fn a_body_that_is_not_registered_is_told_where_it_opens_a_sentence() {
    for (sentence, told) in [
        ("县财政局应于9月10日前拨付312.5万元。", "县财政局应于"),
        ("县供销社 回复内容照抄去年。", "县供销社 回复"),
        ("云台乡卫生院至今未招标。", "云台乡卫生院"),
    ] {
        let yaml = of_text(&format!("市水务局：\n巡查不到位。{sentence}\n")).1;
        assert!(yaml.contains(&format!("写到另一个单位的话：“{told}")), "{yaml}");
    }
    for sentence in
        ["县城局部积水。", "各乡镇要整改。", "县级部门联动不够。", "市场主体中心环节薄弱。"]
    {
        let yaml = of_text(&format!("市水务局：\n巡查不到位。{sentence}\n")).1;
        assert!(!yaml.contains("写到另一个单位的话"), "{yaml}");
    }
}

#[test]
fn the_end_of_a_mail_is_no_text_of_a_unit() {
    let end = "--\n陈思远\n市教育局办公室\n电话 0738-5623488\n此邮件仅供内部使用，请勿外传。\n";
    let yaml = of_text(&format!("市水务局：\n巡查不到位。\n@老李 请再核一下。\n{end}")).1;
    for line in end.lines() {
        assert!(yaml.contains(&format!("# 来稿原文：{line}\n")), "{line}\n{yaml}");
    }
    assert!(
        yaml.contains("请核对：这些话像是联系方式、群里的名字或写给同事的话：“@老李"),
        "{yaml}"
    );
    for (words, asked) in [
        ("联系人：冉冉，电话0738-5623488。", "像是联系方式"),
        ("13807352290，微信同号。", "像是联系方式"),
        ("座机0735-6620519，QQ 28841763。", "像是联系方式"),
        ("督查室-小方 09:33", "群里的名字"),
        ("此件仅供内部使用。", "写明只供内部"),
        ("（督查室内部掌握：旧改办主任即将调离。）", "写明只供内部"),
        ("（以下仅发考核办内部：得分经复核调高。）", "写明只供内部"),
        ("领导批示：请督查室紧盯不放。　周正明　11月6日", "这是领导的批示"),
        ("县长批示（11月18日）：“请督查室牵头。　钱穆”", "这是领导的批示"),
        ("举报人：大湾村 谷雨，要求保密。", "写出了举报人、信访人一类的人：“举报人：大湾村"),
        ("信访人\t事项\n王者荣\t饮水\n", "写出了举报人、信访人一类的人：“信访人：王者荣”"),
        ("信访人：康熙", "信访人一类的人：“信访人：康熙"),
        ("秘密★1年", "密级标志：“秘密★1年”"),
    ] {
        let yaml = of_text(&format!("市水务局：\n巡查不到位。\n{words}\n另有8处未查。\n")).1;
        assert!(yaml.contains(asked), "{words}\n{yaml}");
    }
    for words in ["推进电话回访，群众联系制度健全。", "落实领导批示精神，投资13871234567元。"]
    {
        let yaml = of_text(&format!("市水务局：\n{words}\n")).1;
        assert!(!yaml.contains("公开页上会印出"), "{yaml}");
    }
}

#[test]
fn what_went_into_no_field_and_may_not_be_published_is_told() {
    let is_told = |yaml: &str| {
        ["不能公开", "只供内部", "通报里不能写"].iter().any(|words| yaml.contains(words))
    };
    for words in
        ["秘密★1年", "举报人：大湾村谷雨", "县长批示：请督查室牵头。", "【只发群主】先别逼太紧"]
    {
        let text = format!("市绩效办\n2026年第3期\n{words}\n市水务局：\n巡查不到位。\n");
        let yaml = of_text(&text).1;
        assert!(is_told(&yaml), "{words}\n{yaml}");
        let text =
            format!("积案清单\n{words}\n一、市水务局\n巡查不到位。\n二、市教育局\n缺9份。\n");
        let yaml = of_text(&text).1;
        assert!(is_told(&yaml), "{words}\n{yaml}");
        let text = format!("市水务局：\n巡查不到位。\n市绩效办\n2026年10月20日\n{words}\n");
        let yaml = of_text(&text).1;
        assert!(is_told(&yaml), "{words}\n{yaml}");
    }
    let yaml = of_text("秘密★1年\n市绩效办\n2026年第3期\n市水务局：\n巡查不到位。\n").1;
    assert!(yaml.contains("不能公开"), "{yaml}");
}

#[test]
fn the_foot_is_known_by_its_print_run_though_that_was_misread() {
    let yaml = of_text(
        "市水务局：\n巡查不到位。\n请各单位于11月5日前报市绩效办。\n市绩效办\n2026年10月20日\n抄送: 市纪委。\n印数: 6O份\n",
    )
    .1;
    assert!(!yaml.contains("    lead: |\n      巡查不到位。\n\n"), "{yaml}");
    assert!(yaml.contains("# 来稿原文：印数: 6O份") && yaml.contains("6O→60"), "{yaml}");
}

#[test]
fn what_threatens_all_is_not_of_the_last_unit() {
    let yaml = of_text(
        "市水务局：\n已整改。\n市教育局：\n已整改。\n对虚假整改的，一经查实，从严追责。\n",
    )
    .1;
    assert!(yaml.contains("# 来稿原文：对虚假整改的，一经查实，从严追责。"), "{yaml}");
}

#[test]
fn a_title_above_the_label_of_a_unit_is_that_of_its_entry() {
    let text = "【曝光一】窗口空岗\n单位：市水务局\n事实：空岗40分钟。\n处理：待岗1个月。\n\
        【曝光二】会议迟到，一问三不知\n单位：市教育局\n事实：迟到35分钟。\n处理：约谈。\n";
    let (issue, yaml) = of_text(text);
    let titles: Vec<String> = issue
        .entries
        .iter()
        .map(|one| {
            format!(
                "{}:{}",
                one.unit.value,
                one.title.as_ref().map_or("", |title| title.value.as_str())
            )
        })
        .collect();
    assert_eq!(
        titles,
        ["shuiwuju:【曝光一】窗口空岗", "jiaoyuju:【曝光二】会议迟到，一问三不知"],
        "{yaml}"
    );
}

#[test]
fn whom_a_text_is_written_to_is_told_where_its_foot_names_others() {
    let text = "关于推进情况的通报\n督查通报〔2026〕第17期\n各乡镇人民政府，市政府各部门：\n现通报如下。\n\
        一、市水务局\n巡查不到位。\n二、市教育局\n巡查不到位。\n发：各乡镇，市直各单位。\n";
    let yaml = of_text(text).1;
    assert!(yaml.contains("主送“各乡镇人民政府、市政府各部门”也写进了“发”"), "{yaml}");
}

#[test]
fn a_deadline_that_is_no_day_is_told_with_the_year_of_the_text() {
    let text = |day: &str| {
        of_text(&format!("市水务局：\n存在问题\n（一）巡查不到位。缺20次。\n整改期限：{day}\n市绩效办\n2026年10月12日\n")).1
    };
    assert!(text("10月底前").contains("（deadline），如 2026-10-31"), "{}", text("10月底前"));
    let none = text("立行立改");
    assert!(none.contains("整改期限不是完整的日期") && !none.contains("，如 "), "{none}");
    let none = text("2026年11月31日");
    assert!(none.contains("整改期限“2026年11月31日”没有这一天"), "{none}");
}

#[test]
fn a_unit_over_several_rows_of_a_table_is_that_of_each() {
    let row = |unit: &str, failing: &str| {
        format!("<tr>{unit}<td>{failing}</td><td>科长张建国</td></tr>")
    };
    let page = |last: &str| {
        let rows = [
            row("<td rowspan=2>市水务局</td>", "秸秆堆放40吨"),
            row("", "粪污直排"),
            row("<td>市教育局</td>", "未启动"),
        ];
        format!(
            "<table><tr><th>责任单位</th><th>存在问题</th><th>责任人</th></tr>{}{last}</table>",
            rows.concat()
        )
    };
    let (issue, yaml) = imported(&names(), "a.html", page("").as_bytes());
    let found: Vec<(&str, usize)> =
        issue.entries.iter().map(|one| (one.unit.value.as_str(), one.failings.len())).collect();
    assert_eq!(found, [("shuiwuju", 2), ("jiaoyuju", 1)], "{yaml}");
    // With a row over several columns it stays a table, and stands above the units.
    let last = "<tr><td colspan=2>另见附件</td><td>3个</td></tr>";
    let text = format!(
        "{}<p>市水务局：</p><p>资金未到位。</p><p>市教育局：</p><p>已整改。</p>",
        page(last)
    );
    let (_, yaml) = imported(&names(), "a.html", text.as_bytes());
    assert!(yaml.contains("一行是一个问题的，请逐行写成问题"), "{yaml}");
    assert!(yaml.contains("表格里有的行没有写单位"), "{yaml}");
    // What sums up its rows is none of the last one.
    let sum = page("<tr><td colspan=2>合计</td><td>3个</td></tr>");
    let (issue, yaml) = imported(&names(), "a.html", sum.as_bytes());
    assert_eq!(issue.entries.len(), 2, "{yaml}");
    assert!(yaml.contains("请核对：表格前面没有话说明是哪一项的"), "{yaml}");
    // A row of several units is asked about, and a figure that opens one is no part of its number.
    let several = page(&row("<td>市住建局、市教育局</td>", "3处排污口未设标识"));
    let (issue, yaml) = imported(&names(), "a.html", several.as_bytes());
    let last = issue.entries.last().unwrap();
    assert_eq!(last.unit.value, "市住建局、市教育局", "{yaml}");
    assert_eq!(last.failings[0].heading.value, "3处排污口未设标识", "{yaml}");
}

#[test]
fn what_is_to_be_set_right_is_that_of_a_failing() {
    let text = "市水务局：\n药品加价销售，加价38%。\n整改要求：10月31日前全部检查，退还费用。\n市教育局：\n已整改。\n市绩效办\n2026年9月18日\n";
    let (issue, yaml) = of_text(text);
    assert_eq!(issue.entries[0].failings.len(), 1, "{yaml}");
    assert!(yaml.contains("如 2026-10-31"), "{yaml}");
}
