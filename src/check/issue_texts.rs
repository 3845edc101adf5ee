//! The texts that are read together: those of an issue, a table that is attached to it, or those beside the issues.

use super::{TextLines, texts};
use crate::model::{Archive, Issue, Terms, Text, TextKind};

/// Texts, each taken apart into its lines.
pub(crate) struct IssueTexts<'a> {
    /// The issue that they are the texts of; `None` for a table, for news between issues and for corrections.
    pub(crate) issue: Option<&'a Issue>,
    /// terms.yaml
    pub(crate) terms: &'a Terms,
    /// The texts, in the order of the page.
    pub(crate) texts: Vec<TextLines<'a>>,
    /// The issue that each text belongs to or speaks of; `None` where that is not there.
    pub(crate) subjects: Vec<Option<&'a Issue>>,
}

impl<'a> IssueTexts<'a> {
    /// All texts of an issue.
    pub(super) fn of(issue: &'a Issue, terms: &'a Terms) -> Self {
        let texts = issue.texts().into_iter();
        let texts: Vec<_> = texts.map(|(kind, text)| TextLines::new(kind, text)).collect();
        let subjects = vec![Some(issue); texts.len()];
        Self { issue: Some(issue), terms, texts, subjects }
    }

    /// A table that is attached to an issue.
    pub(super) fn of_table(issue: &'a Issue, table: &'a Text, terms: &'a Terms) -> Self {
        let texts = vec![TextLines::new(TextKind::Markdown, table)];
        Self { issue: None, terms, texts, subjects: vec![Some(issue)] }
    }

    /// The texts beside the issues: rectifications.yaml and corrections.
    pub(super) fn beside(archive: &'a Archive) -> Self {
        let texts = texts::beside(archive);
        let texts = texts.map(|(issue, kind, text)| (issue, TextLines::new(kind, text)));
        let (subjects, texts) = texts.unzip();
        Self { issue: None, terms: &archive.terms, texts, subjects }
    }
}
