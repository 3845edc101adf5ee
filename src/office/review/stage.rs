//! How far an issue has got, and what may be done next: of its file, of what was said, and of the settings.

use super::content::Content;
use super::went_out::WentOut;
use crate::model::{Date, Review, ReviewKind, ReviewRecord, ReviewSettings, Status};
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
    /// As far as the issue's file says it.
    fn from(status: Status) -> Self {
        match status {
            Status::Draft => Self::Draft,
            Status::Review => Self::Review,
            Status::Published => Self::Published,
        }
    }
}

/// What somebody is asked to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingStep {
    /// To approve, to sign, to publish.
    pub kind: ReviewKind,
    /// Who sent it for review.
    pub from: String,
    /// When.
    pub when: String,
    /// Who is asked to look at it, where somebody was named and nobody has approved it yet.
    pub to: Option<String>,
    /// By when; as above.
    pub due: Option<Date>,
}

/// How something stands.
#[derive(Debug)]
pub(super) struct ReviewStanding<'a> {
    /// How far it has got.
    pub(super) stage: Stage,
    /// Who sent it for review, since it was sent back.
    pub(super) sent: Option<&'a ReviewRecord>,
    /// Whether what it says today was signed.
    pub(super) is_signed: bool,
    /// Whether its file says that it is out, and that is something else than what was published, which has to be approved.
    pub(super) is_changed: bool,
    settings: ReviewSettings,
}

impl<'a> ReviewStanding<'a> {
    /// Of an issue or a correction that says `content`, whose hash is `hash`, and of which `went_out` is known.
    pub(super) fn of(
        (content, hash): (&Content, &str),
        review: Option<&'a Review>,
        went_out: WentOut<'_>,
        settings: ReviewSettings,
    ) -> Self {
        let records = review.map_or(&[][..], |review| &review.records);
        // What was said before it was sent back was taken back with it; what is out begins anew.
        let ends = |one: &ReviewRecord| {
            matches!(one.kind, ReviewKind::Returned | ReviewKind::Published)
        };
        let round = &records[records.iter().rposition(ends).map_or(0, |index| index + 1)..];
        let of_today = |kind| round.iter().any(|one| one.kind == kind && one.content == hash);
        let sent = round.iter().rfind(|one| one.kind == ReviewKind::Sent);
        let is_out = !settings.needs_approval() || went_out != WentOut::Never;
        let status = match content.is_issue() {
            true => content.said(STATUS).and_then(Status::of_word).unwrap_or_default(),
            // A correction says nothing of it.
            false if is_out => Status::Published,
            false if sent.is_some() => Status::Review,
            false => Status::Draft,
        };
        let is_other = went_out.is_other_than(hash);
        let is_changed = status == Status::Published && settings.needs_approval() && is_other;
        let stage = match if is_changed { Status::Review } else { status } {
            Status::Review if of_today(ReviewKind::Approved) => Stage::Approved,
            status => status.into(),
        };
        Self { stage, sent, is_signed: of_today(ReviewKind::Signed), is_changed, settings }
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
