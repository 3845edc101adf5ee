//! What a failing says under its heading.
//!
//! [`Failing::details`] gives it by the table of the record: a field that is added there is printed, exported and
//! read back as the others are.

use super::Date;
use super::issue::{Failing, Person};
use super::record::{Described, Text, TextKind, Value};
use crate::diag::Spanned;

/// One thing that a failing says.
#[derive(Debug, Clone, Copy)]
pub struct Detail<'a> {
    /// Its key in the file.
    pub key: &'static str,
    /// The word that the bulletin prints before it; none before what happened.
    pub label: Option<&'static str>,
    /// What it says.
    pub content: DetailContent<'a>,
}

/// What a [`Detail`] says.
#[derive(Debug, Clone, Copy)]
pub enum DetailContent<'a> {
    /// A line.
    Line(&'a Text),
    /// A text in Markdown.
    Text(&'a Text),
    /// Persons: at least one.
    Persons(&'a [Person]),
    /// A day.
    Date(&'a Spanned<Date>),
}

impl Failing {
    /// Returns what it says under its heading, in the order of the page: first what happened.
    pub fn details(&self) -> Vec<Detail<'_>> {
        let mut details = Vec::new();
        let persons = &self.responsible.persons;
        self.each(&mut |field, value| {
            let content = match (value, field.kind) {
                (Value::Text(text), Some(TextKind::Markdown)) => DetailContent::Text(text),
                (Value::Text(text), Some(TextKind::Line)) => DetailContent::Line(text),
                (Value::Record(_), _) if !persons.is_empty() => DetailContent::Persons(persons),
                (Value::Date(date), _) => DetailContent::Date(date),
                _ => return,
            };
            details.push(Detail { key: field.key, label: field.label, content });
        });
        details.sort_by_key(|detail| detail.label.is_some());
        details
    }
}
