//! GB/T 9704-2012 with a ruler: pages are drawn by `pdftoppm`, and their ink is measured.
//!
//! Tolerances: 5.2.1 allows 1 mm at the margins, 6.1 allows 1 mm in print. A pixel at 300 dpi is
//! 0.085 mm and at 1200 dpi 0.021 mm; what is not the standard's own tolerance here is three pixels.

use std::ops::Range;

use tongbao::model::EngineChoice;
use tongbao::source::Memory;

use crate::support::case::UNITS;
use crate::support::ink::{Ink, Part, Rule, assert_near, length};
use crate::support::pdf_objects::PdfObjects;
use crate::support::tools::OnDisk;
use crate::support::{builds, root};

/// Three pixels at 300 dpi, in millimetres.
const FINE: f64 = 0.3;

/// A point in millimetres.
const POINT: f64 = 25.4 / 72.0;

/// The type area, from the page's upper left corner (5.2.1): 28 mm and 37 mm in, 156 × 225 mm.
const LEFT: f64 = 28.0;
const RIGHT: f64 = 184.0;
const TOP: f64 = 37.0;
const BOTTOM: f64 = 262.0;

/// 4号 type is 14 pt high; a page number keeps one character from the side (7.5).
const NUMBER_INDENT: f64 = 14.0 * POINT;

/// Pages filled with one square character, in a body font.
fn full_pages(family: &str) -> OnDisk {
    builds::need_fonts();
    let config = format!(
        "title: 甲\norganization: {{name: 安澜市绩效办}}\nseries: [{{id: gongzuo, name: 工作通报}}]\npdf: {{fonts: {{body: [{family}]}}}}\n"
    );
    let issue = format!(
        "series: gongzuo\nyear: 2017\nnumber: 1\ndate: 2017-08-21\nstatus: published\nentries: [{{unit: shuiwuju, lead: {}}}]\n",
        "国".repeat(28 * 22 * 4)
    );
    let project = Memory::new()
        .with("tongbao.yaml", config)
        .with("units.yaml", UNITS)
        .with("bulletins/2017/gongzuo-01.yaml", issue);
    let outputs = builds::build(&project, root(), Some(EngineChoice::Embedded), &[]);
    assert_eq!(outputs.told, "");
    OnDisk::new(&outputs.public["gongzuo/2017/1/gongzuo-2017-1.pdf"])
}

fn area(top: f64, bottom: f64) -> Part {
    Part { left: 0.0, top, width: 210.0, height: bottom - top }
}

fn lines_and_columns(family: &str) {
    let pdf = full_pages(family);
    for page in [2, 3] {
        let ink = Ink::of(&pdf, page, 300, area(30.0, 265.0));
        let rows = ink.rows();
        // 国 has a closed frame, so a line is one run of rows and a character one run of columns.
        assert_eq!(rows.len(), 22, "{family}, page {page}: lines (5.2.3)");
        let columns = ink.columns();
        let characters = merged(&columns, 0.6);
        assert_eq!(characters.len(), 28, "{family}, page {page}: characters a line (5.2.3)");
        let pitch = (rows[21].start - rows[0].start) / 21.0 / POINT;
        assert_near(&format!("{family}, page {page}: pitch in pt"), pitch, 29.62, 0.1);
        for pair in rows.windows(2) {
            let step = (pair[1].start - pair[0].start) / POINT;
            assert_near(&format!("{family}, page {page}: each line"), step, 29.62, 0.5);
        }
        // The frame of 国 stands up to a tenth of its square inside of it.
        let (first, last) = (&rows[0], &rows[21]);
        assert!(
            (TOP - FINE..TOP + 1.0).contains(&first.start),
            "{family}: top {:.2}",
            first.start
        );
        assert!(
            (BOTTOM - 1.0..BOTTOM + FINE).contains(&last.end),
            "{family}: bottom {:.2}",
            last.end
        );
        let (left, right) = (characters[0].start, characters[27].end);
        assert!((LEFT - FINE..LEFT + 1.0).contains(&left), "{family}: left {left:.2}");
        assert!((RIGHT - 1.0..RIGHT + FINE).contains(&right), "{family}: right {right:.2}");
        page_number(&pdf, page);
    }
}

