//! What was made of files when they were last read.
//!
//! Whoever reads a workspace again makes again only what an edit touches: a value is kept with all that it was made
//! of, and stands for as long as that is equal. [`Kept::each`] is the entry point; of an empty one everything is made.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::FileId;

/// A value for each file, with what it was made of.
#[derive(Debug, Clone)]
pub struct Kept<K, V> {
    /// What all values were made of besides.
    basis: String,
    by_file: BTreeMap<FileId, (K, V)>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self { basis: String::new(), by_file: BTreeMap::new() }
    }
}

impl<K: PartialEq + Sync, V: Clone + Send + Sync> Kept<K, V> {
    /// Forgets all values that were made of something else besides.
    pub fn rest_on(&mut self, basis: String) {
        if self.basis != basis {
            *self = Self { basis, by_file: BTreeMap::new() };
        }
    }

    /// Returns the value of a file that was made of the same.
    pub fn get(&self, file: FileId, made_of: &K) -> Option<&V> {
        let kept = self.by_file.get(&file).filter(|(of, _)| of == made_of);
        kept.map(|(_, value)| value)
    }

    /// Keeps these values, and forgets all others.
    pub fn keep(&mut self, all: impl Iterator<Item = (FileId, K, V)>) {
        self.by_file = all.map(|(file, made_of, value)| (file, (made_of, value))).collect();
    }

    /// Returns the value of each file, in their order, and keeps them: those that were made of the same, and what
    /// `make` makes of the others, on every processor.
    pub fn each(&mut self, all: Vec<(FileId, K)>, make: impl Fn(&K) -> V + Sync) -> Vec<V> {
        let value = |(file, made_of): &(FileId, K)| {
            self.get(*file, made_of).cloned().unwrap_or_else(|| make(made_of))
        };
        let values: Vec<V> = all.par_iter().map(value).collect();
        let kept = all.into_iter().zip(values.iter().cloned());
        self.keep(kept.map(|((file, made_of), value)| (file, made_of, value)));
        values
    }
}
