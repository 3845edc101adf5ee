//! The two output folders of a build, and how they are put in place.

use std::path::{Path, PathBuf};

use super::refused::BuildError;
use crate::office::printed::PRINT;
use crate::output::{Access, StagingFolder};
use crate::source::Disk;

/// Staging folders of the website and of the files for the print room.
pub(super) struct Folders {
    /// Takes the website.
    pub(super) public: StagingFolder,
    /// Takes the files for the print room.
    pub(super) print: StagingFolder,
}

impl Folders {
    /// Opens both folders. Call it under the lock of the workspace.
    ///
    /// # Errors
    /// Where a folder cannot be made or replaced.
    pub(super) fn open(disk: &Disk) -> Result<Self, BuildError> {
        let open = |name: &str, access| StagingFolder::open(&disk.root().join(name), access);
        StagingFolder::settle_within(&disk.root().join(PRINT));
        Ok(Self {
            public: open("public", Access::Anyone)?,
            print: open(PRINT, Access::AsBefore)?,
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
