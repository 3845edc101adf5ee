//! The two output folders of a build, and how they are put in place.

use std::path::{Path, PathBuf};

use super::refused::BuildError;
use crate::output::{Access, BuildLock, StagingFolder};
use crate::source::Disk;

/// Staging folders of the website and of the files for the print room.
pub(super) struct Folders {
    /// Takes the website.
    pub(super) public: StagingFolder,
    /// Takes the files for the print room.
    pub(super) print: StagingFolder,
    /// Keeps other builds out until these are in place.
    _lock: BuildLock,
}

impl Folders {
    /// Opens both folders.
    ///
    /// # Errors
    /// Where another build runs, or a folder cannot be made or replaced.
    pub(super) fn open(disk: &Disk) -> Result<Self, BuildError> {
        let busy = || BuildError::Busy(disk.root().to_owned());
        let lock = BuildLock::acquire(disk.root()).ok_or_else(busy)?;
        let open = |name: &str, access| StagingFolder::open(&disk.root().join(name), access);
        Ok(Self {
            public: open("public", Access::Anyone)?,
            print: open("print", Access::AsBefore)?,
            _lock: lock,
        })
    }

    /// Puts both in place, the website last, and returns what others put into that, by its path in the
    /// workspace.
    ///
    /// # Errors
    /// The path that cannot be replaced.
    pub(super) fn publish(self) -> Result<Vec<PathBuf>, BuildError> {
        self.print.replace()?;
        let kept = self.public.replace()?;
        Ok(kept.into_iter().map(|path| Path::new("public").join(path)).collect())
    }
}
