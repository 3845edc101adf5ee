//! The archive for programs: JSON, feeds, the site map, the catalogue.
//!
//! 1. Jobs note what they make in [`Notes`]: PDFs with their pages, pages that belong to no issue.
//! 2. [`issue`] puts `issue.json` beside the page of an issue.
//! 3. [`data`] lists the public issues once, the newest first, and makes of that list `bulletins.json`
//!    and the schemas, the feeds, the site map and `robots.txt`, and `catalogue.csv`.
//!
//! All of it is the public edition.

mod catalogue;
mod feed;
mod feeds;
mod notes;
mod sitemap;

pub(super) use notes::Notes;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::context::BuildContext;
use super::problem::BuildProblem;
use super::timings::Phase;
use crate::export::json::schema::Schema;
use crate::export::json::{Beside, View, bulletins, schema};
use crate::export::{ExportContext, json};
use crate::model::{Issue, IssueId, OutPath, Series};
use notes::Pdfs;

/// The list of all issues.
const BULLETINS: &str = "bulletins.json";

/// A public issue.
#[derive(Clone, Copy)]
struct Listed<'a> {
    issue: &'a Issue,
    series: &'a Series,
}

/// Makes what belongs to one issue and gives what went wrong.
pub(super) fn issue(
    build: &BuildContext<'_>,
    issue: &Issue,
    series: &Series,
) -> Vec<BuildProblem> {
    let pdfs = Pdfs::of(build, None);
    self::file(build, Listed { issue, series }, &pdfs)
}

/// Makes what belongs to the archive and gives what went wrong.
pub(super) fn data(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let all = listed(build);
    let others = others(build, &all);
    // What is known of the PDFs that are not made again stands in the list of the build before.
    let earlier =
        (!others.is_empty()).then(|| build.sinks.public.previous(&OutPath::root(BULLETINS)));
    let pdfs = Pdfs::of(build, earlier.flatten().as_deref());
    let mut problems = told_anew(build, &others, &pdfs);
    // Each is one long list, which a thread writes alone.
    let (bulletins, others) = rayon::join(
        || self::bulletins(build, &all, &pdfs),
        || {
            let base = build.config.site.base_url.as_deref();
            let mut problems = schemas(build);
            problems.extend(
                base.into_iter().flat_map(|base| feeds::make(build, &all, &pdfs, base)),
            );
            problems.extend(sitemap::make(build, &all));
            problems.extend(catalogue::make(build, &all, &pdfs));
            problems
        },
    );
    problems.extend(bulletins);
    problems.extend(others);
    problems
}

/// The public issues, those that were removed included, the newest first; of one day, in the order of series
/// and with the highest number first.
fn listed<'a>(build: &BuildContext<'a>) -> Vec<Listed<'a>> {
    let issues = build.plan.visible.pages().filter_map(|id| build.archive.issue(id));
    let known = issues.filter_map(|issue| {
        let series = build.config.series(&issue.series.value)?;
        Some(Listed { issue, series })
    });
    let mut all: Vec<Listed<'_>> = known.collect();
    let place =
        |series: &Series| build.config.series.iter().position(|one| one.id == series.id);
    all.sort_by_cached_key(|one| {
        let number = (one.issue.year.value, one.issue.number.value);
        (Reverse(one.issue.date.value), place(one.series), Reverse(number))
    });
    all
}

/// The issues that are not made in this build.
fn others<'a>(build: &BuildContext<'_>, all: &[Listed<'a>]) -> Vec<Listed<'a>> {
    let made: BTreeSet<IssueId> = build.plan.issues.iter().map(|issue| issue.id()).collect();
    let shown = |id: &IssueId| build.plan.visible.contains(id) && !made.contains(id);
    all.iter().filter(|one| shown(&one.issue.id())).copied().collect()
}

/// The JSON of issues that are not made in this build and have failings: other issues may have told
/// what became of these.
fn told_anew(
    build: &BuildContext<'_>,
    others: &[Listed<'_>],
    pdfs: &Pdfs<'_>,
) -> Vec<BuildProblem> {
    let has_failings =
        |one: &&Listed<'_>| one.issue.entries.iter().any(|entry| !entry.failings.is_empty());
    let told: Vec<_> = others.iter().filter(has_failings).collect();
    told.par_iter().flat_map_iter(|one| file(build, **one, pdfs)).collect()
}

fn file(build: &BuildContext<'_>, listed: Listed<'_>, pdfs: &Pdfs<'_>) -> Vec<BuildProblem> {
    let Listed { issue, series } = listed;
    let id = issue.id();
    let path = OutPath::issue(&id).beside("issue.json");
    let bytes = build.timings.time(Phase::Render, || {
        let beside =
            Beside { schema: Some(to_schema(&path, "issue")), pdf: pdfs.of_issue(&id) };
        let values = json::issue(view(build), issue, series, &beside);
        let mut text = serde_json::to_vec(&values).expect("all keys are names");
        text.push(b'\n');
        text
    });
    build.publish(&path, &bytes)
}

fn bulletins(
    build: &BuildContext<'_>,
    all: &[Listed<'_>],
    pdfs: &Pdfs<'_>,
) -> Vec<BuildProblem> {
    let path = OutPath::root(BULLETINS);
    let issues: Vec<_> = all.iter().map(|one| (one.issue, one.series)).collect();
    let list = bulletins::List {
        view: view(build),
        issues: &issues,
        pdf: &|id| pdfs.of_issue(id),
        as_of: build.as_of,
        schema: to_schema(&path, "bulletins"),
    };
    let bytes = build.timings.time(Phase::Render, || bulletins::write(&list));
    build.publish(&path, &bytes)
}

/// The schemas of both, by which programs check what they read.
fn schemas(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let put =
        |one: &Schema| build.publish(&schema_path(&one.file_name()), one.text().as_bytes());
    schema::ALL.iter().flat_map(put).collect()
}

fn schema_path(file: &str) -> OutPath {
    OutPath::root("schema/index.html").beside(file)
}

fn to_schema(from: &OutPath, name: &str) -> String {
    let schema = Schema::named(name).expect("the schemas of both are in the table");
    from.link_to(&schema_path(&schema.file_name()))
}

fn view<'a>(build: &'a BuildContext<'_>) -> View<'a> {
    View {
        source: ExportContext {
            archive: build.archive,
            config: build.config,
            project: build.project,
        },
        edition: build.public(),
        visible: &build.plan.visible,
        ledger: &build.ledger,
    }
}
