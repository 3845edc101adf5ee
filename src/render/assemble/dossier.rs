//! A unit's dossier: its entries as the issues have them, and what became of its failings; this also on the page of an issue.

use super::date::short;
use super::entry::EntryContext;
use super::paging::{Slice, TEXTS};
use super::text_writer::TextWriter;
use super::{Assembler, date, entry, units};
use crate::model::dossier::{Dossier, IssueEntry};
use crate::model::ledger::{FailingNews, Ledger, LedgerRow};
use crate::model::{Date, FailingId, Issue, OutPath, Unit, numbering};
use crate::render::context;
use crate::render::context::SectionKind;
use crate::render::links::Links;

/// A list of a dossier: what the issues say of a unit, whole or in part.
pub struct DossierList<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// Its dossier.
    pub dossier: &'a Dossier<'a>,
    /// Address of the first page.
    pub path: OutPath,
    /// What the pages show, the newest first.
    pub entries: Vec<IssueEntry<'a>>,
    /// Whether of these entries failings alone are shown.
    pub only_failings: bool,
}

impl<'a> DossierList<'a> {
    /// Everything.
    pub fn whole(unit: &'a Unit, dossier: &'a Dossier<'a>) -> Self {
        let entries = dossier.entries.clone();
        let path = OutPath::unit(&unit.id.value);
        Self { unit, dossier, path, entries, only_failings: false }
    }

    /// Failings alone; `None` where the unit has none.
    pub fn failings(unit: &'a Unit, dossier: &'a Dossier<'a>) -> Option<Self> {
        let failed = dossier.entries.iter().filter(|one| !one.entry.failings.is_empty());
        let entries: Vec<IssueEntry<'a>> = failed.copied().collect();
        let path = OutPath::unit_failings(&unit.id.value);
        let is_empty = entries.is_empty();
        (!is_empty).then_some(Self { unit, dossier, path, entries, only_failings: true })
    }

    /// The years of the list, and where each begins.
    fn years(&self, from: &OutPath) -> Vec<context::YearLine> {
        let year = |one: &IssueEntry<'_>| one.issue.date.value.year();
        let mut first = 0;
        let lines = self.entries.chunk_by(|one, next| year(one) == year(next)).map(|group| {
            let page = self.path.numbered(first / TEXTS + 1);
            first += group.len();
            let page = if page == *from { String::new() } else { from.link_to(&page) };
            let href = format!("{page}#{}", anchor(&group[0]));
            context::YearLine { year: short(year(&group[0])), href, count: group.len() }
        });
        lines.collect()
    }
}

/// The place of an entry on a page of a dossier. No id has a slash: those of two issues cannot clash.
fn anchor(saying: &IssueEntry<'_>) -> String {
    format!("{}/{}", saying.issue.id(), saying.entry.unit.value)
}

/// What a dossier is made from.
#[derive(Clone, Copy)]
pub struct DossierBuilder<'a> {
    /// Texts and addresses; its target is the page.
    pub assembler: &'a Assembler<'a>,
    /// What became of failings.
    pub ledger: &'a Ledger<'a>,
    /// The day on which deadlines are held against the calendar.
    pub as_of: Date,
}

