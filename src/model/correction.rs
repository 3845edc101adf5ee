//! What is said of an issue after it was published: `corrections/*.yaml`. The issue itself is not
//! edited; a correction stands beside it.
//!
//! What an issue's corrections make of it is asked of the archive: [`Archive::standing`],
//! [`Archive::removal`], [`Archive::shown_corrections`].
//!
//! [`Archive::standing`]: super::Archive::standing
//! [`Archive::removal`]: super::Archive::removal
//! [`Archive::shown_corrections`]: super::Archive::shown_corrections

use super::decode::fields::Fields;
use super::record::value::words;
use super::record::{Text, TextKind, default, record};
use super::{Date, IssueId};
use crate::diag::{FileId, Spanned};

record! {
    /// One correction, one file.
    #[derive(Debug, Clone)]
    pub struct Correction = "correction" {
        /// The issue that it corrects.
        issue: Spanned<IssueId> = needed().such_as("gongzuo-2017-8");
        /// What it does to the issue.
        kind: CorrectionKind = needed().such_as("erratum");
        /// Date of the correction.
        date: Spanned<Date> = needed().such_as("2017-09-05");
        /// Why, Markdown.
        reason: Text = needed().markdown();
        /// What was wrong, and what is right.
        changes: Vec<Change>;
        /// Whether it is told on the issue's own page only: not in the feed, not in lists.
        minor: bool = or("false"), else default;
    }
    beside {
        /// The file.
        file: FileId = |fields: &Fields<'_>| fields.span.file;
    }
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

record! {
    /// A place that was wrong.
    #[derive(Debug, Clone)]
    pub struct Change = "change" {
        /// Id of the unit whose entry it stands in; `None` for the issue as a whole.
        place("where"): Option<Text> = such_as("gaoxinqu");
        /// As it was printed.
        was: Text = needed().text(TextKind::Line).such_as("9203件");
        /// As it should be.
        now: Text = needed().text(TextKind::Line).such_as("9302件");
    }
}

words!(CorrectionKind);

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
