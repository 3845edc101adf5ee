//! How far an issue has got, and what may be done next: of its file, of what was said, and of the settings.

use super::content::Content;
use crate::model::{Review, ReviewKind, ReviewRecord, ReviewSettings, Status};
use crate::office::manuscript::status::STATUS;

/// How far an issue has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// It is written.
    Draft,
    /// It is read.
    Review,
    /// It is read, and what it says today was approved.
    Approved,
    /// It is out.
    Published,
}

impl Stage {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Approved => "approved",
            Self::Published => "published",
        }
    }
}

impl From<Status> for Stage {
    /// As far as the file says it.
    fn from(status: Status) -> Self {
        match status {
            Status::Draft => Self::Draft,
            Status::Review => Self::Review,
            Status::Published => Self::Published,
        }
    }
}

/// How an issue stands.
#[derive(Debug)]
pub(super) struct ReviewStanding<'a> {
    /// How far it has got.
    pub(super) stage: Stage,
    /// Who sent it for review, since it was sent back.
    pub(super) sent: Option<&'a ReviewRecord>,
    /// Whether what it says today was signed.
    pub(super) is_signed: bool,
    /// Whether it is out, and says something else than what was published, which has to be approved.
    pub(super) is_changed: bool,
    settings: ReviewSettings,
}

impl<'a> ReviewStanding<'a> {
    /// Of an issue that says `content`, whose hash is `hash`, and said what has the hash `published` when it went out.
    pub(super) fn of(
        (content, hash): (&Content, &str),
        review: Option<&'a Review>,
        published: Option<&str>,
        settings: ReviewSettings,
    ) -> Self {
        let records = review.map_or(&[][..], |review| &review.records);
        // What was said before it was sent back was taken back with it; what is out begins anew.
        let ends = |one: &ReviewRecord| {
            matches!(one.kind, ReviewKind::Returned | ReviewKind::Published)
        };
        let round = &records[records.iter().rposition(ends).map_or(0, |index| index + 1)..];
        let of_today = |kind| round.iter().any(|one| one.kind == kind && one.content == hash);
        let status = content.said(STATUS).and_then(Status::of_word).unwrap_or_default();
        let is_other = published.is_some_and(|one| one != hash);
        let is_changed = status == Status::Published && settings.needs_approval() && is_other;
        let stage = match if is_changed { Status::Review } else { status } {
            Status::Review if of_today(ReviewKind::Approved) => Stage::Approved,
            status => status.into(),
        };
        Self {
            stage,
            sent: round.iter().rfind(|one| one.kind == ReviewKind::Sent),
            is_signed: of_today(ReviewKind::Signed),
            is_changed,
            settings,
        }
    }

    /// The steps that may be taken.
    pub(super) fn steps(&self) -> Vec<ReviewKind> {
        let asks_who_sent = self.settings.needs_approval() && self.sent.is_none();
        match self.stage {
            Stage::Draft => vec![ReviewKind::Sent],
            Stage::Review if asks_who_sent && self.is_changed => vec![ReviewKind::Sent],
            // Somebody wrote the status by hand: nobody knows who may not approve.
            Stage::Review if asks_who_sent => vec![ReviewKind::Sent, ReviewKind::Returned],
            Stage::Review => vec![ReviewKind::Approved, ReviewKind::Returned],
            Stage::Approved if self.settings.signed && !self.is_signed => {
                vec![ReviewKind::Signed, ReviewKind::Returned]
            }
            Stage::Approved => vec![ReviewKind::Returned],
            Stage::Published => Vec::new(),
        }
    }

    /// Whether nobody has to be asked any more before it is published.
    pub(super) fn may_be_published(&self) -> bool {
        match self.stage {
            Stage::Draft | Stage::Published => false,
            Stage::Review => !self.settings.needs_approval(),
            Stage::Approved => self.is_signed || !self.settings.signed,
        }
    }
}
