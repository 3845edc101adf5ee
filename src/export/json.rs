//! An issue as JSON: its fields under the names of the YAML, and beside them what the program makes
//! of them: labels, numbers of the outline, names of units.
//!
//! [`issue`] is the entry point. The structs of this file are the format, which docs/manual.md
//! describes. Fields may be added; those that are here keep their names and their meaning. Texts are
//! Markdown as they were written, and names of persons are whole: the file is for the office, as the
//! Word file is. A field that the issue does not have is `null` or an empty list.

use serde::Serialize;

use super::Source;
use crate::model;
use crate::model::Audience;
use crate::model::FailingId;
use crate::model::IssueId;
use crate::model::Series;
use crate::model::Status;
use crate::model::Text;
use crate::model::labels;
use crate::model::numbering;
use crate::model::outline;
use crate::model::outline::Content;
use crate::model::outline::Section;

/// Version of the format; another one where a field changes its meaning.
const VERSION: u32 = 1;

/// One issue.
#[derive(Debug, Serialize)]
pub struct Issue<'a> {
    version: u32,
    id: String,
    series: &'a str,
    series_name: &'a str,
    organization: &'a str,
    year: i32,
    number: u32,
    label: String,
    citation: String,
    running_total: Option<String>,
    date: String,
    status: &'static str,
    audience: &'static str,
    title: Option<&'a str>,
    editor_note: Option<&'a str>,
    entries: Vec<Entry<'a>>,
    rectifications: Vec<Rectification<'a>>,
    attachments: Vec<Attachment<'a>>,
    distribution: Distribution<'a>,
    copies: Option<u32>,
    people: People<'a>,
}

#[derive(Debug, Serialize)]
struct Entry<'a> {
    id: String,
    unit: &'a str,
    unit_name: &'a str,
    title: Option<&'a str>,
    lead: Option<&'a str>,
    practices: Vec<Practice<'a>>,
    failings: Vec<Failing<'a>>,
    pictures: Vec<Picture<'a>>,
}

#[derive(Debug, Serialize)]
struct Practice<'a> {
    outline: String,
    heading: &'a str,
    text: Option<&'a str>,
    points: Vec<Point<'a>>,
}

#[derive(Debug, Serialize)]
struct Point<'a> {
    outline: String,
    lead: &'a str,
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Failing<'a> {
    id: String,
    outline: String,
    heading: &'a str,
    facts: Option<&'a str>,
    basis: Option<&'a str>,
    responsible: Vec<Person<'a>>,
    outcome: Option<&'a str>,
    measure: Option<&'a str>,
    deadline: Option<String>,
}

#[derive(Debug, Serialize)]
struct Person<'a> {
    name: &'a str,
    post: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Picture<'a> {
    file: &'a str,
    alt: &'a str,
    caption: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Rectification<'a> {
    failing: String,
    unit_name: &'a str,
    heading: Option<&'a str>,
    date: String,
    state: &'static str,
    state_label: &'static str,
    text: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct Attachment<'a> {
    label: String,
    title: &'a str,
    file: &'a str,
}

#[derive(Debug, Serialize)]
struct Distribution<'a> {
    report: Vec<&'a str>,
    send: Vec<&'a str>,
    issue: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct People<'a> {
    editor: Option<&'a str>,
    reviewer: Option<&'a str>,
    signer: Option<&'a str>,
}

/// The JSON of `issue`, whose series is `series`.
pub fn issue<'a>(
    source: &Source<'a>,
    issue: &'a model::Issue,
    series: &'a Series,
) -> Issue<'a> {
    let id = issue.id();
    let alone = issue.attachments.len() == 1;
    let attachments = (1..).zip(&issue.attachments).map(|(number, one)| Attachment {
        label: labels::attachment(number, alone),
        title: line(&one.title),
        file: line(&one.file),
    });
    let distribution = &issue.distribution;
    Issue {
        version: VERSION,
        series: &series.id.value,
        series_name: &series.name,
        organization: &source.config.organization.name,
        year: id.year,
        number: id.number,
        label: numbering::label(series, issue),
        citation: numbering::citation(series, issue),
        running_total: numbering::running_total(source.archive, series, issue),
        date: issue.date.value.to_string(),
        status: name(&Status::NAMES, issue.status),
        audience: name(&Audience::NAMES, issue.audience),
        title: optional(&issue.title),
        editor_note: optional(&issue.editor_note),
        entries: issue.entries.iter().map(|one| entry(source, &id, one)).collect(),
        rectifications: issue.rectifications.iter().map(|one| news(source, one)).collect(),
        attachments: attachments.collect(),
        distribution: Distribution {
            report: distribution.report.iter().map(line).collect(),
            send: distribution.send.iter().map(line).collect(),
            issue: distribution.issue.iter().map(line).collect(),
        },
        copies: issue.copies,
        people: People {
            editor: optional(&issue.people.editor),
            reviewer: optional(&issue.people.reviewer),
            signer: optional(&issue.people.signer),
        },
        id: id.to_string(),
    }
}

