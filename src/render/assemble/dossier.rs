//! A unit's dossier: its entries as the issues have them, and what became of its failings; this also on the page of an issue.

use super::entry::EntryContext;
use super::paging::Slice;
use super::text_writer::TextWriter;
use super::{Assembler, date, entry, units};
use crate::model::dossier::{Dossier, IssueEntry};
use crate::model::ledger::{FailingNews, Ledger, LedgerRow};
use crate::model::{Date, FailingId, Issue, OutPath, Unit, numbering};
use crate::render::context;
use crate::render::context::SectionKind;
use crate::render::links::Links;

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
    /// A page of a unit's dossier.
    pub fn page(
        &self,
        unit: &Unit,
        dossier: &Dossier<'_>,
        slice: &Slice<'_, IssueEntry<'_>>,
    ) -> context::Dossier {
        let from = &slice.path;
        let has_feed = self.assembler.config.site.base_url.is_some();
        let feed = OutPath::unit(&unit.id.value).beside("feed.xml");
        context::Dossier {
            id: unit.id.value.clone(),
            name: unit.name.clone(),
            full_name: units::full_name(unit),
            category: unit.category.clone(),
            tally: units::tally(dossier.tally),
            feed: has_feed.then(|| from.link_to(&feed)),
            sayings: slice.items.iter().map(|saying| self.saying(saying, from)).collect(),
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
            // No id has a slash: anchors of two issues cannot clash.
            anchor: format!("{}/{unit}", issue.id()),
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