impl DossierBuilder<'_> {
    /// A page of a list of a unit's dossier.
    pub fn page(
        &self,
        list: &DossierList<'_>,
        slice: &Slice<'_, IssueEntry<'_>>,
    ) -> context::Dossier {
        let (unit, from) = (list.unit, &slice.path);
        let id = &unit.id.value;
        let whole = OutPath::unit(id);
        let has_feed = self.assembler.config.site.base_url.is_some();
        let failings = DossierList::failings(unit, list.dossier).map(|one| one.path);
        let mut sayings: Vec<context::Saying> =
            slice.items.iter().map(|saying| self.saying(saying, from)).collect();
        if list.only_failings {
            sayings.iter_mut().for_each(|saying| keep_failings(&mut saying.entry));
        }
        context::Dossier {
            id: id.clone(),
            name: unit.name.clone(),
            full_name: units::full_name(unit),
            category: unit.category.clone(),
            tally: units::tally(list.dossier.tally),
            figures: self.figures(list, from),
            only_failings: list.only_failings,
            everything: from.link_to(&whole),
            failings: failings.map(|path| from.link_to(&path)),
            years: list.years(from),
            feed: has_feed.then(|| from.link_to(&whole.beside("feed.xml"))),
            sayings,
        }
    }

    /// Where the numbers of a dossier lead: the list of open failings asks for the unit where scripts run.
    fn figures(&self, list: &DossierList<'_>, from: &OutPath) -> context::TallyLinks {
        let (id, tally) = (&list.unit.id.value, list.dossier.tally);
        let to = |path: OutPath| from.link_to(&path);
        context::TallyLinks {
            issues: Some(to(OutPath::unit(id))),
            failings: (tally.failings > 0).then(|| to(OutPath::unit_failings(id))),
            open: (tally.open > 0)
                .then(|| format!("{}#unit={id}", to(OutPath::ledger_list("open")))),
            ..context::TallyLinks::default()
        }
    }

    /// Adds to an issue what became of its failings. What another issue tells of it is read there.
    pub fn add_progress(&self, issue: &Issue, values: &mut context::Issue) {
        let from = OutPath::issue(&issue.id());
        for entry in &mut values.entries {
            let mut number = 0;
            each_failing(&mut entry.sections, &mut |section| {
                number += 1;
                let id = FailingId { issue: issue.id(), unit: entry.anchor.clone(), number };
                section.progress = self.ledger.row(&id).map(|row| self.progress(row, &from));
                let news = section.progress.iter_mut().flat_map(|one| &mut one.news);
                news.filter(|one| one.source.is_some()).for_each(|one| one.text = None);
            });
        }
    }

    fn saying(&self, saying: &IssueEntry<'_>, from: &OutPath) -> context::Saying {
        let IssueEntry { issue, entry } = *saying;
        let unit = entry.unit.value.as_str();
        let source = self.source(issue, from);
        let progress = |number: u32| {
            let id = FailingId { issue: issue.id(), unit: unit.to_owned(), number };
            self.ledger.row(&id).map(|row| self.progress(row, from))
        };
        let place = EntryContext {
            anchor: anchor(saying),
            page: source.href.clone(),
            progress: Some(&progress),
        };
        let name = self.assembler.archive.unit_name(unit).to_owned();
        context::Saying {
            entry: self.writing(issue, |writer| entry::entry(entry, name, writer, &place)),
            source: context::Link { href: format!("{}#{unit}", source.href), ..source },
            english_label: numbering::english_label(issue),
            date: date(issue.date.value),
            standing: self.assembler.standing(issue, from),
        }
    }

    fn progress(&self, row: &LedgerRow<'_>, from: &OutPath) -> context::Progress {
        let (state, state_label) = row.state().words();
        let news = (1..).zip(&row.news).map(|(number, news)| {
            let source = news.issue.map(|issue| self.source(issue, from));
            self.news(row, number, news, source)
        });
        context::Progress {
            state: state.to_owned(),
            state_label: state_label.to_owned(),
            overdue: row.is_overdue(self.as_of),
            news: news.collect(),
        }
    }

    fn news(
        &self,
        row: &LedgerRow<'_>,
        number: u32,
        news: &FailingNews<'_>,
        source: Option<context::Link>,
    ) -> context::ProgressNews {
        let (state, state_label) = news.news.state.words();
        let place = format!("{}.r{number}", row.id);
        let text = news.news.text.as_ref();
        context::ProgressNews {
            date: date(news.news.date.value),
            state: state.to_owned(),
            state_label: state_label.to_owned(),
            source,
            // Links are those of the issue that tells it, or else of the one that reported the failing.
            text: self.writing(news.issue.unwrap_or(row.issue), |writer| {
                text.map(|text| writer.passage(&place, text))
            }),
        }
    }

    /// A link to an issue. The ledger and the dossiers know those only that have a page.
    fn source(&self, issue: &Issue, from: &OutPath) -> context::Link {
        context::Link {
            text: numbering::citation_in(self.assembler.config, issue),
            href: from.link_to(&OutPath::issue(&issue.id())),
        }
    }

    /// Writes something of an issue as its own page does, with links of its own.
    fn writing<T>(&self, issue: &Issue, write: impl FnOnce(&TextWriter<'_>) -> T) -> T {
        let Assembler { archive, config, target, visible } = self.assembler;
        let links = Links::new(archive, issue, target, visible);
        write(&TextWriter::new(&links, config.language))
    }
}

/// Calls `each` for every failing of an outline, in its order.
fn each_failing(
    sections: &mut [context::Section],
    each: &mut dyn FnMut(&mut context::Section),
) {
    for section in sections {
        match section.kind {
            SectionKind::Failing => each(section),
            _ => each_failing(&mut section.sections, each),
        }
    }
}

/// Leaves of an entry its failings, with the numbers that they have in the issue.
fn keep_failings(entry: &mut context::Entry) {
    let sections = std::mem::take(&mut entry.sections).into_iter();
    let within = |section: context::Section| match section.kind {
        SectionKind::Failings => section.sections,
        _ => vec![section],
    };
    let all = sections.flat_map(within);
    entry.sections = all.filter(|section| section.kind == SectionKind::Failing).collect();
    entry.lead = None;
    entry.pictures.clear();
}
