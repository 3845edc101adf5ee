//! The index: which issues have a pair of characters, and which speak of a unit.
//!
//! [`IndexBuilder`] takes the terms of the issues, one after the other, and packs them as they come: it
//! never holds more than a million numbers that are not packed. In whatever order issues come, the
//! index is the same.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelIterator, ParallelIterator};

use super::sorted_run::{SLICE_BITS, SLICES, SortedRun};
use super::terms::{IssueTerms, fingerprint};
use super::{key, ordinals, postings};

/// Numbers that are gathered before they are packed: 8 MB.
const UNPACKED: usize = 1 << 20;

/// Length that no file of the index should exceed; half of it at least is used.
const MOST: usize = 32 * 1024;

/// One slice of so many is weighed to learn how large the index becomes. Pairs are spread evenly.
const WEIGHED: usize = 64;

/// Gathers the terms of issues.
#[derive(Debug, Default)]
pub struct IndexBuilder {
    unpacked: Vec<u64>,
    runs: Vec<SortedRun>,
    units: BTreeMap<String, Vec<u32>>,
    fingerprints: BTreeMap<u32, u64>,
}

impl IndexBuilder {
    /// Adds an issue.
    pub fn add(&mut self, terms: IssueTerms) {
        if self.unpacked.is_empty() {
            // Growing step by step it would take twice as much.
            self.unpacked.reserve_exact(UNPACKED + UNPACKED / 8);
        }
        let ordinal = terms.ordinal;
        let numbers = terms.keys.iter().map(|key| key << ordinals::BITS | u64::from(ordinal));
        self.unpacked.extend(numbers);
        for unit in terms.units {
            self.units.entry(unit).or_default().push(ordinal);
        }
        self.fingerprints.insert(ordinal, terms.fingerprint);
        if self.unpacked.len() >= UNPACKED {
            self.runs.push(SortedRun::new(std::mem::take(&mut self.unpacked)));
        }
    }

    /// Returns whether the issue of a number was added.
    pub fn contains(&self, ordinal: u32) -> bool {
        self.fingerprints.contains_key(&ordinal)
    }

    /// Returns the index of all issues that were added.
    pub fn finish(mut self) -> Index {
        self.runs.push(SortedRun::new(self.unpacked));
        self.units.values_mut().for_each(|ordinals| ordinals.sort_unstable());
        let texts = self.fingerprints.values().flat_map(|one| one.to_le_bytes());
        // Another version of the program may pack in another way.
        let told: Vec<u8> = env!("CARGO_PKG_VERSION").bytes().chain(texts).collect();
        let units = self.units.into_iter();
        let units = units.map(|(unit, ordinals)| (unit, postings::coded(&ordinals))).collect();
        Index { runs: self.runs, units, fingerprint: fingerprint(&told) }
    }
}

/// The index of all issues.
pub struct Index {
    runs: Vec<SortedRun>,
    /// The issues that speak of each unit, by its id, as text.
    pub units: BTreeMap<String, String>,
    /// Tells the texts of all issues from any others.
    pub fingerprint: u64,
}

impl Index {
    /// Returns the number of bits by which files of a good length are told apart, 16 to 32 KB: a pair
    /// belongs to the file whose number is the upper bits of its [`key`].
    pub fn file_bits(&self) -> u32 {
        let weigh = |number: usize| self.slice(number * WEIGHED).len();
        let weight: usize = (0..SLICES / WEIGHED).into_par_iter().map(weigh).sum();
        (0..SLICE_BITS).find(|bits| (weight * WEIGHED) >> bits <= MOST).unwrap_or(SLICE_BITS)
    }

    /// Returns the text of a file: each pair with its list of [`postings`] and a comma.
    pub fn file(&self, bits: u32, number: usize) -> String {
        let slices = SLICES >> bits;
        (number * slices..(number + 1) * slices).map(|slice| self.slice(slice)).collect()
    }

    /// Returns the pairs of a slice in the order of their keys, each with the issues that have it.
    fn slice(&self, slice: usize) -> String {
        let mut numbers = Vec::new();
        self.runs.iter().for_each(|run| run.read(slice, &mut numbers));
        numbers.sort_unstable();
        let groups =
            numbers.chunk_by(|one, other| one >> ordinals::BITS == other >> ordinals::BITS);
        let mask = (1 << ordinals::BITS) - 1;
        let ordinal = |number: &u64| u32::try_from(number & mask).unwrap_or_default();
        let mut text = String::new();
        for group in groups {
            let Some((first, second)) = key::pair(group[0] >> ordinals::BITS) else { continue };
            let ordinals: Vec<u32> = group.iter().map(ordinal).collect();
            text.push(first);
            text.push(second);
            text.push_str(&postings::coded(&ordinals));
            text.push(',');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn terms(ordinal: u32) -> IssueTerms {
        let keys = (0..700).map(|one| {
            key::key(('水', char::from_u32(0x4e00 + one * (ordinal % 3 + 1)).unwrap()))
        });
        let units = BTreeSet::from([format!("u{}", ordinal % 5)]);
        IssueTerms { ordinal, keys: keys.collect(), units, fingerprint: u64::from(ordinal) }
    }

    #[test]
    fn the_index_does_not_depend_on_the_order_of_issues() {
        let build = |ordinals: &mut dyn Iterator<Item = u32>| {
            let mut builder = IndexBuilder::default();
            ordinals.for_each(|one| builder.add(terms(one)));
            builder.finish()
        };
        // More than one run.
        let (index, other) = (build(&mut (0..2_000)), build(&mut (0..2_000).rev()));
        assert!(index.runs.len() > 1);
        assert_eq!((index.fingerprint, &index.units), (other.fingerprint, &other.units));
        let bits = index.file_bits();
        let files = |index: &Index| -> Vec<String> {
            (0..1 << bits).map(|one| index.file(bits, one)).collect()
        };
        assert_eq!(files(&index), files(&other));
    }
}
