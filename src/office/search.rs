//! Looking for words in all issues of a workspace, drafts among them: in their fields, their numbers and dates, the names of
//! their units and persons.
//!
//! 1. An issue is found where each of the words stands somewhere in it, in the archive as it is in memory; there is no index.
//! 2. Of those that are shown, the file is read for the fields in which the words stand.

use std::borrow::Cow;
use std::ops::Range;

use super::manuscript::{AddressStep, FormText, RecordForm, form_of};
use super::workbench::Workbench;
use crate::model::record::{Shape, TextKind};
use crate::model::{Archive, Entry, Issue, IssueId, numbering};
use crate::search::SoughtWords;
use crate::text::pieces::printed;

/// Issues that are shown; further ones are counted.
const MOST_ISSUES: usize = 50;

/// Fields of an issue that are shown; further ones are counted.
const MOST_FIELDS: usize = 5;

/// Characters of a question; what is behind them is not looked for.
const MOST_CHARACTERS: usize = 200;

/// What was found.
#[derive(Debug)]
pub struct FoundIssues {
    /// The issues that are shown, the newest first.
    pub issues: Vec<FoundIssue>,
    /// All that were found.
    pub count: usize,
}

/// An issue in which the words stand.
#[derive(Debug)]
pub struct FoundIssue {
    /// The issue.
    pub id: IssueId,
    /// What stands in its file.
    pub form: RecordForm,
    /// The fields that are shown, in the order of the file; none where its number or its date is what was found.
    pub fields: Vec<FoundField>,
    /// How many fields there are besides.
    pub more: usize,
}

/// A field in which words stand.
#[derive(Debug)]
pub struct FoundField {
    /// The field.
    pub at: Vec<AddressStep>,
    /// What it says, without marks; the name of a unit in place of its id.
    pub text: String,
    /// The words, as bytes of it.
    pub places: Vec<Range<usize>>,
}

/// Looks for words in all issues that can be read; nothing is found where there are none.
pub fn search(workbench: &Workbench, question: &str) -> FoundIssues {
    let question: String = question.chars().take(MOST_CHARACTERS).collect();
    let words = SoughtWords::of(&question);
    let archive = &workbench.archive;
    let mut found: Vec<&Issue> = match words.is_empty() {
        true => Vec::new(),
        false => archive.issues().filter(|issue| is_found(archive, issue, &words)).collect(),
    };
    found.sort_by_key(|issue| (issue.date.value, issue.id()));
    let shown = found.iter().rev().take(MOST_ISSUES);
    let issues = shown.filter_map(|issue| fields(workbench, issue, &words)).collect();
    FoundIssues { issues, count: found.len() }
}

fn is_found(archive: &Archive, issue: &Issue, words: &SoughtWords) -> bool {
    if !issue.complete {
        return false;
    }
    let citation = archive.config.as_ref().map(|config| numbering::citation_in(config, issue));
    let date = issue.date.value;
    let head = [
        citation.unwrap_or_default(),
        issue.id().to_string(),
        date.to_string(),
        date.chinese(),
    ];
    let units = issue.entries.iter().map(|entry| archive.unit_name(&entry.unit.value));
    let texts = issue.texts().into_iter().map(|(kind, text)| match kind {
        TextKind::Markdown => printed(&text.value),
        _ => Cow::Borrowed(text.value.as_str()),
    });
    let head = head.iter().map(String::as_str).chain(units).map(Cow::Borrowed);
    words.are_all_in(head.chain(texts))
}

fn fields(workbench: &Workbench, issue: &Issue, words: &SoughtWords) -> Option<FoundIssue> {
    let form = form_of(workbench.files.text(issue.file))?;
    let mut fields = Vec::new();
    let mut more = 0;
    for FormText { at, record, field, text } in form.texts() {
        let is_unit = record.id == Entry::RECORD.id && field.key == Entry::unit;
        let is_code = field.kind.is_none() && !matches!(field.shape, Shape::Date);
        let text = match field.shape {
            _ if is_unit => Cow::Borrowed(workbench.archive.unit_name(text)),
            _ if is_code => continue,
            Shape::Markdown => printed(text),
            _ => Cow::Borrowed(text),
        };
        let places = words.places(&text);
        match places.is_empty() {
            true => {}
            false if fields.len() == MOST_FIELDS => more += 1,
            false => fields.push(FoundField { at, text: text.into_owned(), places }),
        }
    }
    Some(FoundIssue { id: issue.id(), form, fields, more })
}
