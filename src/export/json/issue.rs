//! What the program adds to an issue.

use serde::Serialize;

use super::view::{Beside, TextForm, VERSION, View};
use super::words::Writer;
use crate::model;
use crate::model::outline::{Section, SectionContent};
use crate::model::schema::value::{Json, Members, maybe, text};
use crate::model::{
    FailingId, Issue, IssueId, Numbering, People, Series, labels, numbering, outline,
};

/// Who made an issue of which the page does not say it.
static NOBODY: People = People { editor: None, reviewer: None, signer: None };

/// The JSON of `issue`, whose series is `series`.
pub fn issue<'a>(
    view: View<'a>,
    issue: &'a Issue,
    series: &'a Series,
    beside: &Beside,
) -> impl Serialize + use<'a> {
    let writer = Writer::new(view, issue);
    let archive = view.archive;
    let id = issue.id();
    let entries = issue.entries.iter().map(|one| writer.entry(one, &id));
    let news = issue.rectifications.iter().map(|one| writer.news(one));
    let alone = issue.attachments.len() == 1;
    let attachments = (1..).zip(&issue.attachments).map(|(number, one)| {
        let label = text(labels::attachment(number, alone));
        writer.record(one, vec![("label", label), ("address", writer.file(&one.file.value))])
    });
    let corrections = archive.corrections_of(&id).iter().map(|one| writer.correction(one));
    let mut added = vec![
        ("version", Json::Number(VERSION.into())),
        ("id", text(id.to_string())),
        ("series_name", text(&*series.name)),
        ("organization", text(&*view.config.organization.name)),
        ("label", text(numbering::label(series, issue))),
        ("citation", text(numbering::citation(series, issue))),
        ("running_total", maybe(numbering::running_total(archive, series, issue))),
        ("address", maybe(view.page(&id))),
        ("pdf", view.pdf(&id, beside.pdf)),
        ("corrections", Json::Array(corrections.collect())),
        ("entries", Json::Array(entries.collect())),
        ("rectifications", Json::Array(news.collect())),
        ("attachments", Json::Array(attachments.collect())),
    ];
    // The page of a document (GB/T 9704-2012) says nothing of who made it and how many there are.
    if view.form == TextForm::AsShown && series.numbering != Numbering::Issue {
        added.push(("copies", Json::Null));
        added.push(("people", writer.record(&NOBODY, Vec::new())));
    }
    match (writer.record(issue, added), &beside.schema) {
        (Json::Object(mut members), Some(schema)) => {
            members.insert(0, ("$schema", text(schema.clone())));
            Json::Object(members)
        }
        (whole, _) => whole,
    }
}

impl<'a> Writer<'a> {
    fn correction(&self, one: &'a model::Correction) -> Json<'a> {
        let (kind, kind_label) = one.kind.words();
        let changes = one.changes.iter().map(|change| {
            let unit = change.place.as_ref().map(|unit| unit.value.trim());
            Json::Object(vec![
                ("unit", maybe(unit)),
                ("was", self.line(&change.was)),
                ("now", self.line(&change.now)),
            ])
        });
        Json::Object(vec![
            ("kind", text(kind)),
            ("kind_label", text(kind_label)),
            ("date", text(one.date.value.to_string())),
            ("minor", Json::Boolean(one.minor)),
            ("reason", self.text(&one.reason)),
            ("changes", Json::Array(changes.collect())),
        ])
    }

    fn entry(&self, entry: &'a model::Entry, id: &IssueId) -> Json<'a> {
        let unit = entry.unit.value.as_str();
        let mut parts = Parts::default();
        for section in outline::outline(entry) {
            match section.content {
                SectionContent::Practices(inner) | SectionContent::Failings(inner) => {
                    inner.into_iter().for_each(|one| self.section(&mut parts, one, id, unit));
                }
                SectionContent::Practice(_) | SectionContent::Failing(..) => {
                    self.section(&mut parts, section, id, unit);
                }
            }
        }
        let pictures = entry
            .pictures
            .iter()
            .map(|one| self.record(one, vec![("address", self.file(&one.file.value))]));
        let added = vec![
            ("id", text(format!("{id}/{unit}"))),
            ("unit", text(unit)),
            ("unit_name", text(self.view.archive.unit_name(unit))),
            ("address", maybe(self.view.page(id).map(|page| format!("{page}#{unit}")))),
            ("practices", Json::Array(parts.practices)),
            ("failings", Json::Array(parts.failings)),
            ("pictures", Json::Array(pictures.collect())),
        ];
        self.record(entry, added)
    }

    /// Adds a practice or a failing with its number.
    fn section(&self, parts: &mut Parts<'a>, section: Section<'a>, id: &IssueId, unit: &str) {
        let outline = ("outline", text(section.number));
        match section.content {
            SectionContent::Practice(one) => {
                let points = outline::points(one)
                    .map(|(number, point)| self.record(point, vec![("outline", text(number))]));
                let points = ("points", Json::Array(points.collect()));
                parts.practices.push(self.record(one, vec![outline, points]));
            }
            SectionContent::Failing(one, number) => {
                let id = FailingId { issue: id.clone(), unit: unit.to_owned(), number };
                parts.failings.push(self.failing(one, outline, &id));
            }
            // Groups are gone through by the caller and stand in no other group.
            SectionContent::Practices(_) | SectionContent::Failings(_) => {}
        }
    }

    fn failing(
        &self,
        failing: &'a model::Failing,
        outline: (&'static str, Json<'a>),
        id: &FailingId,
    ) -> Json<'a> {
        let added = vec![
            ("id", text(id.to_string())),
            ("address", maybe(self.view.failing(id))),
            outline,
            ("progress", self.progress(id)),
        ];
        self.record(failing, added)
    }

    /// The newest news of a failing.
    fn progress(&self, id: &FailingId) -> Json<'a> {
        let newest = self.view.ledger.row(id).and_then(|row| row.news.last());
        let Some(newest) = newest else { return Json::Null };
        let (state, state_label) = newest.news.state.words();
        Json::Object(vec![
            ("state", text(state)),
            ("state_label", text(state_label)),
            ("date", text(newest.news.date.value.to_string())),
            ("issue", maybe(newest.issue.map(|issue| issue.id().to_string()))),
        ])
    }

    fn news(&self, news: &'a model::Rectification) -> Json<'a> {
        let id = &news.failing.value;
        let removed = self.view.archive.removal(&id.issue).is_some();
        let failing = self.view.archive.failing(id).filter(|_| !removed);
        let added: Members<'a> = vec![
            ("failing", maybe(failing.map(|_| id.to_string()))),
            ("address", maybe(self.view.failing(id))),
            ("unit", text(&*id.unit)),
            ("unit_name", text(self.view.archive.unit_name(&id.unit))),
            ("heading", failing.map_or(Json::Null, |failing| self.line(&failing.heading))),
            ("state_label", text(news.state.words().1)),
        ];
        self.record(news, added)
    }
}

/// The practices and failings of an entry.
#[derive(Default)]
struct Parts<'a> {
    practices: Vec<Json<'a>>,
    failings: Vec<Json<'a>>,
}
