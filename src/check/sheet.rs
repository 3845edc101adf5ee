//! The texts that are read together: those of an issue, or those beside the issues.

use super::Passage;
use crate::check::texts;
use crate::model::{Archive, Issue};

/// Texts, each taken apart into its lines.
pub(in crate::check) struct Sheet<'a> {
    /// The issue that they belong to; `None` for news between issues and corrections.
    pub(in crate::check) issue: Option<&'a Issue>,
    /// The texts, in the order of the page.
    pub(in crate::check) passages: Vec<Passage<'a>>,
}

impl<'a> Sheet<'a> {
    /// All texts of an issue.
    pub(super) fn of(issue: &'a Issue) -> Self {
        let texts = issue.texts().into_iter();
        let passages = texts.map(|(kind, text)| Passage::new(kind, text)).collect();
        Self { issue: Some(issue), passages }
    }

    /// The texts beside the issues: rectifications.yaml and corrections.
    pub(super) fn beside(archive: &'a Archive) -> Self {
        let texts = texts::beside(archive);
        let passages = texts.map(|(kind, text)| Passage::new(kind, text)).collect();
        Self { issue: None, passages }
    }
}
