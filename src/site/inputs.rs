//! What each output is made of, as values: whoever has changed something can ask what must be made again.
//!
//! [`inputs`] is the entry point. An output depends on nothing that it does not declare; a test holds
//! that for changes of every kind. It is to be made again where its inputs are others than they were,
//! or where one of them has changed. The whole build never asks: finding out which issues a text links to
//! means reading the text.
//!
//! What the program itself brings (built-in templates, words of the catalogue) is one with its version.

use std::collections::BTreeSet;

use Input::{AllIssues, Day, News, PageList, Settings, Template, Units};

use super::outputs::{DataOutput, IssueOutput, LedgerOutput, ListOutput, Output};
use super::website::WebsiteBuild;
use crate::model::ledger::LedgerRow;
use crate::model::{Archive, Destination, FailingId, Issue, IssueId, TextKind};
use crate::source::WorkspacePath;
use crate::text;
use crate::text::links::{LinkKind, links};

/// Something that outputs are made of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// `tongbao.yaml`, and what the command line says over it.
    Settings,
    /// `units.yaml`
    Units,
    /// `rectifications.yaml`
    News,
    /// The day by which failings are overdue.
    Day,
    /// A template, with those that it includes.
    Template(&'static str),
    /// The templates of the PDF, its fonts and the engine.
    Typesetting,
    /// An issue: its YAML, and what was corrected since.
    Issue(IssueId),
    /// Which issues have a page on the website, without what they say.
    PageList,
    /// All issues that have a page, and what they say.
    AllIssues,
    /// Which pages and PDFs there are, and the length of the PDFs.
    OtherOutputs,
    /// A file of the workspace: a picture, an attachment, an asset.
    File(WorkspacePath),
}

/// What the inputs of outputs are read from. The whole archive, since the public one calls files otherwise.
struct Sources<'a> {
    archive: &'a Archive,
    website: &'a WebsiteBuild<'a>,
}

/// Returns what an output is made of.
pub(super) fn inputs(
    archive: &Archive,
    website: &WebsiteBuild<'_>,
    output: &Output,
) -> BTreeSet<Input> {
    let of = &Sources { archive, website };
    match output {
        Output::List(list) => of_list(of, list),
        Output::Issue(id, part) => of_issue(of, id, *part),
        Output::SearchIndex => [Settings, Units, AllIssues, Template("search.html")].into(),
        Output::Data(DataOutput::Schemas) => BTreeSet::new(),
        Output::Data(DataOutput::Bulletins) => {
            [Settings, Units, News, Day, AllIssues, Input::OtherOutputs].into()
        }
        Output::Data(DataOutput::Feeds | DataOutput::Catalogue) => {
            [Settings, Units, AllIssues, Input::OtherOutputs].into()
        }
        Output::Data(DataOutput::Sitemap) => {
            [Settings, AllIssues, PageList, Input::OtherOutputs].into()
        }
        Output::Asset(name) => {
            let path = WorkspacePath::root().join("assets").and_then(|path| path.join(name));
            path.map(Input::File).into_iter().collect()
        }
        Output::Static(path) => [Input::File(path.clone())].into(),
    }
}

fn of_list(of: &Sources<'_>, list: &ListOutput) -> BTreeSet<Input> {
    let visible = of.website.public.visible;
    match list {
        ListOutput::Ledger(LedgerOutput::Pages) => {
            [Settings, Units, News, Day, AllIssues, Template("ledger.html")].into()
        }
        ListOutput::Ledger(_) => [Settings, Units, News, Day, AllIssues].into(),
        ListOutput::Statistics => {
            [Settings, Units, News, Day, AllIssues, Template("statistics.html")].into()
        }
        ListOutput::Removed(id) => {
            let mut all = shown_beside(of, id);
            all.extend([Settings, Units, Input::Issue(id.clone()), Template("removed.html")]);
            let issue = of.archive.issue(id);
            all.extend(issue.into_iter().flat_map(|issue| files(of, issue)));
            all
        }
        // How many failings are open is counted over all issues.
        ListOutput::Home => [Settings, Units, News, AllIssues, Template("index.html")].into(),
        ListOutput::Series(series) => {
            // The newest by their dates may be any of them.
            let issues = visible.of_series(series).cloned().map(Input::Issue);
            issues.chain([Settings, Units, PageList, Template("series.html")]).collect()
        }
        ListOutput::Year(series, year) => {
            let issues = visible.listed_of_year(series, *year).cloned().map(Input::Issue);
            issues.chain([Settings, Units, Template("year.html")]).collect()
        }
        ListOutput::Units => [Settings, Units, News, AllIssues, Template("units.html")].into(),
        ListOutput::Dossier(unit) => dossier(of, unit),
        ListOutput::Corrections => {
            [Settings, AllIssues, PageList, Template("corrections.html")].into()
        }
        ListOutput::About => [Settings, PageList, Template("about.html")].into(),
        ListOutput::NotFound => [Settings, Template("404.html")].into(),
    }
}

