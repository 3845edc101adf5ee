//! Corrections: the notice on an issue's page, its mark in lists, the page of a removed issue, the log of all.

use super::date::short;
use super::paging::Slice;
use super::text_writer::TextWriter;
use super::{Assembler, date};
use crate::model::{
    Change, ChangeState, Correction, CorrectionKind, Issue, IssueWords, OutPath, Series,
    Status, labels, numbering,
};
use crate::render::context;
use crate::render::links::{Links, Pictures};
use crate::text;
use crate::text::{one_line, plain};

impl Assembler<'_> {
    /// The mark that a list on the page `from` gives an issue.
    pub fn standing(&self, issue: &Issue, from: &OutPath) -> Option<context::Standing> {
        if issue.status != Status::Published {
            let (kind, label) = issue.status.words();
            return Some(context::Standing {
                kind: kind.to_owned(),
                label: label.to_owned(),
                href: String::new(),
                date: None,
                reason: None,
            });
        }
        let id = issue.id();
        let correction = self.archive.standing(&id)?;
        let shown = self.archive.shown_corrections(&id);
        let number = shown.filter(|(_, one)| std::ptr::eq(*one, correction)).last()?.0;
        let (kind, label) = correction.kind.words();
        let page = OutPath::issue(&id);
        // A page leads to its own places without naming itself.
        let page = if page == *from { String::new() } else { from.link_to(&page) };
        let removed = correction.kind == CorrectionKind::Removal;
        Some(context::Standing {
            kind: kind.to_owned(),
            label: label.to_owned(),
            href: format!("{page}#{}", anchor(number)),
            date: Some(date(correction.date.value)),
            reason: removed.then(|| plain_reason(correction)),
        })
    }

    /// What the issue's page says of its corrections.
    pub(super) fn corrections(
        &self,
        issue: &Issue,
        series: &Series,
        writer: &TextWriter<'_>,
    ) -> Vec<context::Correction> {
        let id = issue.id();
        let shown = self.archive.shown_corrections(&id);
        shown
            .map(|(number, one)| {
                let changes = one.changes.iter();
                let changes =
                    changes.map(|change| self.change(issue, change, writer)).collect();
                let citation = numbering::citation(series, issue);
                correction(&citation, number, one, changes, writer)
            })
            .collect()
    }

    fn change(
        &self,
        issue: &Issue,
        change: &Change,
        writer: &TextWriter<'_>,
    ) -> context::Change {
        let unit = change.place.as_ref().map(|unit| unit.value.trim());
        context::Change {
            place: unit.map(|unit| context::Link {
                text: self.archive.unit_name(unit).to_owned(),
                href: format!("#{unit}"),
            }),
            was: writer.line(&change.was),
            now: writer.line(&change.now),
            made: IssueWords::of(issue, unit).state_of(change) == ChangeState::New,
        }
    }

    /// The page of an issue that was removed, and the pictures that its reason shows; `None` where it
    /// was not removed.
    pub fn removed(
        &self,
        issue: &Issue,
        series: &Series,
    ) -> Option<(context::Removed, Pictures)> {
        let id = issue.id();
        let mut shown = self.archive.shown_corrections(&id);
        let (number, removal) = shown.find(|(_, one)| one.kind == CorrectionKind::Removal)?;
        let links = Links::new(self.archive, issue, &self.target, self.visible);
        let writer = TextWriter::new(&links, self.config.language);
        let citation = numbering::citation(series, issue);
        let values = context::Removed {
            series: super::series(series),
            year: short(issue.year.value),
            label: numbering::label(series, issue),
            english_label: numbering::english_label(issue),
            date: date(issue.date.value),
            // What it changes would quote what is no longer shown.
            correction: correction(&citation, number, removal, Vec::new(), &writer),
            citation,
            previous: self.neighbour(self.visible.before(&id), &links),
            next: self.neighbour(self.visible.after(&id), &links),
        };
        Some((values, links.into_pictures()))
    }

    /// What opens the title of such an issue: in the browser, in search engines, in the PDF.
    pub(super) fn title_mark(&self, issue: &Issue) -> Option<String> {
        self.mark(issue)?;
        let words = match issue.status {
            Status::Published => labels::RETRACTED,
            status => status.words().1,
        };
        Some(format!("【{words}】"))
    }

    /// What stands on every sheet of an issue that must not pass for one that holds.
    pub(super) fn mark(&self, issue: &Issue) -> Option<String> {
        match issue.status {
            Status::Draft => Some(labels::DRAFT_MARK.to_owned()),
            Status::Review => Some(labels::REVIEW_MARK.to_owned()),
            Status::Published => {
                let standing = self.archive.standing(&issue.id())?;
                let retracted = standing.kind == CorrectionKind::Retraction;
                retracted.then(|| labels::retracted(&standing.date.value.chinese()))
            }
        }
    }
}

/// A correction, and what it is of.
#[derive(Debug, Clone, Copy)]
pub struct NumberedCorrection<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// Its series.
    pub series: &'a Series,
    /// The number among the corrections of the issue, from 1.
    pub number: usize,
    /// What is said of it.
    pub correction: &'a Correction,
}

/// A page of the log of corrections.
pub fn correction_log(
    assembler: &Assembler<'_>,
    slice: &Slice<'_, NumberedCorrection<'_>>,
) -> context::CorrectionLog {
    let from = &slice.path;
    let line = |one: &NumberedCorrection<'_>| context::LoggedCorrection {
        date: date(one.correction.date.value),
        kind: one.correction.kind.words().0.to_owned(),
        issue: context::Link {
            text: numbering::citation(one.series, one.issue),
            href: format!(
                "{}#{}",
                from.link_to(&OutPath::issue(&one.issue.id())),
                anchor(one.number)
            ),
        },
        reason: plain_reason(one.correction),
    };
    let feed = from.link_to(&OutPath::corrections().beside("feed.xml"));
    context::CorrectionLog {
        count: slice.total,
        corrections: slice.items.iter().map(line).collect(),
        feed: assembler.config.site.base_url.as_ref().map(|_| feed),
    }
}

fn correction(
    issue: &str,
    number: usize,
    correction: &Correction,
    changes: Vec<context::Change>,
    writer: &TextWriter<'_>,
) -> context::Correction {
    let (kind, label) = correction.kind.words();
    let anchor = anchor(number);
    context::Correction {
        number,
        kind: kind.to_owned(),
        label: label.to_owned(),
        citation: format!("{issue}{label}{number}"),
        date: date(correction.date.value),
        reason: writer.passage(&anchor, &correction.reason),
        changes,
        minor: correction.is_minor(),
        anchor,
    }
}

/// Why, as plain text.
fn plain_reason(correction: &Correction) -> String {
    one_line(&plain::document(&text::parse(&correction.reason.value)))
}

fn anchor(number: usize) -> String {
    format!("_correction-{number}")
}
