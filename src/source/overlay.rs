//! A workspace in which some files are as they shall be, were, or are not there.

use std::collections::BTreeMap;

use super::{Listing, Project, ReadError, WorkspacePath};

/// A workspace with some of its files changed.
pub struct Overlay<'a> {
    base: &'a dyn Project,
    /// None for a file that is hidden.
    files: BTreeMap<WorkspacePath, Option<Vec<u8>>>,
}

impl<'a> Overlay<'a> {
    /// The workspace as it is.
    pub fn new(base: &'a dyn Project) -> Self {
        Self { base, files: BTreeMap::new() }
    }

    /// Lays a file over the one of the same path, or adds it.
    #[must_use]
    pub fn with(mut self, path: WorkspacePath, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path, Some(content.into()));
        self
    }

    /// Hides a file.
    #[must_use]
    pub fn without(mut self, path: WorkspacePath) -> Self {
        self.files.insert(path, None);
        self
    }
}

impl Project for Overlay<'_> {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        let prefix = format!("{folder}/");
        let mut listing = self.base.list(folder)?;
        let changed = self.files.iter().filter(|(path, _)| path.as_str().starts_with(&prefix));
        let (shown, hidden): (Vec<_>, Vec<_>) =
            changed.partition(|(_, content)| content.is_some());
        listing.files.retain(|path| !hidden.iter().any(|(hidden, _)| *hidden == path));
        listing.files.extend(shown.into_iter().map(|(path, _)| path.clone()));
        listing.files.sort();
        listing.files.dedup();
        Ok(listing)
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        match self.files.get(path) {
            Some(Some(bytes)) => Ok(bytes.clone()),
            Some(None) => Err(ReadError::Missing),
            None => self.base.read(path),
        }
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        match self.files.get(path) {
            Some(Some(_)) => Ok(()),
            Some(None) => Err(ReadError::Missing),
            None => self.base.probe(path),
        }
    }
}
