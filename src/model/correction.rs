//! What is said of an issue after it was published: `corrections/*.yaml`. The issue itself is not
//! edited; a correction stands beside it.
//!
//! What an issue's corrections make of it is asked of the archive: [`Archive::standing`],
//! [`Archive::removal`], [`Archive::shown_corrections`].
//!
//! [`Archive::standing`]: super::Archive::standing
//! [`Archive::removal`]: super::Archive::removal
//! [`Archive::shown_corrections`]: super::Archive::shown_corrections

use super::{Date, IssueId, Text, TextKind};
use crate::diag::{FileId, Spanned};

/// One correction, one file.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The file.
    pub file: FileId,
    /// The issue that it corrects.
    pub issue: Spanned<IssueId>,
    /// What it does to the issue.
    pub kind: CorrectionKind,
    /// Date of the correction.
    pub date: Spanned<Date>,
    /// Why, Markdown.
    pub reason: Text,
    /// What was wrong, and what is right.
    pub changes: Vec<Change>,
    /// Whether it is told on the issue's own page only: not in the feed, not in lists.
    pub minor: bool,
}

impl Correction {
    /// The texts that this correction is the first to say: the reason, and what is right. What was
    /// wrong is quoted, faults and all.
    pub fn texts(&self) -> impl Iterator<Item = (TextKind, &Text)> {
        let right = self.changes.iter().map(|change| (TextKind::Line, &change.now));
        std::iter::once((TextKind::Markdown, &self.reason)).chain(right)
    }

    /// Every text, what was wrong included.
    pub fn all_texts(&self) -> impl Iterator<Item = &Text> {
        let wrong = self.changes.iter().map(|change| &change.was);
        self.texts().map(|(_, text)| text).chain(wrong)
    }

    /// Whether lists and feeds pass it over. What withdraws an issue is never silent.
    pub fn is_minor(&self) -> bool {
        self.minor && !self.kind.withdraws()
    }
}

/// A place that was wrong.
#[derive(Debug, Clone)]
pub struct Change {
    /// Id of the unit whose entry it stands in; `None` for the issue as a whole.
    pub place: Option<Text>,
    /// As it was printed.
    pub was: Text,
    /// As it should be.
    pub now: Text,
}

/// What a correction does to its issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CorrectionKind {
    /// 更正: to be read beside the issue.
    Erratum,
    /// 修订: there is a new edition.
    Revision,
    /// 撤销: the issue no longer holds; it can still be read.
    Retraction,
    /// 移除: the issue is no longer shown; its page gives the reason.
    Removal,
}

impl CorrectionKind {
    /// Its names in YAML.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("erratum", Self::Erratum),
        ("revision", Self::Revision),
        ("retraction", Self::Retraction),
        ("removal", Self::Removal),
    ];

    /// Whether the issue no longer holds after it.
    pub fn withdraws(self) -> bool {
        matches!(self, Self::Retraction | Self::Removal)
    }

    /// Its name in YAML, and what the archive calls it.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Erratum => ("erratum", "更正"),
            Self::Revision => ("revision", "修订"),
            Self::Retraction => ("retraction", "撤销"),
            Self::Removal => ("removal", "移除"),
        }
    }
}
