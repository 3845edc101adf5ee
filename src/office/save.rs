//! Putting a changed file of the user's in the place of the old one.

use std::io;
use std::path::{Path, PathBuf};

use crate::lang::Message;
use crate::output::Existing;
use crate::source::{Disk, Project, WorkspacePath};
use crate::{lang, output};

/// Why a file is not saved; the one on the disk is whole then.
#[derive(Debug)]
pub enum SaveError {
    /// Somebody else has saved this file since it was read.
    Changed(WorkspacePath),
    /// There is a file of this name, which was not to be replaced.
    Exists(PathBuf),
    /// The system refused; the error names the path.
    Io(io::Error),
}

impl SaveError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Changed(path) => Message::new("failure-changed").with("file", path),
            Self::Exists(path) => Message::new("failure-exists").with("file", path.display()),
            Self::Io(error) => lang::unwritten(error),
        }
    }
}

/// Writes a file that the user names.
///
/// # Errors
/// [`SaveError::Exists`], [`SaveError::Io`].
pub fn save_as(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), SaveError> {
    output::write(path, bytes, existing).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => SaveError::Exists(path.to_owned()),
        _ => SaveError::Io(error),
    })
}

/// Replaces a YAML file, `old` being its text as it was read. A byte order mark stays.
///
/// # Errors
/// See [`SaveError`].
pub fn save(disk: &Disk, path: &WorkspacePath, old: &str, new: &str) -> Result<(), SaveError> {
    replace(disk, path, old, new, true)
}

/// The same, without a byte order mark.
///
/// # Errors
/// See [`SaveError`].
pub(super) fn save_without_mark(
    disk: &Disk,
    path: &WorkspacePath,
    old: &str,
    new: &str,
) -> Result<(), SaveError> {
    replace(disk, path, old, new, false)
}

fn replace(
    disk: &Disk,
    path: &WorkspacePath,
    old: &str,
    new: &str,
    keeps_mark: bool,
) -> Result<(), SaveError> {
    let current = disk.read(path).unwrap_or_default();
    let mark = "\u{feff}".as_bytes();
    let (head, body) = match current.strip_prefix(mark) {
        Some(body) => (mark, body),
        None => (&[][..], &current[..]),
    };
    let changed = || SaveError::Changed(path.clone());
    if body != old.as_bytes() {
        return Err(changed());
    }
    let file = disk.root().join(path.as_str());
    let head = if keeps_mark { head } else { &[] };
    let new = [head, new.as_bytes()].concat();
    match output::replace_unchanged(&file, &current, &new) {
        Ok(true) => Ok(()),
        Ok(false) => Err(changed()),
        Err(error) => Err(SaveError::Io(error)),
    }
}
