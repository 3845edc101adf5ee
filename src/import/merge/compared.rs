//! An issue as it is laid out, and a document that came back, line by line: compared once, for all who ask.

use super::lines::TracedLine;
use super::units::UnitComparison;
use super::{lines, units};
use crate::document::Document;
use crate::import::archive_names::ArchiveNames;

/// Two documents that are compared.
#[derive(Debug)]
pub struct Compared<'a> {
    /// The lines of ours, in which every character knows the field that it is from.
    pub(super) ours: Vec<TracedLine>,
    /// The lines of the document that came back.
    pub(super) theirs: Vec<TracedLine>,
    /// Which line became which, unit by unit.
    pub(super) units: UnitComparison,
    /// The document that came back.
    pub(super) document: &'a Document,
    /// The names of the archive.
    pub(super) names: &'a ArchiveNames<'a>,
}

impl<'a> Compared<'a> {
    /// Compares an issue as it is laid out, `ours`, with the document that came back.
    pub fn new(ours: &Document, document: &'a Document, names: &'a ArchiveNames<'a>) -> Self {
        let (ours, theirs) = lines::traced(ours, document);
        let units = units::compare(&ours, &theirs, names);
        Self { ours, theirs, units, document, names }
    }
}
