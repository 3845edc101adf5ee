//! What is known of the PDFs on the website: their pages and lengths.

use std::collections::BTreeMap;

use super::website::WebsiteBuild;
use crate::export::json::Measures;
use crate::model::IssueId;

/// What is known of the PDFs that were made in this build.
#[derive(Debug, Default)]
pub(super) struct PdfMeasures(BTreeMap<IssueId, Measures>);

impl PdfMeasures {
    /// What is known of the PDF of an issue, made in this build or in the previous one; `None` where
    /// no PDFs are made.
    pub(super) fn of_issue(&self, build: &WebsiteBuild<'_>, id: &IssueId) -> Option<Measures> {
        build.toolchain.pdf.as_ref()?;
        let known = self.0.get(id).or_else(|| build.previous_pdfs.get(&id.to_string()));
        Some(known.copied().unwrap_or_default())
    }

    /// Adds those of other issues.
    pub(super) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Adds that of an issue.
    pub(super) fn insert(&mut self, id: IssueId, measures: Measures) {
        self.0.insert(id, measures);
    }
}
