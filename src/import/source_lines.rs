//! The documents of a source, in lines, of which those that were broken within a sentence are joined.

use super::line::{Part, SourceItem};
use super::{line, mail, table_rows, wrapped};
use crate::document::Document;

/// Documents, taken apart into lines.
#[derive(Debug, Default)]
pub struct SourceLines {
    /// Names and contents of the documents.
    documents: Vec<(String, Vec<SourceItem>)>,
    /// Lines, tables and pictures so far.
    lines: usize,
    /// How many line breaks within sentences were taken out.
    breaks: usize,
    /// How many lines had marks by which mails quote.
    quoted: usize,
}

impl SourceLines {
    /// Returns a source without documents.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document under the name that comments call it by.
    pub fn add(&mut self, name: impl Into<String>, document: &Document) {
        let mut items = line::read_with(document, table_rows::failings);
        if document.exported.is_none() {
            self.quoted += mail::unquote(&mut items);
            let (joined, breaks) = wrapped::joined(items);
            items = joined;
            self.breaks += breaks;
        }
        for (at, item) in items.iter_mut().enumerate() {
            if let SourceItem::Line(own) = item {
                own.index = self.lines + at;
            }
        }
        self.lines += items.len();
        self.documents.push((name.into(), items));
    }

    /// Returns how many line breaks within sentences were taken out.
    pub(super) fn breaks(&self) -> usize {
        self.breaks
    }

    /// Returns how many lines had marks by which mails quote.
    pub(super) fn quoted(&self) -> usize {
        self.quoted
    }

    /// Returns the documents in the order in which they were added, by name.
    pub(super) fn documents(&self) -> &[(String, Vec<SourceItem>)] {
        &self.documents
    }

    /// Returns where a part stands among the lines, tables and pictures of all documents, from 0.
    pub(super) fn block(&self, part: Part<'_>) -> Option<usize> {
        if let Part::Words(piece) = part {
            return Some(piece.place().0);
        }
        let items = self.documents.iter().flat_map(|(_, items)| items);
        let mut parts = items.map(line::part);
        parts.position(|other| part.is(other))
    }

    /// Returns the names of the documents.
    pub(super) fn names(&self) -> Vec<&str> {
        self.documents.iter().map(|(name, _)| name.as_str()).collect()
    }
}