fn entry<'a>(source: &Source<'a>, id: &IssueId, entry: &'a model::Entry) -> Entry<'a> {
    let unit = entry.unit.value.as_str();
    let mut values = Entry {
        id: format!("{id}/{unit}"),
        unit,
        unit_name: unit_name(source, unit),
        title: optional(&entry.title),
        lead: optional(&entry.lead),
        practices: Vec::new(),
        failings: Vec::new(),
        pictures: entry.pictures.iter().map(picture).collect(),
    };
    for section in outline::outline(entry) {
        match section.content {
            Content::Practices(inner) | Content::Failings(inner) => {
                inner.into_iter().for_each(|section| values.add(section, id));
            }
            Content::Practice(_) | Content::Failing(..) => values.add(section, id),
        }
    }
    values
}

impl<'a> Entry<'a> {
    /// Adds a practice or a failing with its number.
    fn add(&mut self, section: Section<'a>, id: &IssueId) {
        match section.content {
            Content::Practice(one) => self.practices.push(Practice {
                outline: section.number,
                heading: line(&one.heading),
                text: optional(&one.text),
                points: outline::points(one).map(point).collect(),
            }),
            Content::Failing(one, number) => {
                let unit = self.unit.to_owned();
                let id = FailingId { issue: id.clone(), unit, number };
                self.failings.push(failing(id, section.number, one));
            }
            // Groups are gone through by the caller and stand in no other group.
            Content::Practices(_) | Content::Failings(_) => {}
        }
    }
}

fn point((outline, point): (String, &model::Point)) -> Point<'_> {
    Point { outline, lead: line(&point.lead), text: optional(&point.text) }
}

fn failing(id: FailingId, outline: String, failing: &model::Failing) -> Failing<'_> {
    Failing {
        id: id.to_string(),
        outline,
        heading: line(&failing.heading),
        facts: optional(&failing.facts),
        basis: optional(&failing.basis),
        responsible: failing.persons.iter().map(person).collect(),
        outcome: optional(&failing.outcome),
        measure: optional(&failing.measure),
        deadline: failing.deadline.as_ref().map(|date| date.value.to_string()),
    }
}

fn person(person: &model::Person) -> Person<'_> {
    Person { name: line(&person.name), post: optional(&person.post) }
}

fn picture(picture: &model::Picture) -> Picture<'_> {
    Picture {
        file: line(&picture.file),
        alt: line(&picture.alt),
        caption: optional(&picture.caption),
    }
}

fn news<'a>(source: &Source<'a>, news: &'a model::Rectification) -> Rectification<'a> {
    let id = &news.failing.value;
    let (state, state_label) = news.state.words();
    Rectification {
        failing: id.to_string(),
        unit_name: unit_name(source, &id.unit),
        heading: source.archive.failing(id).map(|failing| line(&failing.heading)),
        date: news.date.value.to_string(),
        state,
        state_label,
        text: optional(&news.text),
    }
}

fn unit_name<'a>(source: &Source<'a>, id: &'a str) -> &'a str {
    source.archive.unit(id).map_or(id, |unit| unit.name.as_str())
}

fn line(text: &Text) -> &str {
    text.value.trim()
}

fn optional(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(line)
}

/// The name of a value in YAML.
fn name<T: PartialEq + Copy>(names: &[(&'static str, T)], value: T) -> &'static str {
    names.iter().find(|(_, one)| *one == value).map_or("", |(name, _)| name)
}
