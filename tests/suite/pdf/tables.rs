//! Wide tables: what cannot be broken is whole, and nothing is printed over anything.

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use super::pages::nothing_collides;
use crate::support::case::UNITS;
use crate::support::ink::{Ink, Part};
use crate::support::tools::{OnDisk, pages, places};
use crate::support::{builds, root, squeezed};

/// A table of companies: codes and telephone numbers that cannot be broken beside long texts.
const COMPANIES: [&str; 8] = [
    "序号",
    "企业名称",
    "统一社会信用代码",
    "地址",
    "存在问题",
    "整改措施",
    "联系电话",
    "期限",
];

fn company(number: usize) -> [String; 8] {
    [
        number.to_string(),
        format!("安澜市第{number}木门业有限责任公司"),
        format!("91421200MA4872X{number:03}"),
        "清江区工业园澜江大道88号".to_owned(),
        "消防通道堵塞、灭火器过期未更换".to_owned(),
        "立即清理并更换灭火器".to_owned(),
        format!("0371-66668{number:03}"),
        "2017年9月30日".to_owned(),
    ]
}

/// A table of thirteen columns, most of them figures.
const PROJECTS: [&str; 13] = [
    "序号",
    "单位",
    "项目名称",
    "总投资（万元）",
    "年度计划（万元）",
    "完成投资（万元）",
    "完成率（%）",
    "同比增长（%）",
    "排名",
    "上月排名",
    "牵头科室",
    "存在问题",
    "备注",
];

fn project(number: usize) -> [String; 13] {
    let figure = |factor: usize| format!("{}.5", number * factor);
    [
        number.to_string(),
        "市交通运输局".to_owned(),
        "农村饮水安全巩固提升工程".to_owned(),
        figure(12_345),
        figure(3_210),
        figure(1_111),
        figure(3),
        format!("-{number}.25"),
        number.to_string(),
        (number + 1).to_string(),
        "项目建设科".to_owned(),
        "征地拆迁未完成，施工便道不通，机械台班不够".to_owned(),
        String::new(),
    ]
}

