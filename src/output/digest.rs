//! Outputs that are only compared: of each its digest is kept, not its bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher as _};
use std::sync::{Mutex, PoisonError};

use super::sink::{PutError, Sink};
use crate::model::OutPath;

/// Keeps the length and a digest of 64 bits of every output.
#[derive(Debug, Default)]
pub struct DigestSink {
    outputs: Mutex<BTreeMap<OutPath, (usize, u64)>>,
}

impl DigestSink {
    /// How many outputs came in.
    pub fn count(&self) -> usize {
        self.outputs.lock().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// The outputs that one of both has not, or that differ.
    pub fn differing(&self, other: &Self) -> Vec<OutPath> {
        let one = self.outputs.lock().unwrap_or_else(PoisonError::into_inner);
        let other = other.outputs.lock().unwrap_or_else(PoisonError::into_inner);
        let paths: BTreeSet<&OutPath> = one.keys().chain(other.keys()).collect();
        let differs = |path: &&OutPath| one.get(*path) != other.get(*path);
        paths.into_iter().filter(differs).cloned().collect()
    }
}

impl Sink for DigestSink {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> Result<(), PutError> {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        let digest = (bytes.len(), hasher.finish());
        let mut outputs = self.outputs.lock().unwrap_or_else(PoisonError::into_inner);
        outputs.insert(path.clone(), digest);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::DigestSink;
    use crate::model::OutPath;
    use crate::output::Sink as _;

    #[test]
    fn what_differs_or_is_missing_is_named() {
        let (one, other) = (DigestSink::default(), DigestSink::default());
        for (name, is, was) in [("a", "1", "1"), ("b", "1", "2")] {
            one.put(&OutPath::root(name), is.as_bytes()).unwrap();
            other.put(&OutPath::root(name), was.as_bytes()).unwrap();
        }
        other.put(&OutPath::root("c"), b"").unwrap();
        assert_eq!(one.differing(&other), [OutPath::root("b"), OutPath::root("c")]);
        assert_eq!((one.count(), other.count()), (2, 3));
    }
}
