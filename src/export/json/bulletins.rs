//! The list of all issues that the public may read, as JSON.
//!
//! [`write()`] is the entry point. Issues are written one after another, the newest first, so that a
//! long list never stands in memory twice. [`EarlierList`] reads back what such a list says.

use std::collections::{BTreeMap, BTreeSet};

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use super::view::{Measures, VERSION, View};
use crate::model;
use crate::model::schema::value::{Json, maybe, number, text};
use crate::model::{Date, FailingId, IssueId, OutPath, numbering, summary};

/// What the list is made of.
pub struct BulletinList<'a> {
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

impl Serialize for BulletinList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let config = self.view.config;
        let series = config.series.iter().map(|series| {
            Json::Object(vec![
                ("id", text(&*series.id.value)),
                ("name", text(&*series.name)),
                ("english_name", maybe(series.english_name.as_deref())),
            ])
        });
        let mut map = serializer.serialize_map(None)?;
        for (key, value) in [
            ("$schema", text(&*self.schema)),
            ("version", Json::Number(VERSION.into())),
            ("title", text(&*config.title)),
            ("organization", text(&*config.organization.name)),
            ("address", text(self.view.address(&OutPath::home()))),
            ("as_of", text(self.as_of.to_string())),
            ("series", Json::Array(series.collect())),
            ("units", units(self)),
        ] {
            map.serialize_entry(key, &value)?;
        }
        map.serialize_entry("issues", &Items(self))?;
        map.end()
    }
}

/// The issues, written one by one.
struct Items<'a>(&'a BulletinList<'a>);

impl Serialize for Items<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let issues = self.0.issues.iter();
        serializer.collect_seq(issues.map(|(issue, series)| item(self.0, issue, series)))
    }
}

/// The list as text, with a line break at its end.
pub fn write(list: &BulletinList<'_>) -> Vec<u8> {
    let mut text = serde_json::to_vec(list).expect("all keys are names");
    text.push(b'\n');
    text
}

/// The units that the issues speak of, in the order of units.yaml.
fn units<'a>(list: &BulletinList<'a>) -> Json<'a> {
    let shown = list.issues.iter().filter(|(one, _)| list.view.visible.contains(&one.id()));
    let entries = shown.flat_map(|(issue, _)| &issue.entries);
    let named: BTreeSet<&str> = entries.map(|entry| entry.unit.value.as_str()).collect();
    let known = list.view.archive.units.iter().flatten();
    let units = known.filter(|unit| named.contains(unit.id.value.as_str())).map(|unit| {
        Json::Object(vec![
            ("id", text(&*unit.id.value)),
            ("name", text(&*unit.name)),
            ("full_name", maybe(unit.full_name.as_deref())),
            ("category", maybe(unit.category.as_deref())),
        ])
    });
    Json::Array(units.collect())
}

/// What the list says of an issue; of one that was removed, only how it was called, and that it was.
fn item<'a>(
    list: &BulletinList<'a>,
    issue: &'a model::Issue,
    series: &'a model::Series,
) -> Json<'a> {
    let view = list.view;
    let archive = view.archive;
    let id = issue.id();
    let shown = view.visible.contains(&id).then_some(issue);
    let title = shown.and_then(|issue| issue.title.as_ref());
    let corrections =
        archive.shown_corrections(&id).map(|(_, one)| one).filter(|one| !one.is_minor());
    let summary = shown.map(|issue| summary(archive, issue)).unwrap_or_default();
    let entries = shown.into_iter().flat_map(|issue| &issue.entries);
    let units = entries.clone().map(|entry| text(entry.unit.value.as_str()));
    let json = OutPath::issue(&id).beside("issue.json");
    Json::Object(vec![
        ("id", text(id.to_string())),
        ("series", text(&*issue.series.value)),
        ("year", Json::Number(id.year.unsigned_abs().into())),
        ("number", Json::Number(id.number.into())),
        ("citation", text(numbering::citation(series, issue))),
        ("date", text(issue.date.value.to_string())),
        ("title", maybe(title.map(|title| title.value.trim()))),
        ("summary", text(summary)),
        ("units", Json::Array(units.collect())),
        ("counts", counts(&view, entries, &id)),
        ("address", maybe(view.page(&id))),
        ("json", maybe(shown.map(|_| view.address(&json)))),
        ("pdf", view.pdf(&id, shown.and_then(|_| (list.pdf)(&id)))),
        ("corrections", Json::Array(corrections.map(correction).collect())),
    ])
}

