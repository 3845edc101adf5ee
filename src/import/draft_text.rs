//! Texts of a draft.

use super::line::{Part, Piece};
use crate::lang::Message;

/// Text of one or more paragraphs, with tables.
#[derive(Debug, Default)]
pub(super) struct DraftText<'a> {
    /// In the order of the source.
    pub(super) parts: Vec<Part<'a>>,
    /// Footnotes that it refers to.
    pub(super) footnotes: Vec<DraftFootnote<'a>>,
    /// What to look at in it.
    pub(super) notes: Vec<Message>,
    /// From where on the notes speak of it; from its first part where absent.
    pub(super) doubted: Option<Part<'a>>,
    /// Whether all of it belongs here.
    pub(super) unsure: UnsureParts<'a>,
}

/// Parts at the end of a text of which it is asked whether they belong there.
#[derive(Debug, Default)]
pub(super) struct UnsureParts<'a> {
    /// The first of them; absent where all are sure.
    pub(super) from: Option<Part<'a>>,
    /// The first of those that were put there with a note of their own.
    pub(super) put: Option<Part<'a>>,
    /// What is asked.
    pub(super) notes: Vec<Message>,
}

/// A footnote.
#[derive(Debug, Clone)]
pub(super) struct DraftFootnote<'a> {
    /// Its mark: `[1] `
    pub(super) mark: Piece<'a>,
    /// Its paragraphs.
    pub(super) lines: Vec<Piece<'a>>,
}

impl<'a> DraftText<'a> {
    /// A text of these parts, with nothing to look at.
    pub(super) fn new(parts: Vec<Part<'a>>) -> Self {
        Self { parts, ..Self::default() }
    }

    /// Whether it has no words and no table.
    pub(super) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Returns what to look at in it: that tables lose their merged cells, too.
    pub(super) fn checks(&self) -> Vec<Message> {
        let is_merged =
            |part: &Part<'_>| matches!(part, Part::Table(table) if table.is_merged());
        let merged = self.parts.iter().any(is_merged);
        let merged = merged.then(|| Message::new("import-merged-cells"));
        self.unsure.notes.iter().chain(&self.notes).cloned().chain(merged).collect()
    }
}
