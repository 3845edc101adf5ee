//! An issue as a document that people outside can open: Word, Markdown, plain text.
//!
//! [`lay_out`] is the entry point: the internal edition of an issue, with all that the PDF says, in
//! its order, but for the list of contents.
//!
//! 1. `head` prints what stands above the text, `entry` what is said of each unit, `news` what
//!    became of earlier failings, `closing` attachments, signature and tail.
//! 2. `scribe` writes single fields: words of a field carry its place as their
//!    [origin](crate::document::Run::origin), words that we add carry none. The words of one origin,
//!    one after another, are what the page shows of that field.
//! 3. `markdown` writes Markdown fields, `address` says where their links lead.
//!
//! [`json`] is the other way out: the fields of an issue as data.
//!
//! Nothing here reads files but through [`Project`]: pictures and tables.

mod address;
mod closing;
mod entry;
mod head;
pub mod json;
mod markdown;
mod news;
mod scribe;

use crate::diag::Diagnostics;
use crate::document::{Document, Exported, fingerprint};
use crate::model::{Archive, Config, Issue, Numbering, Series};
use crate::source::Project;
use scribe::Scribe;

/// What an issue is laid out from.
#[derive(Clone, Copy)]
pub struct ExportContext<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// The workspace, for pictures and tables.
    pub project: &'a dyn Project,
}

/// The document of `issue`, whose series is `series`. Files beside it that cannot be read go to `out`
/// and are left out.
pub fn lay_out(
    source: &ExportContext<'_>,
    issue: &Issue,
    series: &Series,
    out: &mut Diagnostics,
) -> Document {
    let form = Form::of(issue, series);
    let mut scribe = Scribe::new(*source, issue, out);
    head::write(&mut scribe, series, &form);
    for entry in &issue.entries {
        entry::write(&mut scribe, entry, &form);
    }
    news::write(&mut scribe);
    closing::write(&mut scribe, &form);
    let blocks = scribe.finish();
    let words = Some(fingerprint(&blocks));
    Document { exported: Some(Exported { issue: issue.id().to_string(), words }), blocks }
}

/// What the form of an issue depends on.
struct Form {
    /// Whether it is a document by GB/T 9704-2012 and not a bulletin.
    is_document: bool,
    /// Whether it has a title over the whole.
    titled: bool,
    /// Whether it is a document that speaks of one unit only, and needs no line to name it.
    alone: bool,
}

impl Form {
    fn of(issue: &Issue, series: &Series) -> Self {
        let is_document = matches!(series.numbering, Numbering::Docno { .. });
        Self {
            is_document,
            titled: issue.title.is_some(),
            alone: is_document && issue.entries.len() == 1,
        }
    }
}