/// Runs with less than `gap` between them as one: strokes of one character.
fn merged(runs: &[Range<f64>], gap: f64) -> Vec<Range<f64>> {
    let mut merged: Vec<Range<f64>> = Vec::new();
    for run in runs {
        match merged.last_mut() {
            Some(last) if run.start - last.end < gap => last.end = run.end,
            _ => merged.push(run.clone()),
        }
    }
    merged
}

#[test]
fn twenty_two_lines_of_twenty_eight_characters_in_fangsong() {
    lines_and_columns("FandolFang R");
}

#[test]
fn twenty_two_lines_of_twenty_eight_characters_in_wenkai() {
    lines_and_columns("LXGW WenKai");
}

#[test]
fn twenty_two_lines_of_twenty_eight_characters_in_song() {
    lines_and_columns("Noto Serif CJK SC");
}

/// 7.5: the dash 7 mm under the type area; odd pages right, even pages left, one character in.
fn page_number(pdf: &OnDisk, page: usize) {
    let ink = Ink::of(pdf, page, 300, area(263.0, 290.0));
    let columns = ink.columns();
    let (left, right) = (columns[0].start, columns[columns.len() - 1].end);
    if page % 2 == 1 {
        assert_near(
            &format!("page {page}: number, right edge"),
            right,
            RIGHT - NUMBER_INDENT,
            0.5,
        );
        assert!(left > 105.0, "page {page} is odd: its number is on the right");
    } else {
        assert_near(
            &format!("page {page}: number, left edge"),
            left,
            LEFT + NUMBER_INDENT,
            0.5,
        );
        assert!(right < 105.0, "page {page} is even: its number is on the left");
    }
    let dash = Part { left, top: 263.0, width: 3.0, height: 27.0 };
    let rows = Ink::of(pdf, page, 600, dash).rows();
    assert_eq!(rows.len(), 1, "page {page}: a dash opens the number");
    assert_near(
        &format!("page {page}: upper edge of the dash (7.5)"),
        rows[0].start,
        BOTTOM + 7.0,
        FINE,
    );
}

fn sample(id: &str, folder: &str) -> OnDisk {
    OnDisk::new(&builds::sample().public[&format!("{folder}/{id}.pdf")])
}

#[test]
fn page_numbers_of_every_page() {
    for (id, folder) in builds::sample_issues() {
        let pdf = sample(&id, &folder);
        let bytes = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        for page in 1..=crate::support::tools::pages(bytes).len() {
            page_number(&pdf, page);
        }
    }
}

/// 7.2.4: the mark's upper edge 35 mm under that of the type area; 7.2.7: a red rule as wide as the
/// type area, 4 mm under the number of a document.
#[test]
fn mark_and_red_rule() {
    for (id, folder) in builds::sample_issues() {
        // The head of every page of the sample ends above.
        let ink = Ink::of(&sample(&id, &folder), 1, 300, area(0.0, 180.0));
        let red = ink.red_rows();
        assert_near(&format!("{id}: upper edge of the mark"), red[0].start, TOP + 35.0, FINE);
        let rules = ink.rules(150.0);
        assert_eq!(rules.len(), 1, "{id}: one red rule: {rules:?}");
        let rule = &rules[0];
        assert!(
            red.iter().any(|rows| (rows.start - rule.rows.start).abs() < FINE),
            "{id}: it is red"
        );
        assert_near(
            &format!("{id}: width of the red rule"),
            length(&rule.columns),
            156.0,
            FINE,
        );
        assert_near(&format!("{id}: left end of the red rule"), rule.columns.start, LEFT, FINE);
        let above = ink.rows().into_iter().rev().find(|rows| rows.end < rule.rows.start);
        let gap = rule.rows.start - above.expect("a number stands above the rule").end;
        // Under the ink of the number there is the rest of its square, at most a tenth of 3号.
        assert!(
            (4.0 - FINE..4.0 + 0.9).contains(&gap),
            "{id}: {gap:.2} mm above the red rule (7.2.7)"
        );
    }
}

