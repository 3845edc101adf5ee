//! The statistics: pictures, words and tables say the same, and what the ledger says.

use std::path::Path;

use tongbao::source::Memory;

use super::ledger::{issue, outputs, rows};
use crate::support::builds::Outputs;
use crate::support::case::{CONFIG, UNITS};
use crate::support::html::Piece;
use crate::support::{builds, html};

const PAGE: &str = "statistics/index.html";

/// The texts within each picture of a page, but for titles and descriptions.
fn pictures(page: &str) -> Vec<Vec<String>> {
    let mut pictures: Vec<Vec<String>> = Vec::new();
    let mut in_text = false;
    for piece in html::pieces(page) {
        match piece {
            Piece::Open(tag) if tag.name == "svg" => pictures.push(Vec::new()),
            Piece::Open(tag) if tag.name == "text" => in_text = true,
            Piece::Close(name) if name == "text" => in_text = false,
            Piece::Text(text) if in_text => {
                let picture = pictures.last_mut().expect("a text stands in a picture");
                picture.push(text.trim().to_owned());
            }
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
    pictures
}

/// An archive of one issue in each of some years, each with these entries.
fn built(config: &str, years: std::ops::RangeInclusive<i32>, entries: &str) -> Outputs {
    let base = Memory::new().with("tongbao.yaml", config).with("units.yaml", UNITS);
    let project = years.fold(base, |project, year| {
        let path = format!("bulletins/{year}/gongzuo-01.yaml");
        project.with(&path, issue(year, 1, &format!("{year}-03-10"), entries))
    });
    builds::build(&project, Path::new("."), None, &[])
}

#[test]
fn tables_have_the_numbers_of_the_ledger() {
    let page = outputs().page(PAGE);
    let rows = rows(page);
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
    // Practices 2017, 2018, all; failings 2017, 2018, all.
    assert_eq!(rows[0], row(&["市水务局", "3", "0", "3"]));
    assert_eq!(rows[1], row(&["市教育局", "1", "0", "1"]));
    assert_eq!(rows[2], row(&["市水务局", "2", "2", "4"]));
    assert_eq!(rows[3], row(&["市教育局", "1", "0", "1"]));
    let rows = &rows[2..];
    // Reported, closed, and both so far: January 2017 to January 2018, month by month.
    assert_eq!(rows[2], row(&["2017年1月", "3", "0", "3", "0"]));
    assert_eq!(rows[3], row(&["2017年2月", "0", "1", "3", "1"]));
    assert_eq!(rows[14], row(&["2018年1月", "2", "0", "5", "1"]));
    assert_eq!(rows[15], row(&["0—30天", "0"]));
    assert_eq!(rows[16], row(&["31—60天", "1"]));
    // By category, at the end those without one.
    assert_eq!(rows[21], row(&["工作纪律", "1"]));
    assert_eq!(rows[22], row(&["未分类", "4"]));
    assert_eq!(rows.len(), 23);
    let words = html::words(page);
    let units = "共通报2个单位的好的做法4条、存在问题5条。问题最多的是市水务局，4条。好的做法最多的是市水务局，3条。";
    assert_eq!(words.matches(units).count(), 1);
    for says in [
        "到2018年1月，共通报问题5条，已销号1条，还有4条未销号。",
        "已销号的问题1条，从通报到销号最快41天，最慢41天，中位数41天。",
        "通报问题5条，“工作纪律”类最多，1条。",
    ] {
        // Once for everybody, once as the description of the picture.
        assert_eq!(words.matches(says).count(), 2, "{says}");
    }
}

#[test]
fn pictures_have_the_numbers_of_their_tables() {
    let page = outputs().page(PAGE);
    let [course, closing, _] = pictures(page).try_into().expect("three pictures");
    let rows = &rows(page)[2..];
    assert_eq!(course[course.len() - 2..], ["累计通报 5", "累计销号 1"]);
    let bars: Vec<&String> = rows[15..21].iter().map(|row| &row[1]).collect();
    let over: Vec<&String> = closing[closing.len() - 6..].iter().collect();
    assert_eq!(over, bars, "each bar has its number over it");
}

#[test]
fn pictures_are_described_and_have_no_style() {
    let page = outputs().page(PAGE);
    let tags = html::tags(page);
    let svgs: Vec<_> = tags.iter().filter(|tag| tag.name == "svg").collect();
    assert_eq!(svgs.len(), 3);
    for svg in svgs {
        assert_eq!(svg.attribute("role"), "img");
        for id in svg.attribute("aria-labelledby").split(' ') {
            let named: Vec<_> = tags.iter().filter(|tag| tag.attribute("id") == id).collect();
            assert_eq!(named.len(), 1, "{id} stands once");
        }
    }
    for (path, bytes) in outputs().public.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = str::from_utf8(bytes).unwrap();
        let styled = html::tags(page).into_iter().find(|tag| {
            tag.attributes.iter().any(|(name, _)| name == "style" || name.starts_with("on"))
        });
        assert_eq!(styled, None, "{path}: the policy refuses it");
    }
}

#[test]
fn an_archive_without_failings_says_so() {
    let only_lead = "entries: [{unit: shuiwuju, lead: 导语。}]\n";
    let page = built(CONFIG, 2017..=2017, only_lead);
    let page = page.page(PAGE);
    assert!(pictures(page).is_empty());
    for says in ["还没有可以统计的内容。", "还没有通报过问题。", "还没有销号的问题。"]
    {
        assert!(page.contains(says), "{says}");
    }
    let english = built(&format!("{CONFIG}language: en\n"), 2017..=2017, only_lead);
    assert!(english.page(PAGE).contains("No failings have been reported yet."));
}

/// The shades of the cells of the first row of each table.
fn shades(page: &str) -> Vec<Vec<String>> {
    let bodies = page.split("<table class=\"heat").skip(1);
    let first = |table: &str| {
        let row = table.split("<tbody>").nth(1).unwrap().split("</tr>").next().unwrap();
        let cells = row.split("<td class=\"").skip(1);
        cells.map(|cell| cell.split('"').next().unwrap().to_owned()).collect()
    };
    bodies.map(first).collect()
}

/// Every year of 25 has its column; the ground compares these, whatever the years before come to.
#[test]
fn years_that_are_taken_together_have_no_part_in_the_scale() {
    let entries = "entries: [{unit: shuiwuju, practices: [{heading: 巡查到位}], failings: [{heading: 漏报}]}]\n";
    let one = built(CONFIG, 2017..=2017, entries);
    assert_eq!(rows(one.page(PAGE))[0], ["市水务局", "1", "1"]);
    let whole = built(CONFIG, 1993..=2017, entries);
    let page = whole.page(PAGE);
    assert_eq!(rows(page)[0].len(), 27, "the unit, 25 years, the sum");
    assert!(!page.contains("≤"), "no year is hidden");
    let many = built(CONFIG, 1980..=2017, entries);
    let page = many.page(PAGE);
    let first = &rows(page)[0];
    assert_eq!((first[1].as_str(), first[2].as_str(), first.len()), ("14", "1", 27));
    assert!(page.contains("<th scope=\"col\">≤1993</th>"));
    for shades in shades(page) {
        let mut wanted = vec!["s5"; 26];
        wanted[0] = "s0";
        wanted[25] = "sum";
        assert_eq!(shades, wanted);
    }
}

#[test]
fn units_of_the_table_lead_to_their_pages() {
    let page = outputs().page(PAGE);
    for unit in ["shuiwuju", "jiaoyuju"] {
        let links = page.matches(&format!("href=\"../units/{unit}/index.html\"")).count();
        assert_eq!(links, 2, "{unit}: once of its practices, once of its failings");
    }
    // Two years stand beside each other, 25 below each other.
    assert!(page.contains("class=\"heats beside\""));
}

#[test]
fn many_units_stand_in_one_table() {
    let units: String =
        (1..=60).map(|number| format!("  - {{id: u{number}, name: 第{number}局}}\n")).collect();
    let entries: String = (1..=60)
        .map(|number| {
            format!("- {{unit: u{number}, practices: [{{heading: 做法{number}}}]}}\n")
        })
        .collect();
    let project = Memory::new()
        .with("tongbao.yaml", CONFIG)
        .with("units.yaml", format!("units:\n{units}"))
        .with(
            "bulletins/2017/gongzuo-01.yaml",
            issue(2017, 1, "2017-03-10", &format!("entries:\n{entries}")),
        );
    let outputs = builds::build(&project, Path::new("."), None, &[]);
    assert_eq!(rows(outputs.page(PAGE)).len(), 120);
}

#[test]
fn a_category_that_names_a_hidden_person_is_counted_without_the_name() {
    let entries = "entries: [{unit: shuiwuju, failings: [{heading: 漏报, category: 张建国问题, responsible: {persons: [{name: 张建国}]}}]}]\n";
    let outputs = built(CONFIG, 2017..=2017, entries);
    assert!(!outputs.told.contains("error"), "{}", outputs.told);
    let page = outputs.page(PAGE);
    assert!(html::words(page).contains("张某某问题") && !page.contains("张建国"));
}
