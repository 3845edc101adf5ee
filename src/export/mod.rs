//! An issue as a document that people outside can open: Word, Markdown, plain text.
//!
//! [`lay_out`] is the entry point: the internal edition of an issue, with all that the PDF says, in
//! its order, but for the list of contents.
//!
//! 1. `head` prints what stands above the text, `entry` what is said of each unit, `news` what
//!    became of earlier failings, `closing` attachments, signature and tail.
//! 2. `field_writer` writes single fields as `runs`: words of a field carry its place as their
//!    [origin](crate::document::Run::origin), words that we add carry none. The words of one origin,
//!    one after another, are what the page shows of that field.
//! 3. `markdown` writes Markdown fields, `address` says where their links lead.
//!
//! [`json`] is the other way out: the fields of an issue as data.
//!
//! Nothing here reads files but through [`Project`](crate::source::Project): pictures and tables.

mod address;
mod closing;
mod context;
mod entry;
mod field_writer;
mod flow;
mod form;
mod head;
pub mod json;
mod markdown;
pub(crate) mod news;
mod runs;

pub use context::ExportContext;

use crate::diag::Diagnostics;
use crate::document::{Document, Exported, fingerprint, fingerprint_of};
use crate::model::{Config, Issue, Series};
use field_writer::FieldWriter;
use form::IssueForm;

/// Returns the document of `issue`, whose series is `series`. Files beside it that cannot be read go to `out`
/// and are left out.
pub fn lay_out(
    source: &ExportContext<'_>,
    issue: &Issue,
    series: &Series,
    out: &mut Diagnostics,
) -> Document {
    let form = IssueForm::new(issue, series);
    let mut writer = FieldWriter::new(*source, issue, out);
    head::write(&mut writer, series, &form);
    for entry in &issue.entries {
        entry::write(&mut writer, entry, &form);
    }
    news::write(&mut writer);
    closing::write(&mut writer, &form);
    let blocks = writer.finish();
    let words = Some(fingerprint(&blocks));
    let workspace = Some(workspace(source.config, series));
    let exported = Exported { issue: issue.id().to_string(), words, workspace };
    Document { exported: Some(exported), blocks }
}

/// Returns what an exported document knows its workspace by: a fingerprint of the names of the organisation
/// and the series.
pub fn workspace(config: &Config, series: &Series) -> String {
    fingerprint_of([&config.organization.name, "\u{1f}", &series.name])
}