/// 7.4.1: rules as wide as the type area, the first and the last 0.35 mm, those between 0.25 mm;
/// the last on the type area's lower edge of the last page.
#[test]
fn rules_of_the_imprint() {
    for (id, folder) in builds::sample_issues() {
        let bytes = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        let last = crate::support::tools::pages(bytes).len();
        let pdf = sample(&id, &folder);
        let whole = Ink::of(&pdf, last, 300, area(150.0, 265.0));
        // Rules of tables on the same page are thinner or shorter; the imprint's are the last ones.
        let wide: Vec<Rule> = whole.rules(155.0);
        assert!(wide.len() >= 2, "{id}: first and last rule of the imprint: {wide:?}");
        for rule in &wide[wide.len() - 2..] {
            assert_near(
                &format!("{id}: width of an imprint rule"),
                length(&rule.columns),
                156.0,
                FINE,
            );
            assert_near(&format!("{id}: its left end"), rule.columns.start, LEFT, FINE);
        }
        let strip = Part { left: 100.0, top: 150.0, width: 1.0, height: 115.0 };
        let strip = Ink::of(&pdf, last, 1200, strip);
        let thick: Vec<f64> = wide.iter().map(|rule| thickness(&strip, rule, &id)).collect();
        let end = strip.rules(0.9).last().expect("a last rule").rows.end;
        assert_near(&format!("{id}: lower edge of the last rule"), end, BOTTOM, 0.1);
        assert_near(&format!("{id}: last rule"), thick[thick.len() - 1], 0.35, 0.03);
        let imprint: Vec<f64> =
            thick.iter().copied().filter(|one| (one - 0.35).abs() < 0.03).collect();
        assert_eq!(imprint.len(), 2, "{id}: first and last rule are thick: {thick:?}");
        let first =
            thick.iter().position(|one| (one - 0.35).abs() < 0.03).expect("one is thick");
        for between in &thick[first + 1..thick.len() - 1] {
            assert_near(&format!("{id}: rule between"), *between, 0.25, 0.03);
        }
    }
}

/// Thickness of a rule, in a strip drawn finely.
fn thickness(strip: &Ink, rule: &Rule, id: &str) -> f64 {
    let near = |one: &Rule| (one.rows.start - rule.rows.start).abs() < 0.2;
    let found = strip.rules(0.9).into_iter().find(near);
    length(&found.unwrap_or_else(|| panic!("{id}: a rule at {:.2}", rule.rows.start)).rows)
}

/// 5.1: A4, everywhere.
#[test]
fn paper() {
    for (id, folder) in builds::sample_issues() {
        let bytes = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        let document = PdfObjects::of(bytes);
        for page in document.of_type("/Page") {
            let size = document.get(page, "/MediaBox").as_array().unwrap();
            let size: Vec<f64> = size.iter().map(|one| one.as_f64().unwrap() * POINT).collect();
            assert_near(&format!("{id}: width"), size[2] - size[0], 210.0, 0.1);
            assert_near(&format!("{id}: height"), size[3] - size[1], 297.0, 0.1);
        }
    }
}

/// 5.2.1: no ink of text outside the type area, but for the page number.
#[test]
fn nothing_leaves_the_type_area() {
    for (id, folder) in builds::sample_issues() {
        let bytes = &builds::sample().public[&format!("{folder}/{id}.pdf")];
        let pdf = sample(&id, &folder);
        for page in 1..=crate::support::tools::pages(bytes).len() {
            let ink = Ink::of(&pdf, page, 100, area(0.0, 263.0));
            let (rows, columns) = (ink.rows(), ink.columns());
            let place = format!("{id}, page {page}");
            assert!(rows[0].start > TOP - 1.0, "{place}: ink above, at {:.1}", rows[0].start);
            let right = columns[columns.len() - 1].end;
            assert!(
                columns[0].start > LEFT - 1.0,
                "{place}: ink left, at {:.1}",
                columns[0].start
            );
            assert!(right < RIGHT + 1.0, "{place}: ink right, at {right:.1}");
        }
    }
}