/// What is said of a unit, and what became of its failings.
fn dossier(of: &Sources<'_>, unit: &str) -> BTreeSet<Input> {
    let public = &of.website.public;
    let mut all = BTreeSet::from([Settings, Units, News, Day, Template("unit.html")]);
    for entry in public.dossiers.unit(unit).into_iter().flat_map(|one| &one.entries) {
        all.insert(Input::Issue(entry.issue.id()));
        let issue = of.archive.issue(&entry.issue.id());
        all.extend(issue.into_iter().flat_map(|issue| linked(of, issue)));
    }
    let rows = public.ledger.rows.iter().filter(|row| row.id.unit == unit);
    all.extend(rows.flat_map(reported_by));
    all
}

fn of_issue(of: &Sources<'_>, id: &IssueId, part: IssueOutput) -> BTreeSet<Input> {
    let Some(issue) = of.archive.issue(id) else { return BTreeSet::new() };
    let mut all = BTreeSet::from([Settings, Units, Input::Issue(id.clone())]);
    all.extend(linked(of, issue));
    all.extend(earlier_years(of, issue));
    match part {
        IssueOutput::Page => {
            all.insert(Template("issue.html"));
            all.extend(shown_beside(of, id));
            all.extend(files(of, issue));
            all.extend([Day, News, Input::OtherOutputs]);
            all.extend(what_became(of, issue));
        }
        IssueOutput::Pdf | IssueOutput::Print => {
            all.extend([Template("issue.typ"), Input::Typesetting]);
            all.extend(files(of, issue));
        }
        IssueOutput::SearchText | IssueOutput::Files => all.extend(files(of, issue)),
        IssueOutput::Json => {
            all.extend([News, Input::OtherOutputs]);
            all.extend(what_became(of, issue));
        }
    }
    all
}

/// The issues that told what became of the failings of an issue.
fn what_became(of: &Sources<'_>, issue: &Issue) -> BTreeSet<Input> {
    let failings = issue.entries.iter().flat_map(|entry| {
        (1..).zip(&entry.failings).map(|(number, _)| FailingId {
            issue: issue.id(),
            unit: entry.unit.value.clone(),
            number,
        })
    });
    let rows = failings.filter_map(|failing| of.website.public.ledger.row(&failing));
    rows.flat_map(reported_by).collect()
}

/// The pages before and after that of an issue, to which it leads.
fn shown_beside(of: &Sources<'_>, id: &IssueId) -> BTreeSet<Input> {
    let visible = of.website.public.visible;
    let beside = [visible.before(id), visible.after(id)].into_iter().flatten();
    beside.cloned().map(Input::Issue).collect()
}

/// The issues that told what became of a failing.
fn reported_by(row: &LedgerRow<'_>) -> impl Iterator<Item = Input> {
    row.news.iter().filter_map(|news| Some(Input::Issue(news.issue?.id())))
}

/// The issues whose failings an issue reports on, and those that its texts link to.
fn linked(of: &Sources<'_>, issue: &Issue) -> BTreeSet<Input> {
    let archive = of.archive;
    let reported = issue.rectifications.iter().map(|news| news.failing.value.issue.clone());
    let mut all: BTreeSet<IssueId> = reported.collect();
    each_target(of, issue, |kind, destination| {
        if let (LinkKind::Link, Destination::Issue(reference)) =
            (kind, Destination::of(destination))
        {
            all.extend(archive.linked_from(issue, &reference).map(Issue::id));
        }
    });
    all.into_iter().map(Input::Issue).collect()
}

/// The files that an issue shows and names.
fn files(of: &Sources<'_>, issue: &Issue) -> BTreeSet<Input> {
    let mut all: BTreeSet<WorkspacePath> =
        issue.named_files().filter_map(|file| issue.file(&file.value)).collect();
    each_target(of, issue, |kind, destination| {
        if kind == LinkKind::Image {
            all.extend(issue.file(destination));
        }
    });
    all.into_iter().map(Input::File).collect()
}

/// Calls `each` for every link and picture in the texts of an issue and of its corrections.
fn each_target(of: &Sources<'_>, issue: &Issue, mut each: impl FnMut(LinkKind, &str)) {
    let texts = issue.texts().into_iter();
    let texts = texts.filter(|(kind, _)| *kind == TextKind::Markdown).map(|(_, text)| text);
    let corrections = of.archive.corrections_of(&issue.id()).iter().map(|one| &one.reason);
    for text in texts.chain(corrections) {
        let document = text::parse(&text.value);
        links(&document).for_each(|target| each(target.kind, target.destination));
    }
}

/// Where a series counts on, the last issue of each earlier year: its number is in the running total.
fn earlier_years(of: &Sources<'_>, issue: &Issue) -> Vec<Input> {
    let (series, year) = (&issue.series.value, issue.year.value);
    let counts_on =
        of.website.config.find_series(series).is_some_and(|series| series.running_total);
    let all = of.archive.issues().filter(|one| {
        counts_on && one.complete && one.series.value == *series && one.year.value < year
    });
    let last = all
        .map(|one| ((one.year.value), one.id()))
        .collect::<std::collections::BTreeMap<_, _>>();
    last.into_values().map(Input::Issue).collect()
}
