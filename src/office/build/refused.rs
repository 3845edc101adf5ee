//! Why nothing is built.

use std::io;
use std::path::{Path, PathBuf};

use crate::lang;
use crate::lang::Message;
use crate::office::review::Reviewed;
use crate::office::workbench::IssueError;
use crate::output::StagingError;

/// Why nothing is built; the folders are what they were then.
#[derive(Debug)]
pub enum BuildError {
    /// Errors stand in the way: those of the report's workbench.
    Faults,
    /// An issue that shall be built cannot be found.
    Issue(IssueError),
    /// Of so many issues none is to be built.
    Nothing(usize),
    /// These issues and corrections are out, and nobody has approved and published them as they are, as the settings ask.
    Unapproved(Vec<Reviewed>),
    /// Whoever asked for it stopped it.
    Stopped,
    /// Another build of this folder runs.
    Busy(PathBuf),
    /// This folder was not made by tongbao.
    Foreign(PathBuf),
    /// Somebody put this file where the website has one of its own now.
    Occupied(PathBuf),
    /// The system refused to write; the error names the path.
    Io(io::Error),
    /// Threads cannot be started, in the system's words.
    Threads(String),
}

impl BuildError {
    /// Refuses where something is out that nobody has published as it is.
    pub(super) fn unapproved(all: Vec<Reviewed>) -> Result<(), Self> {
        if all.is_empty() { Ok(()) } else { Err(Self::Unapproved(all)) }
    }

    /// What to tell; nothing of errors that are told themselves.
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Faults => return None,
            Self::Issue(error) => error.message(),
            Self::Nothing(issues) => Message::new("failure-nothing").count("issues", *issues),
            Self::Unapproved(all) => {
                Message::new("failure-unapproved").with("issues", Reviewed::listed(all))
            }
            Self::Stopped => Message::new("failure-stopped"),
            Self::Busy(folder) => Message::new("failure-busy").with("folder", folder.display()),
            Self::Foreign(folder) => {
                named("failure-foreign", folder).with("folder", folder.display())
            }
            Self::Occupied(file) => {
                named("failure-occupied", file).with("file", file.display())
            }
            Self::Io(error) => lang::unwritten(error),
            Self::Threads(words) => Message::new("failure-threads").with("words", words),
        })
    }
}

/// A message about a file or folder, which people at the desk know by its name.
fn named(id: &'static str, path: &Path) -> Message {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    Message::new(id).with("name", name.unwrap_or_default())
}

impl From<IssueError> for BuildError {
    fn from(error: IssueError) -> Self {
        Self::Issue(error)
    }
}

impl From<StagingError> for BuildError {
    fn from(error: StagingError) -> Self {
        match error {
            StagingError::Foreign(path) => Self::Foreign(path),
            StagingError::Occupied(path) => Self::Occupied(path),
            StagingError::Io(error) => Self::Io(error),
        }
    }
}
