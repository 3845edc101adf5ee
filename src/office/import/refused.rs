//! Why nothing is imported.

use crate::import::VerifyError;
use crate::lang::{Message, truncated};
use crate::model::IssueId;
use crate::office::save::SaveError;
use crate::source::WorkspacePath;

/// Longest excerpt of what differs, in characters.
const MOST_WORDS: usize = 200;

/// Why nothing is imported; no file is changed then.
#[derive(Debug)]
pub enum ImportError {
    /// There is no text.
    Nothing,
    /// The YAML would be larger than the program reads.
    TooLarge,
    /// The result differs from the text: a fault of ours, with the words by which it can be found.
    Bug(String),
    /// What shall be added finds no place in the way in which the file is written.
    NoPlace {
        /// The issue's file.
        path: WorkspacePath,
        /// The line where there is none, from 1.
        line: usize,
    },
    /// The issue says so many texts of it already.
    Said {
        /// The issue.
        issue: IssueId,
        /// How many.
        count: usize,
    },
    /// A file cannot be written.
    Save(SaveError),
}

impl ImportError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Nothing => Message::new("failure-import-nothing"),
            Self::TooLarge => Message::new("failure-import-large"),
            Self::Bug(words) => {
                Message::new("failure-import-bug").with("words", truncated(words, MOST_WORDS))
            }
            Self::NoPlace { path, line } => {
                Message::new("failure-import-place").with("file", path).with("line", line)
            }
            Self::Said { issue, count } => {
                Message::new("failure-import-said").with("issue", issue).count("count", *count)
            }
            Self::Save(error) => error.message(),
        }
    }
}

impl From<VerifyError> for ImportError {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::TooLarge => Self::TooLarge,
            VerifyError::Bug(words) => Self::Bug(words),
        }
    }
}

impl From<SaveError> for ImportError {
    fn from(error: SaveError) -> Self {
        Self::Save(error)
    }
}
