//! The sink of the website: what comes in is read, and no output takes the place of another.

use std::collections::BTreeMap;
use std::hash::BuildHasher;
use std::io;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxBuildHasher;
use unicode_normalization::UnicodeNormalization;

use super::timings::{Phase, Timings};
use crate::leaks::Watch;
use crate::model::OutPath;
use crate::output::Sink;

/// The sink of the website: what comes in is read, and no output takes the place of another.
pub(super) struct Watched<'a> {
    sink: &'a dyn Sink,
    watch: &'a Watch<'a>,
    timings: &'a Timings,
    /// Paths as a system sees them that knows no capitals, with the path and a sum of the bytes.
    taken: Mutex<BTreeMap<String, (OutPath, u64)>>,
}

impl<'a> Watched<'a> {
    pub(super) fn new(sink: &'a dyn Sink, watch: &'a Watch<'a>, timings: &'a Timings) -> Self {
        Self { sink, watch, timings, taken: Mutex::default() }
    }

    fn look(&self, path: &OutPath, bytes: &[u8]) {
        self.timings.time(Phase::Scan, || self.watch.look(path, bytes));
    }

    /// Whether an output is new. The same file twice, as attachment and as picture, is one output.
    fn is_new(&self, path: &OutPath, bytes: &[u8]) -> io::Result<bool> {
        let key = path.as_str().nfc().flat_map(char::to_lowercase).collect();
        let sum = FxBuildHasher.hash_one(bytes);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get(&key) {
            None => {
                taken.insert(key, (path.clone(), sum));
                Ok(true)
            }
            Some((other, same)) if other == path && *same == sum => Ok(false),
            Some((other, _)) => {
                Err(io::Error::new(io::ErrorKind::AlreadyExists, Collision(other.clone())))
            }
        }
    }
}

/// Two outputs have one address.
#[derive(Debug)]
pub(super) struct Collision(pub(super) OutPath);

impl std::fmt::Display for Collision {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Collision {}

impl Sink for Watched<'_> {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()> {
        if !self.is_new(path, bytes)? {
            return Ok(());
        }
        self.look(path, bytes);
        self.sink.put(path, bytes)
    }

    fn previous(&self, path: &OutPath) -> Option<Vec<u8>> {
        self.sink.previous(path)
    }

    fn not_remade(&self) -> io::Result<Vec<OutPath>> {
        self.sink.not_remade()
    }

    fn carry_over(&self, path: &OutPath) -> io::Result<Vec<u8>> {
        let bytes = self.sink.carry_over(path)?;
        self.look(path, &bytes);
        Ok(bytes)
    }
}
