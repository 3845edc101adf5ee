//! The texts that are read together: those of an issue, or the news between issues.

use super::Passage;
use crate::model::Archive;
use crate::model::Issue;
use crate::model::TextKind;

/// Texts, each taken apart into its lines.
pub(in crate::check) struct Sheet<'a> {
    /// The issue that they belong to; `None` for news between issues.
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

    /// All texts of rectifications.yaml.
    pub(super) fn of_news(archive: &'a Archive) -> Self {
        let texts = archive.news.iter().filter_map(|news| news.text.as_ref());
        let passages = texts.map(|text| Passage::new(TextKind::Markdown, text)).collect();
        Self { issue: None, passages }
    }
}
