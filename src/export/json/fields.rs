//! From the model to the format.

use super::words::Writer;
use super::{
    Attachment, Beside, Change, Correction, Distribution, Entry, Failing, Issue, Pdf, People,
    Person, Picture, Point, Practice, Progress, Rectification, VERSION, View,
};
use crate::model;
use crate::model::outline::{Section, SectionContent};
use crate::model::{
    Audience, Edition, FailingId, IssueId, Numbering, OutPath, Series, Status, labels,
    numbering, outline,
};

/// The JSON of `issue`, whose series is `series`.
pub fn issue<'a>(
    view: View<'a>,
    issue: &'a model::Issue,
    series: &'a Series,
    beside: &Beside,
) -> Issue<'a> {
    let writer = Writer::new(view, issue);
    let id = issue.id();
    let alone = issue.attachments.len() == 1;
    let attachments = (1..).zip(&issue.attachments);
    let corrections = view.source.archive.corrections_of(&id);
    let page = view.page(&id);
    // The page of a document (GB/T 9704-2012) says nothing of who made it and how many there are.
    let tells_makers =
        view.edition == Edition::Internal || series.numbering == Numbering::Issue;
    Issue {
        schema: beside.schema.clone(),
        version: VERSION,
        series: &series.id.value,
        series_name: &series.name,
        organization: &view.source.config.organization.name,
        year: id.year,
        number: id.number,
        label: numbering::label(series, issue),
        citation: numbering::citation(series, issue),
        running_total: numbering::running_total(view.source.archive, series, issue),
        date: issue.date.value.to_string(),
        status: name(&Status::NAMES, issue.status),
        audience: name(&Audience::NAMES, issue.audience),
        pdf: view.pdf(&id, beside),
        corrections: corrections.iter().map(|one| writer.correction(one)).collect(),
        title: writer.optional_line(&issue.title),
        editor_note: writer.optional_text(&issue.editor_note),
        entries: issue
            .entries
            .iter()
            .map(|one| writer.entry(one, &id, page.as_deref()))
            .collect(),
        rectifications: issue.rectifications.iter().map(|one| writer.news(one)).collect(),
        attachments: attachments
            .map(|(number, one)| writer.attachment(one, labels::attachment(number, alone)))
            .collect(),
        distribution: Distribution {
            report: writer.lines(&issue.distribution.report),
            send: writer.lines(&issue.distribution.send),
            issue: writer.lines(&issue.distribution.issue),
        },
        copies: issue.copies.filter(|_| tells_makers),
        people: if tells_makers { writer.people() } else { People::default() },
        address: page,
        id: id.to_string(),
    }
}

impl<'a> View<'a> {
    /// The address of an output.
    pub(super) fn address(&self, path: &OutPath) -> String {
        path.address(self.source.config.site.base_url.as_deref())
    }

    /// The address of an issue's page, where it has one.
    pub(super) fn page(&self, id: &IssueId) -> Option<String> {
        self.visible.contains(id).then(|| self.address(&OutPath::issue(id)))
    }

    /// What is known of an issue's PDF.
    pub(super) fn pdf(&self, id: &IssueId, beside: &Beside) -> Option<Pdf> {
        let measures = beside.pdf?;
        let address = self.address(&OutPath::pdf(id));
        Some(Pdf { address, pages: measures.pages, bytes: measures.bytes })
    }
}

