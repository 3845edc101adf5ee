//! Why nothing is printed.

use crate::lang::Message;
use crate::model::IssueId;
use crate::office::build::BuildError;
use crate::office::workbench::IssueError;
use crate::output::StagingError;

/// Why nothing is printed; the folder is what it was then.
#[derive(Debug)]
pub enum PrintError {
    /// The same that stops a build.
    Build(BuildError),
    /// The issue was removed: nothing of it is printed any more.
    Removed(IssueId),
}

impl PrintError {
    /// What to tell; nothing of errors that are told themselves.
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Build(error) => error.message(),
            Self::Removed(id) => Some(Message::new("failure-print-removed").with("issue", id)),
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

impl From<StagingError> for PrintError {
    fn from(error: StagingError) -> Self {
        Self::Build(error.into())
    }
}
