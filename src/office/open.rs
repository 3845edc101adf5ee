//! Opening the folder of a workspace.

use std::io;
use std::path::{Path, PathBuf};

use super::init::{InitError, init};
use crate::lang;
use crate::lang::Message;
use crate::source::{Disk, Project, WorkspacePath};

/// Why a folder cannot be opened as a workspace.
#[derive(Debug)]
pub enum OpenError {
    /// The system refused; the error names the path.
    Io(io::Error),
    /// The folder, as it was given, has no `tongbao.yaml`.
    NoWorkspace(PathBuf),
    /// It has none, but a file of this name, which may have been meant.
    Named(PathBuf, &'static str),
}

impl OpenError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Io(error) => {
                Message::new("failure-open").nested("words", lang::system(error))
            }
            Self::NoWorkspace(folder) => {
                Message::new("failure-no-workspace").with("folder", folder.display())
            }
            Self::Named(folder, found) => Message::new("failure-no-workspace.named")
                .with("folder", folder.display())
                .with("found", found),
        }
    }
}

/// Opens a workspace as [`open`] does, and makes one first in a folder that is empty or missing; whether it did.
///
/// # Errors
/// See [`OpenError`]; [`OpenError::Io`] where none can be made.
pub fn open_or_init(folder: &Path) -> Result<(Disk, bool), OpenError> {
    if !is_empty(folder) {
        return Ok((open(folder)?, false));
    }
    fs_err::create_dir_all(folder).map_err(OpenError::Io)?;
    init(folder).map_err(|error| match error {
        InitError::Io(error) => OpenError::Io(error),
        // Somebody else was faster.
        InitError::Exists(_) => OpenError::NoWorkspace(folder.to_owned()),
    })?;
    Ok((open(folder)?, true))
}

/// Whether a folder holds nothing, or is not there.
fn is_empty(folder: &Path) -> bool {
    match fs_err::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
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
    // Notepad likes to put .txt behind a name.
    let alike = ["tongbao.yaml.txt", "tongbao.yml", "tongbao.yml.txt"];
    let found = alike.into_iter().find(|name| folder.join(name).is_file());
    Err(match found {
        Some(found) => OpenError::Named(folder.to_owned(), found),
        None => OpenError::NoWorkspace(folder.to_owned()),
    })
}
