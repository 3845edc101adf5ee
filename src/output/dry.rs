//! Outputs of a dry run: nothing is kept of them, but the previous ones can be read.

use std::path::PathBuf;

use super::sink::{PutError, Sink};
use crate::model::OutPath;

/// Drops every output.
#[derive(Debug)]
pub struct DrySink {
    /// The folder in which those of the previous build stand.
    target: PathBuf,
}

impl DrySink {
    /// In place of what would replace `target`.
    pub fn new(target: PathBuf) -> Self {
        Self { target }
    }
}

impl Sink for DrySink {
    fn put(&self, _: &OutPath, _: &[u8]) -> Result<(), PutError> {
        Ok(())
    }

    fn previous(&self, path: &OutPath) -> Option<Vec<u8>> {
        fs_err::read(self.target.join(path.as_str())).ok()
    }
}
