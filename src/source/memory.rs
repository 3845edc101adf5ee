//! A workspace in memory, for tests.

use std::collections::BTreeMap;

use super::{Listing, Project, ReadError, WorkspacePath};

/// Files by path.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    files: BTreeMap<String, Vec<u8>>,
}

impl Memory {
    /// An empty workspace.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file, or replaces it.
    #[must_use]
    pub fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), content.into());
        self
    }
}

impl Project for Memory {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        let prefix = format!("{folder}/");
        let below = self.files.keys().filter(|path| path.starts_with(&prefix));
        let files = below.filter_map(|path| WorkspacePath::root().join(path)).collect();
        Ok(Listing { files, refused: Vec::new() })
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        self.files.get(path.as_str()).cloned().ok_or(ReadError::Missing)
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        if self.files.contains_key(path.as_str()) { Ok(()) } else { Err(ReadError::Missing) }
    }
}
