//! Whether an issue is set as a bulletin or as an official document.

use crate::model::{Issue, Numbering, Series};

/// What the form of an issue depends on.
pub(super) struct IssueForm {
    /// Whether it is a document by GB/T 9704-2012 and not a bulletin.
    pub(super) is_document: bool,
    /// Whether it has a title over the whole.
    pub(super) titled: bool,
    /// Whether it is a document that speaks of one unit only, and needs no line to name it.
    pub(super) alone: bool,
}

impl IssueForm {
    /// The form of an issue: a series that numbers by 发文字号 is one of documents.
    pub(super) fn new(issue: &Issue, series: &Series) -> Self {
        let is_document = series.numbering == Numbering::Docno;
        Self {
            is_document,
            titled: issue.title.is_some(),
            alone: is_document && issue.entries.len() == 1,
        }
    }
}
