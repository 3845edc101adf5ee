//! Pages that lead to the issues: home, series, years. Newest first, all of them.

use super::date::short;
use super::paging::Slice;
use super::{Assembler, date};
use crate::model::dossier::Dossiers;
use crate::model::{Issue, IssueId, OutPath, Series, numbering, summary};
use crate::render::context;

/// How many issues the home page and the page of a series list.
const NEWEST: usize = 10;

/// The home page.
pub fn home(assembler: &Assembler<'_>, dossiers: &Dossiers<'_>) -> context::Home {
    let from = OutPath::home();
    let series = assembler.config.series.iter();
    context::Home {
        newest: newest(assembler, assembler.visible.pages(), &from),
        series: series.map(|series| line(assembler, series, &from)).collect(),
        tally: total(assembler, dossiers),
        figures: context::TallyLinks {
            issues: Some("#_years".to_owned()),
            units: Some(from.link_to(&OutPath::units())),
            practices: Some(from.link_to(&OutPath::statistics())),
            failings: Some(from.link_to(&OutPath::ledger())),
            open: Some(from.link_to(&OutPath::ledger_list("open"))),
        },
        units: from.link_to(&OutPath::units()),
        ledger: from.link_to(&OutPath::ledger()),
        statistics: from.link_to(&OutPath::statistics()),
        search: from.link_to(&OutPath::search()),
    }
}

/// The page of a series.
pub fn series(assembler: &Assembler<'_>, series: &Series) -> context::SeriesPage {
    let id = &series.id.value;
    let from = OutPath::series(id);
    let newest = newest(assembler, assembler.visible.of_series(id), &from);
    let has_feed = assembler.config.site.base_url.is_some() && !newest.is_empty();
    context::SeriesPage {
        line: line(assembler, series, &from),
        newest,
        feed: has_feed.then(|| from.link_to(&from.beside("feed.xml"))),
    }
}

/// A page of a series in one year.
pub fn year(
    assembler: &Assembler<'_>,
    series: &Series,
    year: i32,
    slice: &Slice<'_, &IssueId>,
) -> context::Year {
    let issues = slice.items.iter().filter_map(|id| assembler.archive.issue(id));
    context::Year {
        series: super::series(series),
        year: short(year),
        count: slice.total,
        issues: issues.map(|issue| item(assembler, series, issue, &slice.path)).collect(),
    }
}

/// How much was said of all units.
pub(super) fn total(assembler: &Assembler<'_>, dossiers: &Dossiers<'_>) -> context::Tally {
    let total = dossiers.total();
    context::Tally {
        issues: assembler.visible.count(),
        units: dossiers.count(),
        practices: total.practices,
        failings: total.failings,
        open: total.open,
    }
}

/// The newest of some issues by their dates; of those of one day, the last of the list first.
fn newest<'a>(
    assembler: &Assembler<'_>,
    ids: impl Iterator<Item = &'a IssueId>,
    from: &OutPath,
) -> Vec<context::IssueItem> {
    let issues = ids.filter_map(|id| assembler.archive.issue(id));
    let known = issues
        .filter_map(|issue| Some((assembler.config.find_series(&issue.series.value)?, issue)));
    let mut issues: Vec<(&Series, &Issue)> = known.collect();
    issues.sort_by_cached_key(|(_, issue)| std::cmp::Reverse((issue.date.value, issue.id())));
    issues.truncate(NEWEST);
    issues.iter().map(|(series, issue)| item(assembler, series, issue, from)).collect()
}

/// A series and its years.
fn line(assembler: &Assembler<'_>, series: &Series, from: &OutPath) -> context::SeriesLine {
    let id = series.id.value.as_str();
    let counts = assembler.visible.counts();
    let of_series = counts.range((id, i32::MIN)..=(id, i32::MAX)).rev();
    let years: Vec<context::YearLine> = of_series
        .map(|((_, year), count)| context::YearLine {
            year: short(*year),
            href: from.link_to(&OutPath::year(id, *year)),
            count: *count,
        })
        .collect();
    context::SeriesLine {
        series: super::series(series),
        href: from.link_to(&OutPath::series(id)),
        count: years.iter().map(|year| year.count).sum(),
        years,
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
    let units: Vec<String> = issue
        .entries
        .iter()
        .map(|entry| assembler.archive.unit_name(&entry.unit.value).to_owned())
        .collect();
    (units, summary(assembler.archive, issue))
}