fn markdown(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: &[String]| format!("      | {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let rules = vec!["---".to_owned(); head.len()];
    line(&head) + &line(&rules) + &rows.iter().map(|row| line(row)).collect::<String>()
}

fn csv(head: &[&str], rows: &[Vec<String>]) -> String {
    let rows = rows.iter().map(|row| row.join(",") + "\n");
    head.join(",") + "\n" + &rows.collect::<String>()
}

/// The print room's PDF of one issue with a table, in its text or as an attachment.
fn printed(text: &str, attached: Option<&str>) -> Vec<u8> {
    builds::need_fonts();
    let config = "title: 甲\norganization: {name: 安澜市绩效办}\nseries: [{id: gongzuo, name: 工作通报}]\n";
    let list = attached.map_or("", |_| "attachments: [{title: 清单, file: list.csv}]\n");
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\nentries:\n  - unit: shuiwuju\n    lead: |\n      见表。\n\n{text}{list}distribution: {{issue: [各县（市、区）人民政府]}}\n"
    );
    let project = Memory::new()
        .with("tongbao.yaml", config)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/list.csv", attached.unwrap_or_default())
        .with("bulletins/2017/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    outputs.print.into_iter().next().unwrap_or_else(|| panic!("no PDF: {}", outputs.told)).1
}

/// All ink but the page number stands in the type area (5.2.1), with the tolerance of the standard.
#[track_caller]
fn within_the_type_area(pdf: &[u8]) {
    let file = OnDisk::new(pdf);
    let whole = Part { left: 0.0, top: 0.0, width: 210.0, height: 263.0 };
    for page in 1..=pages(pdf).len() {
        let ink = Ink::of(&file, page, 100, whole);
        let (columns, rows) = (ink.columns(), ink.rows());
        let (left, right) = (columns[0].start, columns[columns.len() - 1].end);
        let (top, bottom) = (rows[0].start, rows[rows.len() - 1].end);
        let fits = left > 27.0 && right < 185.0 && top > 36.0 && bottom < 263.0;
        assert!(fits, "page {page}: ink from {left:.1}, {top:.1} to {right:.1}, {bottom:.1}");
    }
}

/// What cannot be broken is printed without a break.
#[track_caller]
fn whole(pdf: &[u8], rows: &[Vec<String>]) {
    let text = pages(pdf).concat();
    let breaks = |cell: &&String| cell.chars().any(|one| one.is_ascii_digit());
    for cell in rows.iter().flatten().filter(breaks).filter(|cell| !cell.contains("公司")) {
        let piece = cell.split("清江区工业园澜江大道").last().unwrap_or_default();
        let piece = piece.trim_end_matches('号');
        assert!(text.contains(piece), "{piece} is broken or gone:\n{text}");
    }
}

#[test]
fn wide_tables_in_a_text_keep_numbers_whole() {
    let companies: Vec<Vec<String>> = (1..=4).map(|one| company(one).to_vec()).collect();
    let projects: Vec<Vec<String>> = (1..=4).map(|one| project(one).to_vec()).collect();
    for (head, rows) in [(COMPANIES.as_slice(), companies), (&PROJECTS, projects)] {
        let pdf = printed(&markdown(head, &rows), None);
        nothing_collides(&format!("{} columns", head.len()), &pdf);
        within_the_type_area(&pdf);
        whole(&pdf, &rows);
    }
}

/// Clause 8: the head of a table that lies on its side is at the left edge of every page, and the page number where it is
/// on all others.
#[test]
fn wide_attachments_lie_on_their_side() {
    let companies: Vec<Vec<String>> = (1..=30).map(|one| company(one).to_vec()).collect();
    let projects: Vec<Vec<String>> = (1..=30).map(|one| project(one).to_vec()).collect();
    for (head, rows) in [(COMPANIES.as_slice(), companies), (&PROJECTS, projects)] {
        let pdf = printed("", Some(&csv(head, &rows)));
        within_the_type_area(&pdf);
        whole(&pdf, &rows);
        let sheets = pages(&pdf);
        assert!(sheets.len() >= 3, "{} pages", sheets.len());
        let (last, sheets) = sheets.split_last().unwrap();
        assert!(last.starts_with("发：各县"), "the imprint has a page of its own: {last}");
        for (number, sheet) in (1..).zip(sheets).skip(1) {
            let found = |word: &str| squeezed(sheet).contains(&squeezed(word));
            assert!(found("序号") && found("存在问题"), "page {number} has the head: {sheet}");
            assert!(found(&format!("—{number}—")), "page {number} has its number");
        }
        // Nearer to the left edge is above: the head stands left of the first row, and that of the second.
        let left = |text: &str| {
            let found =
                places(&pdf)[1].iter().find(|word| word.text == text).map(|word| word.left);
            found.unwrap_or_else(|| panic!("{text} on page 2"))
        };
        let (first, second) = (&rows[0][6], &rows[1][6]);
        assert!(left("序号") < left(first) && left(first) < left(second));
    }
}

/// A row that is higher than half a page goes on on the next; nothing of it is lost.
#[test]
fn a_high_row_goes_on_on_the_next_page() {
    let sentence =
        |one: usize| format!("第{one}句写明经查该项目未取得建设工程规划许可证擅自开工建设。");
    let long: String = (1..=60).map(sentence).collect();
    let rows = [
        vec!["1".to_owned(), long, "无".to_owned()],
        ["2", "短", "末行"].map(str::to_owned).to_vec(),
    ];
    let head = ["序号", "问题描述", "备注"];
    let in_text = printed(&markdown(&head, &rows), None);
    let attached = printed("", Some(&csv(&head, &rows)));
    for pdf in [in_text, attached] {
        within_the_type_area(&pdf);
        let text = squeezed(&pages(&pdf).concat());
        // A sentence may go over the end of a page, with a number and a head between.
        assert_eq!(text.matches('许').count(), 60, "{text}");
        assert!(text.contains("末行"), "{text}");
    }
}

/// Seventeen columns of codes and amounts: type becomes as small as they need.
#[test]
fn the_widest_tables_are_set_smaller_and_not_broken() {
    let head: Vec<String> = (1..=17).map(|one| format!("{one}月（元）")).collect();
    let head: Vec<&str> = head.iter().map(String::as_str).collect();
    let amounts =
        |row: usize| (1..=17).map(|one| format!("{}.{one:02}", row * 100_000 + one)).collect();
    let rows: Vec<Vec<String>> = (1..=3).map(amounts).collect();
    let pdf = printed("", Some(&csv(&head, &rows)));
    within_the_type_area(&pdf);
    whole(&pdf, &rows);
}

#[test]
fn narrow_attachments_stand() {
    let rows: Vec<Vec<String>> = (1..=4).map(|one| company(one)[4..].to_vec()).collect();
    let pdf = printed("", Some(&csv(&COMPANIES[4..], &rows)));
    nothing_collides("4 columns", &pdf);
    whole(&pdf, &rows);
    let lines = pages(&pdf)[1].lines().map(squeezed).collect::<Vec<_>>();
    assert!(lines.contains(&"存在问题整改措施联系电话期限".to_owned()), "{lines:?}");
}
