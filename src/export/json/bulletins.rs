//! The list of all issues that the public may read, as JSON.
//!
//! [`write()`] is the entry point. Issues are written one after another, the newest first, so that a
//! long list never stands in memory twice. [`measures`] reads back what such a list knows of PDFs.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize, Serializer};

use super::view::{Measures, VERSION, View};
use crate::model;
use crate::model::schema::value::Json;
use crate::model::{Date, FailingId, IssueId, OutPath, numbering, summary};

/// What the list is made of.
pub struct List<'a> {
    /// From where issues are looked at.
    pub view: View<'a>,
    /// The issues with their series, in the order of the list.
    pub issues: &'a [(&'a model::Issue, &'a model::Series)],
    /// What is known of the PDF of an issue; none where none is made.
    pub pdf: &'a (dyn Fn(&IssueId) -> Option<Measures> + Sync),
    /// The day on which states are told.
    pub as_of: Date,
    /// The way from the list to its schema.
    pub schema: String,
}

#[derive(Serialize)]
struct Bulletins<'a> {
    #[serde(rename = "$schema")]
    schema: &'a str,
    version: u32,
    title: &'a str,
    organization: &'a str,
    address: String,
    as_of: String,
    series: Vec<Series<'a>>,
    units: Vec<Unit<'a>>,
    issues: Items<'a>,
}

#[derive(Serialize)]
struct Series<'a> {
    id: &'a str,
    name: &'a str,
    english_name: Option<&'a str>,
}

#[derive(Serialize)]
struct Unit<'a> {
    id: &'a str,
    name: &'a str,
    full_name: Option<&'a str>,
    category: Option<&'a str>,
}

/// The issues, written one by one.
struct Items<'a>(&'a List<'a>);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let issues = self.0.issues.iter();
        serializer.collect_seq(issues.map(|(issue, series)| item(self.0, issue, series)))
    }
}

#[derive(Serialize)]
struct Item<'a> {
    id: String,
    series: &'a str,
    year: i32,
    number: u32,
    citation: String,
    date: String,
    title: Option<&'a str>,
    summary: String,
    units: Vec<&'a str>,
    counts: Counts,
    address: Option<String>,
    json: Option<String>,
    pdf: Json<'static>,
    corrections: Vec<Correction>,
}

#[derive(Default, Serialize)]
struct Counts {
    practices: usize,
    failings: usize,
    open: usize,
}

#[derive(Serialize)]
struct Correction {
    kind: &'static str,
    kind_label: &'static str,
    date: String,
}

/// The list as text, with a line break at its end.
pub fn write(list: &List<'_>) -> Vec<u8> {
    let config = list.view.config;
    let series = config.series.iter().map(|series| Series {
        id: &series.id.value,
        name: &series.name,
        english_name: series.english_name.as_deref(),
    });
    let bulletins = Bulletins {
        schema: &list.schema,
        version: VERSION,
        title: &config.title,
        organization: &config.organization.name,
        address: list.view.address(&OutPath::home()),
        as_of: list.as_of.to_string(),
        series: series.collect(),
        units: units(list),
        issues: Items(list),
    };
    let mut text = serde_json::to_vec(&bulletins).expect("all keys are names");
    text.push(b'\n');
    text
}

/// The units that the issues speak of, in the order of units.yaml.
fn units<'a>(list: &List<'a>) -> Vec<Unit<'a>> {
    let shown = list.issues.iter().filter(|(one, _)| list.view.visible.contains(&one.id()));
    let entries = shown.flat_map(|(issue, _)| &issue.entries);
    let named: BTreeSet<&str> = entries.map(|entry| entry.unit.value.as_str()).collect();
    let known = list.view.archive.units.iter().flatten();
    let units = known.filter(|unit| named.contains(unit.id.value.as_str()));
    units
        .map(|unit| Unit {
            id: &unit.id.value,
            name: &unit.name,
            full_name: unit.full_name.as_deref(),
            category: unit.category.as_deref(),
        })
        .collect()
}

/// What the list says of an issue; of one that was removed, only how it was called, and that it was.
fn item<'a>(list: &List<'a>, issue: &'a model::Issue, series: &'a model::Series) -> Item<'a> {
    let view = list.view;
    let archive = view.archive;
    let id = issue.id();
    let shown = view.visible.contains(&id).then_some(issue);
    let title = shown.and_then(|issue| issue.title.as_ref());
    let corrections =
        archive.shown_corrections(&id).map(|(_, one)| one).filter(|one| !one.is_minor());
    let summary = shown.map(|issue| summary(archive, issue)).unwrap_or_default();
    let entries = shown.into_iter().flat_map(|issue| &issue.entries);
    let json = OutPath::issue(&id).beside("issue.json");
    Item {
        series: &issue.series.value,
        year: id.year,
        number: id.number,
        citation: numbering::citation(series, issue),
        date: issue.date.value.to_string(),
        title: title.map(|title| title.value.trim()),
        summary,
        units: entries.map(|entry| entry.unit.value.as_str()).collect(),
        counts: shown.map(|issue| counts(&view, issue, &id)).unwrap_or_default(),
        address: view.page(&id),
        json: shown.map(|_| view.address(&json)),
        pdf: view.pdf(&id, shown.and_then(|_| (list.pdf)(&id))),
        corrections: corrections.map(correction).collect(),
        id: id.to_string(),
    }
}

fn counts(view: &View<'_>, issue: &model::Issue, id: &IssueId) -> Counts {
    let mut counts = Counts::default();
    for entry in &issue.entries {
        counts.practices += entry.practices.len();
        counts.failings += entry.failings.len();
        for (number, _) in (1..).zip(&entry.failings) {
            let unit = entry.unit.value.clone();
            let row = view.ledger.row(&FailingId { issue: id.clone(), unit, number });
            counts.open += usize::from(row.is_some_and(|row| row.is_open()));
        }
    }
    counts
}

fn correction(one: &model::Correction) -> Correction {
    let (kind, kind_label) = one.kind.words();
    Correction { kind, kind_label, date: one.date.value.to_string() }
}

/// An issue in a list that was written earlier.
#[derive(Deserialize)]
struct EarlierItem {
    id: String,
    date: Option<String>,
    address: Option<String>,
    pdf: Option<Measures>,
}

/// The issues of a list that was written earlier; none where it is no list of ours.
fn earlier(list: &[u8]) -> Vec<EarlierItem> {
    #[derive(Deserialize)]
    struct Earlier {
        issues: Vec<EarlierItem>,
    }
    serde_json::from_slice::<Earlier>(list).map(|earlier| earlier.issues).unwrap_or_default()
}

/// The issues of a list that was written earlier, each with its date, but for those that were removed.
pub fn listed(list: &[u8]) -> Vec<(IssueId, String)> {
    let shown = earlier(list).into_iter().filter(|issue| issue.address.is_some());
    shown.filter_map(|issue| Some((IssueId::parse(&issue.id)?, issue.date?))).collect()
}

/// What a list that was written earlier knows of PDFs.
pub fn measures(list: &[u8]) -> BTreeMap<String, Measures> {
    let known = earlier(list).into_iter();
    known.filter_map(|issue| Some((issue.id, issue.pdf?))).collect()
}
