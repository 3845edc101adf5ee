//! Opening the folder of a workspace.

use std::io;
use std::path::{Path, PathBuf};

use crate::lang::Message;
use crate::source::{Disk, Project, WorkspacePath};

/// Why a folder cannot be opened as a workspace.
#[derive(Debug)]
pub enum OpenError {
    /// The system refused; the error names the path.
    Io(io::Error),
    /// The folder, as it was given, has no `tongbao.yaml`.
    NoWorkspace(PathBuf),
}

impl OpenError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Io(error) => Message::new("failure-open").with("words", error),
            Self::NoWorkspace(folder) => {
                Message::new("failure-no-workspace").with("folder", folder.display())
            }
        }
    }
}

/// Opens a workspace. Nothing is read but that there is a `tongbao.yaml`.
///
/// # Errors
/// See [`OpenError`].
pub fn open(folder: &Path) -> Result<Disk, OpenError> {
    let disk = Disk::open(folder).map_err(OpenError::Io)?;
    let config = WorkspacePath::root().join("tongbao.yaml");
    if config.is_some_and(|config| disk.probe(&config).is_ok()) {
        return Ok(disk);
    }
    Err(OpenError::NoWorkspace(folder.to_owned()))
}