fn counts<'a>(
    view: &View<'_>,
    entries: impl Iterator<Item = &'a model::Entry>,
    id: &IssueId,
) -> Json<'static> {
    let (mut practices, mut failings, mut open) = (0, 0, 0);
    for entry in entries {
        practices += entry.practices.len();
        failings += entry.failings.len();
        for (nth, _) in (1..).zip(&entry.failings) {
            let unit = entry.unit.value.clone();
            let row = view.ledger.row(&FailingId { issue: id.clone(), unit, number: nth });
            open += usize::from(row.is_some_and(|row| row.is_open()));
        }
    }
    let counts = [("practices", practices), ("failings", failings), ("open", open)];
    Json::Object(counts.map(|(key, count)| (key, number(count))).to_vec())
}

fn correction(one: &model::Correction) -> Json<'static> {
    let (kind, kind_label) = one.kind.words();
    Json::Object(vec![
        ("kind", text(kind)),
        ("kind_label", text(kind_label)),
        ("date", text(one.date.value.to_string())),
    ])
}

/// An issue in a list that was written earlier.
#[derive(Deserialize)]
struct EarlierItem {
    id: String,
    date: Option<String>,
    address: Option<String>,
    #[serde(default)]
    units: Vec<String>,
    pdf: Option<Measures>,
    #[serde(default)]
    corrections: Vec<EarlierCorrection>,
}

/// What a list that was written earlier tells of a correction.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct EarlierCorrection {
    /// The word of its kind.
    pub kind: String,
    /// Its date.
    pub date: String,
}

impl EarlierCorrection {
    /// The same of a correction of today.
    pub fn of(one: &model::Correction) -> Self {
        Self { kind: one.kind.words().0.to_owned(), date: one.date.value.to_string() }
    }
}

/// A unit in a list that was written earlier.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct EarlierUnit {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// What is read of a list that was written earlier.
#[derive(Default, Deserialize)]
pub struct EarlierList {
    #[serde(default)]
    units: Vec<EarlierUnit>,
    issues: Vec<EarlierItem>,
}

impl EarlierList {
    /// Reads it; it says nothing where it is no list of ours.
    pub fn read(list: &[u8]) -> Self {
        serde_json::from_slice(list).unwrap_or_default()
    }

    /// The issues, each with its date, but for those that were removed.
    pub fn listed(&self) -> impl Iterator<Item = (IssueId, &str)> {
        let shown = self.issues.iter().filter(|issue| issue.address.is_some());
        shown.filter_map(|issue| Some((IssueId::parse(&issue.id)?, issue.date.as_deref()?)))
    }

    /// The issues that were corrected, each with what is told of that.
    pub fn corrected(&self) -> impl Iterator<Item = (IssueId, &[EarlierCorrection])> {
        let all = self.issues.iter().filter(|issue| !issue.corrections.is_empty());
        all.filter_map(|one| Some((IssueId::parse(&one.id)?, one.corrections.as_slice())))
    }

    /// The units, each with the issues that speak of it.
    pub fn units(&self) -> impl Iterator<Item = (&EarlierUnit, Vec<IssueId>)> {
        self.units.iter().map(|unit| {
            let own = self.issues.iter().filter(|issue| issue.units.contains(&unit.id));
            (unit, own.filter_map(|issue| IssueId::parse(&issue.id)).collect())
        })
    }

    /// What is known of PDFs.
    pub fn measures(self) -> BTreeMap<String, Measures> {
        let known = self.issues.into_iter();
        known.filter_map(|issue| Some((issue.id, issue.pdf?))).collect()
    }
}
