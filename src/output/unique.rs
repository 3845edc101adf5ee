//! The guard against two outputs at one address.

use std::collections::BTreeMap;
use std::hash::BuildHasher;
use std::io;
use std::sync::{Mutex, PoisonError};

use rustc_hash::FxBuildHasher;
use unicode_normalization::UnicodeNormalization;

use super::sink::{PutError, Sink};
use crate::model::OutPath;

/// Refuses an output whose address another one has: in a folder it would take the other's place.
pub struct UniqueSink<'a> {
    sink: &'a dyn Sink,
    /// Paths as a system sees them that knows no capitals, with the path and a sum of the bytes.
    taken: Mutex<BTreeMap<String, (OutPath, u64)>>,
}

impl<'a> UniqueSink<'a> {
    /// Guards a sink.
    pub fn new(sink: &'a dyn Sink) -> Self {
        Self { sink, taken: Mutex::default() }
    }

    /// Returns whether an output is new. The same file twice, as attachment and as picture, is one
    /// output.
    fn is_new(&self, path: &OutPath, bytes: &[u8]) -> Result<bool, PutError> {
        let key = path.as_str().nfc().flat_map(char::to_lowercase).collect();
        let sum = FxBuildHasher.hash_one(bytes);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        match taken.get(&key) {
            None => {
                taken.insert(key, (path.clone(), sum));
                Ok(true)
            }
            Some((other, same)) if other == path && *same == sum => Ok(false),
            Some((other, _)) => Err(PutError::Collision(other.clone())),
        }
    }
}

impl Sink for UniqueSink<'_> {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> Result<(), PutError> {
        if self.is_new(path, bytes)? { self.sink.put(path, bytes) } else { Ok(()) }
    }

    fn previous(&self, path: &OutPath) -> Option<Vec<u8>> {
        self.sink.previous(path)
    }

    fn not_remade(&self) -> io::Result<Vec<OutPath>> {
        self.sink.not_remade()
    }

    fn carry_over(&self, path: &OutPath) -> io::Result<()> {
        self.sink.carry_over(path)
    }
}

#[cfg(test)]
mod tests {
    use super::{PutError, Sink, UniqueSink};
    use crate::model::OutPath;
    use crate::output::MemorySink;

    #[test]
    fn no_output_takes_the_place_of_another() {
        let memory = MemorySink::new();
        let sink = UniqueSink::new(&memory);
        let put = |path: &str, bytes: &[u8]| sink.put(&OutPath::root(path), bytes);
        assert!(put("a/Plan.pdf", b"1").is_ok());
        assert!(put("a/Plan.pdf", b"1").is_ok(), "the same file is one output");
        for (path, bytes) in [("a/Plan.pdf", b"2"), ("a/plan.pdf", b"1")] {
            let Err(PutError::Collision(other)) = put(path, bytes) else {
                panic!("{path} takes a place")
            };
            assert_eq!(other.as_str(), "a/Plan.pdf");
        }
        assert_eq!(memory.into_files().len(), 1);
    }
}
