//! What scans and copies of PDF files bring: numbers of pages, lines that were broken, letters for digits.

use super::shapes::of_text;

const SCAN: &str = "工 作 通 报\n〔2O26〕第 l2 期\n安澜市绩效办 2026年10月12日\n关于汛后水毁工程修复\n进度的通报\n— 1 —\n\
    市水务局\n（一）水库除险加固滞后。白马水库溢洪道水毁修\n- 2 -\n复工程合同工期90天，实际已超期21天，施工单位仅\n有5人在场。\n\
    处理结果：予以通报批评\n第 3 页\n整改期限：2O26年11月3O日\n（二）台账混乱。缺20份。责任人：科员李明华\n第4页 共4页\n";

#[test]
fn numbers_of_pages_stand_in_no_field() {
    let (issue, yaml) = of_text(SCAN);
    let failings = &issue.entries[0].failings;
    assert_eq!(failings.len(), 2, "{yaml}");
    let facts = failings[0].facts.as_ref().unwrap().value.trim_end();
    assert!(facts.starts_with("白马水库溢洪道水毁修复工程合同工期90天"), "{yaml}");
    assert!(failings[0].outcome.as_ref().unwrap().value.starts_with("予以通报批评"), "{yaml}");
    for page in ["— 1 —", "- 2 -", "第 3 页", "第4页 共4页"] {
        assert_eq!(yaml.matches(&format!("# 来稿原文：{page}\n")).count(), 1, "{yaml}");
    }
    let text = SCAN.replace("第 3 页", "第3页有误");
    assert!(of_text(&text).1.contains("第3页有误\n"));
}

#[test]
fn a_day_above_a_title_does_not_go_on_with_it() {
    let (issue, yaml) = of_text(SCAN);
    let title = issue.title.as_ref().unwrap().value.replace('\n', "");
    assert_eq!(title, "关于汛后水毁工程修复进度的通报", "{yaml}");
    assert!(yaml.contains("date: 2026-10-12\n"), "{yaml}");
}

#[test]
fn a_number_with_letters_is_read_and_asked_for() {
    let (_, yaml) = of_text(SCAN);
    assert!(yaml.contains("year: 2026\nnumber: 12\n"), "{yaml}");
    assert!(yaml.contains("2O26→2026、l2→12，请对照原件"), "{yaml}");
    assert!(yaml.contains("整改期限（deadline）写成 2026-11-30"), "{yaml}");
}

#[test]
fn rows_of_a_sheet_stay_in_their_table() {
    let text = "扣分情况\n序号\t单位\t扣分事项\t责任人\n1\t市水务局\t值守不严\t科长张建国\n2\t\t台账不全\t科员李明华\n\t合计\t2项\t\n备注：另行通报。\n";
    let (_, yaml) = of_text(text);
    assert!(yaml.contains("| 2 |  | 台账不全 | 科员李明华 |"), "{yaml}");
    assert!(yaml.contains("|  | 合计 | 2项 |  |"), "{yaml}");
    assert!(yaml.contains("有的行没有写单位"), "{yaml}");
    let whole = text.replace("2\t\t", "2\t市教育局\t");
    assert!(!of_text(&whole).1.contains("有的行没有写单位"));
}
