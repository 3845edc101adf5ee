//! The folder of what is printed of an issue, `print/gongzuo-2017-8/`: a folder of outputs of its own, which a build takes
//! along.

use std::path::PathBuf;

use crate::model::{IssueId, OutPath};
use crate::office::build::BuildError;
use crate::office::printed::{MADE_OF, PRINT};
use crate::output::{Access, BuildLock, PutError, Sink, StagingFolder};
use crate::source::Disk;

/// The folder of what is printed of an issue.
pub(super) fn folder_of(disk: &Disk, id: &IssueId) -> PathBuf {
    disk.root().join(PRINT).join(id.to_string())
}

/// The folder of what is printed of an issue, while it is filled.
pub(super) struct PrintFolder {
    folder: StagingFolder,
    path: PathBuf,
    _lock: BuildLock,
}

impl PrintFolder {
    /// Opens it.
    ///
    /// # Errors
    /// Where a build runs, or the folder cannot be made or replaced.
    pub(super) fn open(disk: &Disk, id: &IssueId) -> Result<Self, BuildError> {
        let busy = || BuildError::Busy(disk.root().to_owned());
        let lock = BuildLock::acquire(disk.root()).ok_or_else(busy)?;
        let print = disk.root().join(PRINT);
        StagingFolder::settle_within(&print);
        // Opened for its refusal, and put there where there is none yet: a build replaces only what tongbao made.
        let whole = StagingFolder::open(&print, Access::AsBefore)?;
        if !print.exists() {
            whole.replace()?;
        }
        let path = folder_of(disk, id);
        let folder = StagingFolder::open(&path, Access::AsBefore)?;
        Ok(Self { folder, path, _lock: lock })
    }

    /// Takes a file.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn put(&self, name: &str, bytes: &[u8]) -> Result<(), BuildError> {
        let put = self.folder.put(&OutPath::root(name), bytes);
        put.map_err(|error| match error {
            PutError::Io(error) => BuildError::Io(error),
            PutError::Collision(path) => BuildError::Occupied(self.path.join(path.as_str())),
        })
    }

    /// Puts it in its place, with what its files were made of; returns where that is, and which files of before are gone.
    ///
    /// # Errors
    /// The path that cannot be replaced.
    pub(super) fn finish(self, made_of: &str) -> Result<(PathBuf, Vec<String>), BuildError> {
        self.put(MADE_OF, format!("{made_of}\n").as_bytes())?;
        let gone = self.folder.not_remade().map_err(BuildError::Io)?;
        self.folder.replace()?;
        Ok((self.path, gone.iter().map(|path| path.as_str().to_owned()).collect()))
    }
}
