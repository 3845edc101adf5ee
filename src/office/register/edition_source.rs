//! What an edition was made of, as a workspace.

use crate::register::EditionFolder;
use crate::source::{Listing, Project, ReadError, WorkspacePath};

/// The files that an edition was made of, under their paths in the workspace. They are not listed, only read by name.
pub(super) struct EditionSource<'a> {
    /// The workspace.
    pub(super) project: &'a dyn Project,
    /// The edition.
    pub(super) folder: EditionFolder,
}

impl EditionSource<'_> {
    fn kept(&self, path: &WorkspacePath) -> WorkspacePath {
        self.folder.file(&EditionFolder::source(path))
    }
}

impl Project for EditionSource<'_> {
    fn list(&self, _: &WorkspacePath) -> Result<Listing, ReadError> {
        Ok(Listing::default())
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        self.project.read(&self.kept(path))
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        self.project.probe(&self.kept(path))
    }
}
