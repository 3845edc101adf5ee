//! Where outputs go.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Mutex, PoisonError};

use crate::model::OutPath;

/// Takes outputs one by one, from many threads.
pub trait Sink: Sync {
    /// Takes one output. Two outputs never have the same path.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn put(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()>;

    /// What an earlier build left at a path, for one that makes single issues again; `None` where
    /// there is nothing or it cannot be read.
    fn previous(&self, _: &OutPath) -> Option<Vec<u8>> {
        None
    }

    /// Outputs that stand there from an older build and have not been made in this one.
    ///
    /// # Errors
    /// Where they cannot be listed.
    fn not_remade(&self) -> io::Result<Vec<OutPath>> {
        Ok(Vec::new())
    }

    /// Takes over one of [`not_remade`](Self::not_remade), and gives its bytes.
    ///
    /// # Errors
    /// Where it cannot be read or kept.
    fn carry_over(&self, path: &OutPath) -> io::Result<Vec<u8>> {
        Err(io::Error::new(io::ErrorKind::NotFound, path.to_string()))
    }
}

/// Keeps outputs in memory, for tests and previews.
#[derive(Debug, Default)]
pub struct MemorySink {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl MemorySink {
    /// An empty one.
    pub fn new() -> Self {
        Self::default()
    }

    /// What came in, by path.
    pub fn into_files(self) -> BTreeMap<String, Vec<u8>> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for MemorySink {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.as_str().to_owned(), bytes.to_vec());
        Ok(())
    }
}
