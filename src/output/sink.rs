//! Where outputs go.

use std::io;

use crate::model::OutPath;

/// Why an output was not taken.
#[derive(Debug)]
pub enum PutError {
    /// Another output has the address already, or one that is the same to some systems.
    Collision(OutPath),
    /// The system refused; the message names the path.
    Io(io::Error),
}

impl From<io::Error> for PutError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Takes outputs one by one, from many threads.
pub trait Sink: Sync {
    /// Takes one output. Two outputs never have the same path.
    ///
    /// # Errors
    /// Where it cannot be kept.
    fn put(&self, path: &OutPath, bytes: &[u8]) -> Result<(), PutError>;

    /// Returns what the previous build left at a path, for one that makes not everything again; `None`
    /// where there is nothing or it cannot be read.
    fn previous(&self, _: &OutPath) -> Option<Vec<u8>> {
        None
    }

    /// Returns the outputs that stand there from the previous build and have not been made in this one.
    ///
    /// # Errors
    /// Where they cannot be listed.
    fn not_remade(&self) -> io::Result<Vec<OutPath>> {
        Ok(Vec::new())
    }

    /// Takes over one of [`not_remade`](Self::not_remade).
    ///
    /// # Errors
    /// Where it cannot be read or kept.
    fn carry_over(&self, path: &OutPath) -> io::Result<()> {
        Err(io::Error::new(io::ErrorKind::NotFound, path.to_string()))
    }
}
