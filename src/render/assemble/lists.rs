//! Lists of issues: by series and year, newest first.

use super::Assembler;
use super::date;
use super::one_line;
use crate::model::Issue;
use crate::model::OutPath;
use crate::model::Privacy;
use crate::model::Series;
use crate::model::numbering;
use crate::render::context;

/// How many issues of a series and year the home page lists.
const ON_HOME: usize = 6;

/// The newest issues of every series and year: years from the newest on, series in the order of
/// tongbao.yaml. `from` is the page that lists them.
pub fn newest(assembler: &Assembler<'_>, from: &OutPath) -> Vec<context::Year> {
    let listed = assembler.visible.years();
    let mut years: Vec<(&Series, i32)> = Vec::new();
    for series in &assembler.config.series {
        let of_series = listed.iter().filter(|(id, _)| *id == series.id.value);
        years.extend(of_series.map(|(_, year)| (series, *year)));
    }
    // Stable: within a year, series stay in their order.
    years.sort_by_key(|(_, year)| -year);
    years
        .iter()
        .map(|(series, year)| self::year(assembler, series, *year, ON_HOME, from))
        .collect()
}

/// All issues of a series in one year.
pub fn whole_year(
    assembler: &Assembler<'_>,
    series: &Series,
    year: i32,
    from: &OutPath,
) -> context::Year {
    self::year(assembler, series, year, usize::MAX, from)
}

fn year(
    assembler: &Assembler<'_>,
    series: &Series,
    year: i32,
    most: usize,
    from: &OutPath,
) -> context::Year {
    let ids = assembler.visible.listed_of_year(&series.id.value, year).take(most);
    let issues = ids.filter_map(|id| assembler.archive.issue(id));
    context::Year {
        series: super::series(series),
        year: super::short(year),
        href: from.link_to(&OutPath::year(&series.id.value, year)),
        issues: issues.map(|issue| item(assembler, series, issue, from)).collect(),
    }
}

fn item(
    assembler: &Assembler<'_>,
    series: &Series,
    issue: &Issue,
    from: &OutPath,
) -> context::IssueItem {
    let id = issue.id();
    // Of a removed issue nothing is told but its number, its date and the reason.
    let (units, summary) = match assembler.visible.is_removed(&id) {
        true => (Vec::new(), String::new()),
        false => content(assembler, issue),
    };
    context::IssueItem {
        link: context::Link {
            text: numbering::citation(series, issue),
            href: from.link_to(&OutPath::issue(&id)),
        },
        english_label: numbering::english_label(issue),
        summary,
        date: date(issue.date.value),
        units,
        standing: assembler.standing(issue, from),
    }
}

/// The units that an issue speaks of, and what it says in short.
fn content(assembler: &Assembler<'_>, issue: &Issue) -> (Vec<String>, String) {
    let units: Vec<String> =
        issue.entries.iter().map(|entry| assembler.unit_name(&entry.unit.value)).collect();
    let titles = issue.entries.iter().filter_map(|entry| entry.title.as_ref());
    let titles: Vec<String> = titles.map(|title| one_line(&title.value)).collect();
    let summary = match &issue.title {
        Some(title) => one_line(&title.value),
        None if titles.is_empty() => units.join("、"),
        None => titles.join("；"),
    };
    let privacy = Privacy::new(assembler.edition, assembler.archive, issue);
    (units, privacy.hide_line(&summary).into_owned())
}
