//! What the settings of a workspace ask of a review, and what its units are called.

use super::refused::ReviewError;
use crate::model::{Archive, ReviewSettings};
use crate::office::workbench::{read, settings_paths};
use crate::source::{Disk, Memory, Project as _, WorkspacePath};

/// The file of the settings.
const SETTINGS: &str = "tongbao.yaml";

/// The settings and the units of a workspace.
#[derive(Debug)]
pub struct ReviewHouse(Archive);

impl ReviewHouse {
    /// Reads both, and nothing else of the workspace.
    ///
    /// # Errors
    /// [`ReviewError::Unread`] where the settings cannot be read: nobody knows what they ask for.
    pub fn read(disk: &Disk) -> Result<Self, ReviewError> {
        let mut files = Memory::new();
        for path in settings_paths() {
            if let Ok(bytes) = disk.read(&path) {
                files = files.with(path.as_str(), bytes);
            }
        }
        let archive = read(&files).archive;
        if archive.config.is_none() {
            let path = WorkspacePath::root().join(SETTINGS);
            return Err(ReviewError::Unread(path.unwrap_or_else(WorkspacePath::root)));
        }
        Ok(Self(archive))
    }

    /// What the settings ask for.
    pub fn settings(&self) -> ReviewSettings {
        self.0.config.as_ref().map(|config| config.review).unwrap_or_default()
    }

    /// The name of a unit; its id where it is not listed.
    pub fn unit(&self, id: &str) -> String {
        self.0.unit_name(id).to_owned()
    }
}
