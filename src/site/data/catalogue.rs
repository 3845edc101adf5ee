//! `catalogue.csv`: the catalogue of filed documents, with the columns of DA/T 22-2015.
//!
//! UTF-8 with the mark that Excel and WPS look for, lines end as they do in Windows. What only the
//! archive room knows, the 档号 and with it the order of filing, is left empty.

use csv::{Terminator, WriterBuilder};

use super::listed::Listed;
use crate::model::{Issue, OutPath, numbering};
use crate::site::made::Made;
use crate::site::pdf_measures::PdfMeasures;
use crate::site::timings::Phase;
use crate::site::website::WebsiteBuild;

/// The columns, in the order of the standard.
const COLUMNS: [&str; 9] =
    ["序号", "档号", "文号", "责任者", "题名", "日期", "密级", "页数", "备注"];

/// Writes it: by year, series and number, from the oldest on.
pub(super) fn make(build: &WebsiteBuild<'_>, all: &[Listed<'_>], pdfs: &PdfMeasures) -> Made {
    let bytes = build.timings.time(Phase::Render, || table(build, all, pdfs));
    build.publish(&OutPath::root("catalogue.csv"), &bytes)
}

fn table(build: &WebsiteBuild<'_>, all: &[Listed<'_>], pdfs: &PdfMeasures) -> Vec<u8> {
    let place = |one: &Listed<'_>| {
        build.config.series.iter().position(|series| series.id == one.series.id)
    };
    let mut filed = all.to_vec();
    filed.sort_by_cached_key(|one| (one.issue.year.value, place(one), one.issue.number.value));
    let mut writer =
        WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".into());
    let mut write = |row: [String; 9]| {
        let written = writer.write_record(row.map(harmless));
        written.expect("writing to memory does not fail, and all rows are of one length");
    };
    write(COLUMNS.map(str::to_owned));
    for (number, one) in (1..).zip(&filed) {
        write(row(build, one, number, pdfs));
    }
    writer.into_inner().expect("writing to memory does not fail")
}

fn row(
    build: &WebsiteBuild<'_>,
    one: &Listed<'_>,
    number: u32,
    pdfs: &PdfMeasures,
) -> [String; 9] {
    let Listed { issue, series } = *one;
    // What a removed issue was about is not told.
    let shown = build.public.visible.contains(&issue.id());
    let about = if shown { build.public.summary(issue) } else { String::new() };
    let pages = pdfs.of_issue(build, &issue.id()).and_then(|pdf| pdf.pages);
    let date = issue.date.value;
    [
        number.to_string(),
        String::new(),
        numbering::citation(series, issue),
        build.config.organization.name.clone(),
        about,
        format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()),
        String::new(),
        pages.map(|pages| pages.to_string()).unwrap_or_default(),
        remarks(build, issue),
    ]
}

/// Corrections: `2017年9月5日更正`.
fn remarks(build: &WebsiteBuild<'_>, issue: &Issue) -> String {
    let told = build.public.corrections_told(&issue.id());
    let remarks = told.into_iter().map(|(_, one)| {
        let (_, kind) = one.kind.words();
        format!("{}{kind}", one.date.value.chinese())
    });
    remarks.collect::<Vec<_>>().join("；")
}

/// A cell that no program takes for a formula.
fn harmless(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell
    }
}
