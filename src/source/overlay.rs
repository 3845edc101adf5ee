//! Files that are not saved yet, over a workspace.

use std::collections::BTreeMap;

use super::{Listing, Project, ReadError, WorkspacePath};

/// A workspace with some of its files as they shall be.
pub struct Overlay<'a> {
    base: &'a dyn Project,
    files: BTreeMap<WorkspacePath, Vec<u8>>,
}

impl<'a> Overlay<'a> {
    /// The workspace as it is.
    pub fn new(base: &'a dyn Project) -> Self {
        Self { base, files: BTreeMap::new() }
    }

    /// Lays a file over the one of the same path, or adds it.
    #[must_use]
    pub fn with(mut self, path: WorkspacePath, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path, content.into());
        self
    }
}

impl Project for Overlay<'_> {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        let prefix = format!("{folder}/");
        let mut listing = self.base.list(folder)?;
        let added = self.files.keys().filter(|path| path.as_str().starts_with(&prefix));
        listing.files.extend(added.cloned());
        listing.files.sort();
        listing.files.dedup();
        Ok(listing)
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        match self.files.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => self.base.read(path),
        }
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        if self.files.contains_key(path) { Ok(()) } else { self.base.probe(path) }
    }
}
