//! An issue as JSON: its fields under the names of the YAML, and beside them what the program makes
//! of them: labels, numbers of the outline, names of units, addresses, what became of failings.
//!
//! [`issue`] is the entry point, [`bulletins`] its sibling for the list of all issues. The structs of
//! this file are the format, which docs/manual.md describes and [`schema`] checks. Fields may be
//! added; those that are here keep their names and their meaning. A field that the issue does not
//! have is `null` or an empty list.
//!
//! 1. A [`View`] says for whom an issue is told. The office gets everything; the public gets what the
//!    page shows and nothing else.
//! 2. `fields` fills the format, `words` writes single texts.
//!
//! Nothing here reads or writes files.

pub mod bulletins;
mod fields;
pub mod schema;
mod words;

pub use fields::issue;

use std::borrow::Cow;

use serde::Serialize;

use super::ExportContext;
use crate::model::ledger::Ledger;
use crate::model::{Edition, Visible};

/// Version of the format; another one where a field changes its meaning.
pub const VERSION: u32 = 1;

/// From where issues are looked at.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// What they are told from.
    pub source: ExportContext<'a>,
    /// For whom.
    pub edition: Edition,
    /// The issues that have a page.
    pub visible: &'a Visible,
    /// What is known of failings there.
    pub ledger: &'a Ledger<'a>,
}

/// What an issue cannot know of the files around it.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// The way from the file to its schema; none where it stands nowhere.
    pub schema: Option<String>,
    /// What is known of its PDF; none where none is made.
    pub pdf: Option<Measures>,
}

/// What is known of a PDF; nothing where it was made by a build of which no list is left.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize)]
pub struct Measures {
    /// Pages.
    pub pages: Option<usize>,
    /// Length of the file.
    pub bytes: Option<usize>,
}

/// Text of the issue, or what stands in its place.
type Words<'a> = Cow<'a, str>;

/// One issue.
#[derive(Debug, Serialize)]
pub struct Issue<'a> {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
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
    address: Option<String>,
    pdf: Option<Pdf>,
    corrections: Vec<Correction<'a>>,
    title: Option<Words<'a>>,
    editor_note: Option<Words<'a>>,
    entries: Vec<Entry<'a>>,
    rectifications: Vec<Rectification<'a>>,
    attachments: Vec<Attachment<'a>>,
    distribution: Distribution<'a>,
    copies: Option<u32>,
    people: People<'a>,
}

/// Where a PDF stands, and how large it is.
#[derive(Debug, Serialize)]
struct Pdf {
    address: String,
    pages: Option<usize>,
    bytes: Option<usize>,
}

#[derive(Debug, Serialize)]
struct Correction<'a> {
    kind: &'static str,
    kind_label: &'static str,
    date: String,
    minor: bool,
    reason: Words<'a>,
    changes: Vec<Change<'a>>,
}

#[derive(Debug, Serialize)]
struct Change<'a> {
    unit: Option<&'a str>,
    was: Words<'a>,
    now: Words<'a>,
}

#[derive(Debug, Serialize)]
struct Entry<'a> {
    id: String,
    unit: &'a str,
    unit_name: &'a str,
    address: Option<String>,
    title: Option<Words<'a>>,
    lead: Option<Words<'a>>,
    practices: Vec<Practice<'a>>,
    failings: Vec<Failing<'a>>,
    pictures: Vec<Picture<'a>>,
}

#[derive(Debug, Serialize)]
struct Practice<'a> {
    outline: String,
    heading: Words<'a>,
    text: Option<Words<'a>>,
    points: Vec<Point<'a>>,
}

#[derive(Debug, Serialize)]
struct Point<'a> {
    outline: String,
    lead: Words<'a>,
    text: Option<Words<'a>>,
}

#[derive(Debug, Serialize)]
struct Failing<'a> {
    id: String,
    address: Option<String>,
    outline: String,
    heading: Words<'a>,
    facts: Option<Words<'a>>,
    basis: Option<Words<'a>>,
    responsible: Vec<Person<'a>>,
    outcome: Option<Words<'a>>,
    measure: Option<Words<'a>>,
    deadline: Option<String>,
    progress: Option<Progress>,
}

/// The newest news of a failing.
#[derive(Debug, Serialize)]
struct Progress {
    state: &'static str,
    state_label: &'static str,
    date: String,
    issue: Option<String>,
}

#[derive(Debug, Serialize)]
struct Person<'a> {
    name: Words<'a>,
    post: Option<Words<'a>>,
}

#[derive(Debug, Serialize)]
struct Picture<'a> {
    file: Words<'a>,
    address: Option<String>,
    alt: Words<'a>,
    caption: Option<Words<'a>>,
}

#[derive(Debug, Serialize)]
struct Rectification<'a> {
    failing: Option<String>,
    address: Option<String>,
    unit: &'a str,
    unit_name: &'a str,
    heading: Option<Words<'a>>,
    date: String,
    state: &'static str,
    state_label: &'static str,
    text: Option<Words<'a>>,
}

#[derive(Debug, Serialize)]
struct Attachment<'a> {
    label: String,
    title: Words<'a>,
    file: Words<'a>,
    address: Option<String>,
}

#[derive(Debug, Serialize)]
struct Distribution<'a> {
    report: Vec<Words<'a>>,
    send: Vec<Words<'a>>,
    issue: Vec<Words<'a>>,
}

#[derive(Debug, Default, Serialize)]
struct People<'a> {
    editor: Option<Words<'a>>,
    reviewer: Option<Words<'a>>,
    signer: Option<Words<'a>>,
}