impl<'a> Writer<'a> {
    fn people(&self) -> People<'a> {
        People {
            editor: self.optional_line(&self.issue.people.editor),
            reviewer: self.optional_line(&self.issue.people.reviewer),
            signer: self.optional_line(&self.issue.people.signer),
        }
    }

    fn correction(&self, one: &'a model::Correction) -> Correction<'a> {
        let (kind, kind_label) = one.kind.words();
        let changes = one.changes.iter().map(|change| Change {
            unit: change.place.as_ref().map(|unit| unit.value.trim()),
            was: self.line(&change.was),
            now: self.line(&change.now),
        });
        Correction {
            kind,
            kind_label,
            date: one.date.value.to_string(),
            minor: one.minor,
            reason: self.text(&one.reason),
            changes: changes.collect(),
        }
    }

    fn entry(&self, entry: &'a model::Entry, id: &IssueId, page: Option<&str>) -> Entry<'a> {
        let unit = entry.unit.value.as_str();
        let mut values = Entry {
            id: format!("{id}/{unit}"),
            unit,
            unit_name: self.view.source.archive.unit_name(unit),
            address: page.map(|page| format!("{page}#{unit}")),
            title: self.optional_line(&entry.title),
            lead: self.optional_text(&entry.lead),
            practices: Vec::new(),
            failings: Vec::new(),
            pictures: entry.pictures.iter().map(|one| self.picture(one)).collect(),
        };
        for section in outline::outline(entry) {
            match section.content {
                SectionContent::Practices(inner) | SectionContent::Failings(inner) => {
                    inner.into_iter().for_each(|one| self.section(&mut values, one, id, page));
                }
                SectionContent::Practice(_) | SectionContent::Failing(..) => {
                    self.section(&mut values, section, id, page);
                }
            }
        }
        values
    }

    /// Adds a practice or a failing with its number.
    fn section(
        &self,
        values: &mut Entry<'a>,
        section: Section<'a>,
        id: &IssueId,
        page: Option<&str>,
    ) {
        match section.content {
            SectionContent::Practice(one) => values.practices.push(Practice {
                outline: section.number,
                heading: self.line(&one.heading),
                text: self.optional_text(&one.text),
                points: outline::points(one).map(|point| self.point(point)).collect(),
            }),
            SectionContent::Failing(one, number) => {
                let unit = values.unit.to_owned();
                let id = FailingId { issue: id.clone(), unit, number };
                values.failings.push(self.failing(one, section.number, &id, page));
            }
            // Groups are gone through by the caller and stand in no other group.
            SectionContent::Practices(_) | SectionContent::Failings(_) => {}
        }
    }

    fn point(&self, (outline, point): (String, &'a model::Point)) -> Point<'a> {
        Point { outline, lead: self.line(&point.lead), text: self.optional_text(&point.text) }
    }

    fn failing(
        &self,
        failing: &'a model::Failing,
        outline: String,
        id: &FailingId,
        page: Option<&str>,
    ) -> Failing<'a> {
        let persons =
            failing.responsible.persons.iter().filter(|_| !self.privacy.omits_persons());
        Failing {
            id: id.to_string(),
            address: page.map(|page| format!("{page}#{}-{}", id.unit, id.number)),
            outline,
            heading: self.line(&failing.heading),
            facts: self.optional_text(&failing.facts),
            basis: self.optional_text(&failing.basis),
            responsible: persons
                .map(|person| Person {
                    name: self.line(&person.name),
                    post: self.optional_line(&person.post),
                })
                .collect(),
            outcome: self.optional_text(&failing.outcome),
            measure: self.optional_text(&failing.measure),
            deadline: failing.deadline.as_ref().map(|date| date.value.to_string()),
            progress: self.progress(id),
        }
    }

    /// The newest news of a failing.
    fn progress(&self, id: &FailingId) -> Option<Progress> {
        let newest = self.view.ledger.row(id)?.news.last()?;
        let (state, state_label) = newest.news.state.words();
        Some(Progress {
            state,
            state_label,
            date: newest.news.date.value.to_string(),
            issue: newest.issue.map(|issue| issue.id().to_string()),
        })
    }

    fn picture(&self, picture: &'a model::Picture) -> Picture<'a> {
        Picture {
            file: self.line(&picture.file),
            address: self.file(&picture.file.value),
            alt: self.line(&picture.alt),
            caption: self.optional_line(&picture.caption),
        }
    }

    fn attachment(&self, attachment: &'a model::Attachment, label: String) -> Attachment<'a> {
        Attachment {
            label,
            title: self.line(&attachment.title),
            file: self.line(&attachment.file),
            address: self.file(&attachment.file.value),
        }
    }

    fn news(&self, news: &'a model::Rectification) -> Rectification<'a> {
        let id = &news.failing.value;
        // What an issue without a page reported is told to the office only.
        let removed = self.view.source.archive.removal(&id.issue).is_some();
        let internal = self.view.edition == Edition::Internal && !removed;
        let told = internal || self.view.visible.contains(&id.issue);
        let failing = self.view.source.archive.failing(id).filter(|_| told);
        let page = self.view.page(&id.issue);
        let (state, state_label) = news.state.words();
        Rectification {
            failing: told.then(|| id.to_string()),
            address: page.map(|page| format!("{page}#{}-{}", id.unit, id.number)),
            unit: &id.unit,
            unit_name: self.view.source.archive.unit_name(&id.unit),
            heading: failing.map(|failing| self.line(&failing.heading)),
            date: news.date.value.to_string(),
            state,
            state_label,
            text: self.optional_text(&news.text),
        }
    }
}

/// The name of a value in YAML.
fn name<T: PartialEq + Copy>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name)
}
