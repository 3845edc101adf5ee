//! Why nothing is printed.

use super::wish::PrintWish;
use crate::lang::Message;
use crate::model::IssueId;
use crate::office::build::BuildError;
use crate::office::review::{ReviewError, Reviewed};
use crate::office::workbench::IssueError;
use crate::output::StagingError;
use crate::print::MOST_COPIES;

/// Why nothing is printed; the folder is what it was then.
#[derive(Debug)]
pub enum PrintError {
    /// The same that stops a build.
    Build(BuildError),
    /// The issue was removed: nothing of it is printed any more.
    Removed(IssueId),
    /// It is out, so that nobody reviews it any more.
    Published(IssueId),
    /// What was said of it cannot be read.
    Review(ReviewError),
    /// Copies are to be numbered as many as the issue says, and it says no number.
    NoCopies(IssueId),
    /// Copies are to be those of recipients, and none are listed.
    NoRecipients(PrintWish),
    /// So many copies are too many for one file.
    TooManyCopies(usize),
    /// There are fewer numbers than copies that are sent out.
    TooFewNumbers {
        /// The numbers.
        numbers: usize,
        /// The copies that are sent out.
        sent: u32,
    },
}

impl PrintError {
    /// What was asked for that cannot be; `None` where it is nothing of the kind.
    pub fn wish(&self) -> Option<PrintWish> {
        match self {
            Self::NoCopies(_) | Self::TooManyCopies(_) | Self::TooFewNumbers { .. } => {
                Some(PrintWish::Copies)
            }
            Self::NoRecipients(wish) => Some(*wish),
            Self::Published(_) => Some(PrintWish::ReviewCopy),
            Self::Build(_) | Self::Removed(_) | Self::Review(_) => None,
        }
    }

    /// What to tell; nothing of errors that are told themselves.
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Build(BuildError::Unapproved(issues)) => {
                let message = Message::new("failure-print-unapproved");
                Some(message.with("issue", Reviewed::listed(issues)))
            }
            Self::Build(BuildError::Stopped) => Some(Message::new("failure-print-stopped")),
            Self::Build(error) => error.message(),
            Self::Removed(id) => Some(Message::new("failure-print-removed").with("issue", id)),
            Self::Published(id) => {
                Some(Message::new("failure-print-published").with("issue", id))
            }
            Self::Review(error) => Some(error.message()),
            Self::NoCopies(id) => {
                Some(Message::new("failure-print-no-copies").with("issue", id))
            }
            Self::NoRecipients(_) => Some(Message::new("failure-print-no-recipients")),
            Self::TooManyCopies(count) => Some(
                Message::new("failure-print-many-copies")
                    .count("copies", *count)
                    .count("most", MOST_COPIES),
            ),
            Self::TooFewNumbers { numbers, sent } => Some(
                Message::new("failure-print-few-numbers")
                    .count("numbers", *numbers)
                    .with("sent", sent),
            ),
        }
    }
}

impl From<BuildError> for PrintError {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<IssueError> for PrintError {
    fn from(error: IssueError) -> Self {
        Self::Build(error.into())
    }
}

impl From<ReviewError> for PrintError {
    fn from(error: ReviewError) -> Self {
        Self::Review(error)
    }
}

impl From<StagingError> for PrintError {
    fn from(error: StagingError) -> Self {
        Self::Build(error.into())
    }
}
