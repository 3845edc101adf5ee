//! Everything that a build makes, as a list. What is not in the list is not made.
//!
//! [`outputs`] is the entry point. An [`Output`] is what is made in one piece: one file, or the pages of
//! one list. What each is made of is said in [`inputs`](mod@super::inputs); which files it became is known
//! when it was made.
//!
//! A build makes them in four steps, each of which needs what the one before it returned: lists, issues,
//! the index for search, data.

use super::assets;
use super::request::BuildRequest;
use super::website::WebsiteBuild;
use crate::model::{Issue, IssueId};
use crate::source::WorkspacePath;

/// What is made in one piece.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Output {
    /// What is made of many issues.
    List(ListOutput),
    /// What is made of one issue.
    Issue(IssueId, IssueOutput),
    /// The index for search, with its page.
    SearchIndex,
    /// The archive for programs.
    Data(DataOutput),
    /// A file in `assets/`, by its path below that.
    Asset(String),
    /// A file of the workspace's `static/`, which stands at the root of the website as it is.
    Static(WorkspacePath),
}

/// What is made of many issues.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListOutput {
    /// The ledger.
    Ledger(LedgerOutput),
    /// Figures over all issues.
    Statistics,
    /// The page of an issue that was removed.
    Removed(IssueId),
    /// The home page.
    Home,
    /// The page of a series, by its id.
    Series(String),
    /// The pages of a series in one year.
    Year(String, i32),
    /// The list of units.
    Units,
    /// The pages of a unit, by its id.
    Dossier(String),
    /// What was said of issues after they were published.
    Corrections,
    /// About the archive.
    About,
    /// What is shown for an address that is not there.
    NotFound,
}

/// The ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LedgerOutput {
    /// Its pages.
    Pages,
    /// What the filters of its pages read.
    Scripts,
    /// `ledger.csv`
    Csv,
    /// `ledger.json`
    Json,
    /// `ledger.xlsx`
    Xlsx,
}

impl LedgerOutput {
    /// All of it.
    pub const ALL: [Self; 5] = [Self::Pages, Self::Scripts, Self::Csv, Self::Json, Self::Xlsx];
}

/// What is made of one issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IssueOutput {
    /// Its words for search.
    SearchText,
    /// Its page.
    Page,
    /// Pictures and attachments, beside its page.
    Files,
    /// Its PDF on the website.
    Pdf,
    /// Its PDF for the print room.
    Print,
    /// `issue.json`
    Json,
}

/// The archive for programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DataOutput {
    /// `bulletins.json`
    Bulletins,
    /// The schemas of the JSON files.
    Schemas,
    /// All feeds.
    Feeds,
    /// `sitemap.xml`, its parts, and `robots.txt`.
    Sitemap,
    /// `catalogue.csv`
    Catalogue,
}

/// Returns everything that a build makes, in the order in which it is made.
pub(super) fn outputs(request: &BuildRequest<'_>, website: &WebsiteBuild<'_>) -> Vec<Output> {
    let mut all: Vec<Output> = lists(website).into_iter().map(Output::List).collect();
    for issue in &request.plan.issues {
        let made = of_issue(website, issue).into_iter();
        all.extend(made.map(|one| Output::Issue(issue.id(), one)));
    }
    all.extend(told_anew(website));
    all.push(Output::SearchIndex);
    all.extend(data(website).into_iter().map(Output::Data));
    all.extend(assets::names(&website.files.assets()).into_iter().map(Output::Asset));
    all.extend(assets::statics(&website.files.statics()).into_iter().map(Output::Static));
    all
}

fn lists(build: &WebsiteBuild<'_>) -> Vec<ListOutput> {
    let public = &build.public;
    let mut all = LedgerOutput::ALL.map(ListOutput::Ledger).to_vec();
    let removed = public.visible.removed().filter(|id| public.issue(id).is_some());
    all.extend(removed.cloned().map(ListOutput::Removed));
    all.extend([ListOutput::Statistics, ListOutput::Home]);
    let series = build.config.series.iter().map(|series| series.id.value.clone());
    all.extend(series.map(ListOutput::Series));
    let years = public.visible.years().into_iter();
    let known = years.filter(|(series, _)| build.config.find_series(series).is_some());
    all.extend(known.map(|(series, year)| ListOutput::Year(series.to_owned(), year)));
    all.push(ListOutput::Units);
    let listed = public.units_listed().into_iter().map(|unit| unit.id.value.clone());
    let told = listed.filter(|unit| public.dossiers.unit(unit).is_some());
    all.extend(told.map(ListOutput::Dossier));
    all.extend([ListOutput::Corrections, ListOutput::About, ListOutput::NotFound]);
    all
}

/// An issue that the public does not see has a PDF for the print room and nothing else. An unknown
/// series is an error that has been told.
fn of_issue(build: &WebsiteBuild<'_>, issue: &Issue) -> Vec<IssueOutput> {
    use IssueOutput::{Files, Json, Page, Pdf, Print, SearchText};
    if build.config.find_series(&issue.series.value).is_none() {
        return Vec::new();
    }
    let mut all = Vec::new();
    let is_visible = build.public.visible.contains(&issue.id());
    if is_visible {
        all.extend([SearchText, Page, Files]);
    }
    let has_pdf = build.toolchain.pdf.is_some();
    all.extend((is_visible && has_pdf).then_some(Pdf));
    all.extend(is_visible.then_some(Json));
    all.extend(has_pdf.then_some(Print));
    all
}

/// The page and the JSON of issues that are not made in this build and have failings: other issues may have
/// told what became of these.
fn told_anew(build: &WebsiteBuild<'_>) -> impl Iterator<Item = Output> {
    let others = build.others.iter().filter(|id| {
        let issue = build.public.issue(id);
        issue.is_some_and(|(issue, _)| issue.entries.iter().any(|one| !one.failings.is_empty()))
    });
    others.flat_map(|id| {
        [IssueOutput::Page, IssueOutput::Json].map(|part| Output::Issue(id.clone(), part))
    })
}

/// Atom wants whole addresses, so there are feeds only where the site has one.
fn data(build: &WebsiteBuild<'_>) -> Vec<DataOutput> {
    use DataOutput::{Bulletins, Catalogue, Feeds, Schemas, Sitemap};
    match build.config.site.base_url {
        Some(_) => vec![Bulletins, Schemas, Feeds, Sitemap, Catalogue],
        None => vec![Bulletins, Schemas, Sitemap, Catalogue],
    }
}
