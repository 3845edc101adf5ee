//! Why a step of the review is not taken.

use crate::lang::Message;
use crate::office::save::SaveError;
use crate::office::workbench::Faults;
use crate::source::WorkspacePath;

/// Why a step of the review is not taken; nothing was written then.
#[derive(Debug)]
pub enum ReviewError {
    /// The file of the issue cannot be read as one.
    Unread(WorkspacePath),
    /// The file of the review has errors: nothing is written over it.
    Broken(Faults),
    /// The file of the review is written in a way that leaves no room for more.
    NoRoom(WorkspacePath),
    /// Nobody said who it is.
    NoName,
    /// The issue is sent back without a reason, or a remark says nothing.
    NoWords,
    /// The content is not the one that was looked at.
    OtherContent,
    /// The words of a remark are not there any more.
    WordsGone,
    /// The issue is not at the stage of this step.
    OtherStage,
    /// Whoever sent it for review cannot be the one who approves it.
    SamePerson(String),
    /// Today's content was not approved.
    NotApproved,
    /// Today's content was not signed.
    NotSigned,
    /// The issue would have so many errors once it is published.
    Errors(usize),
    /// The name of the organisation is the one that new settings have.
    NewSettings,
    /// There is no such remark.
    NoRemark,
    /// The system refused.
    Save(SaveError),
}

impl ReviewError {
    /// What to tell. What is wrong with a broken file is told with it.
    pub fn message(&self) -> Message {
        match self {
            Self::Unread(path) => Message::new("review-unread").with("file", path),
            Self::Broken(faults) => faults.first(Message::new("review-broken")),
            Self::NoRoom(path) => Message::new("review-no-room").with("file", path),
            Self::NoName => Message::new("review-no-name"),
            Self::NoWords => Message::new("review-no-words"),
            Self::OtherContent => Message::new("review-other-content"),
            Self::WordsGone => Message::new("review-words-gone"),
            Self::OtherStage => Message::new("review-other-stage"),
            Self::SamePerson(who) => Message::new("review-same-person").with("who", who),
            Self::NotApproved => Message::new("review-not-approved"),
            Self::NotSigned => Message::new("review-not-signed"),
            Self::Errors(count) => Message::new("review-errors").count("count", *count),
            Self::NewSettings => Message::new("review-new-settings"),
            Self::NoRemark => Message::new("review-no-remark"),
            Self::Save(error) => error.message(),
        }
    }
}
