//! Lists of issues: by series and year, newest first.

use std::collections::BTreeMap;

use super::Assembler;
use super::date;
use super::one_line;
use crate::model::Issue;
use crate::model::OutPath;
use crate::model::Series;
use crate::model::numbering;
use crate::render::context;

/// The visible issues of every series by year: years from the newest on, series in the order of
/// tongbao.yaml. `from` is the page that lists them.
pub fn years(assembler: &Assembler<'_>, from: &OutPath) -> Vec<context::Year> {
    let mut years: BTreeMap<(i32, usize), Vec<&Issue>> = BTreeMap::new();
    for issue in &assembler.archive.issues {
        let series = &assembler.config.series;
        let place = series.iter().position(|series| series.id.value == issue.series.value);
        if let Some(place) = place.filter(|_| (assembler.visible)(&issue.id())) {
            years.entry((-issue.year.value, place)).or_default().push(issue);
        }
    }
    let year = |((_, place), issues): (&(i32, usize), &Vec<&Issue>)| {
        year(assembler, &assembler.config.series[*place], issues, from)
    };
    years.iter().map(year).collect()
}

/// `issues` of one series and year are in the order of their numbers.
fn year(
    assembler: &Assembler<'_>,
    series: &Series,
    issues: &[&Issue],
    from: &OutPath,
) -> context::Year {
    let year = issues.first().map_or(0, |issue| issue.year.value);
    context::Year {
        series: super::series(series),
        year: super::short(year),
        href: from.link_to(&OutPath::year(&series.id.value, year)),
        issues: issues.iter().rev().map(|issue| item(assembler, series, issue, from)).collect(),
    }
}

fn item(
    assembler: &Assembler<'_>,
    series: &Series,
    issue: &Issue,
    from: &OutPath,
) -> context::IssueItem {
    let units: Vec<String> = issue
        .entries
        .iter()
        .map(|entry| match assembler.archive.unit(&entry.unit.value) {
            Some(unit) => unit.name.clone(),
            None => entry.unit.value.clone(),
        })
        .collect();
    let titles: Vec<&str> = issue
        .entries
        .iter()
        .filter_map(|entry| entry.title.as_ref())
        .map(|t| t.value.trim())
        .collect();
    let summary = match &issue.title {
        Some(title) => one_line(&title.value),
        None if titles.is_empty() => units.join("、"),
        None => titles.join("；"),
    };
    context::IssueItem {
        link: context::Link {
            text: numbering::citation(series, issue),
            href: from.link_to(&OutPath::issue(&issue.id())),
        },
        english_label: numbering::english_label(issue),
        summary: assembler.privacy.hide(&summary).into_owned(),
        date: date(issue.date.value),
        units,
    }
}
