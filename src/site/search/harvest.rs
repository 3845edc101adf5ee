//! What issues bring to the index: pairs of characters and units, from many threads, in little memory.
//!
//! A pair in an issue is one number, 42 bits of [`key`] and 22 of the ordinal. A million
//! of them are sorted, each once, and written as gaps, mostly of one byte: a [`Run`]. Whatever the order in which
//! threads come, the set of numbers is the same, and so is what is made of it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::ordinals::Ordinals;
use super::{key, ordinals};
use crate::model::{Archive, Visible};

/// Numbers that are gathered before they are packed: 8 MB.
const FRESH: usize = 1 << 20;

/// Bits of the number of a slice: slices are what the index is made of, and cut by, at the end.
pub(super) const SLICE: u32 = 12;

/// Slices of a run.
pub(super) const SLICES: usize = 1 << SLICE;

/// Remainders by which keys are told apart at once, some more than an issue has pairs.
const REMAINDERS: usize = 1 << 13;

/// What issues brought to the index so far. Threads add to it.
#[derive(Debug, Default)]
pub(in crate::site) struct Harvest {
    /// The numbers of the issues.
    pub(super) ordinals: Ordinals,
    gathered: Mutex<Gathered>,
}

#[derive(Debug, Default)]
struct Gathered {
    fresh: Vec<u64>,
    runs: Vec<Run>,
    units: BTreeMap<String, Vec<u32>>,
    fingerprints: BTreeMap<u32, u64>,
}

/// What one issue brings.
pub(super) struct Sheaf<'a> {
    /// Its pairs, as keys; some may stand there more than once.
    pub(super) keys: Vec<u64>,
    /// Ids of the units that it speaks of.
    pub(super) units: BTreeSet<&'a str>,
    /// Tells its text from any other.
    pub(super) fingerprint: u64,
}

/// Gathers the keys of an issue, without most of those that come again: a third of all.
pub(super) struct Keys {
    pub(super) list: Vec<u64>,
    /// The last key of each remainder.
    last: Vec<u64>,
}

impl Keys {
    pub(super) fn new() -> Self {
        // No pair has this key.
        Self { list: Vec::new(), last: vec![u64::MAX; REMAINDERS] }
    }

    /// Adds a key.
    pub(super) fn add(&mut self, key: u64) {
        let last = &mut self.last[(key >> key::HALF) as usize % REMAINDERS];
        if *last != key {
            *last = key;
            self.list.push(key);
        }
    }
}

impl Harvest {
    /// An empty one for the issues that have a page.
    pub(in crate::site) fn new(archive: &Archive, visible: &Visible) -> Self {
        Self { ordinals: Ordinals::new(archive, visible), gathered: Mutex::default() }
    }

    /// Adds an issue.
    pub(super) fn add(&self, ordinal: u32, sheaf: &Sheaf<'_>) {
        let mut gathered = self.gathered();
        if gathered.fresh.is_empty() {
            // Growing step by step it would take twice as much.
            gathered.fresh.reserve_exact(FRESH + FRESH / 8);
        }
        let numbers = sheaf.keys.iter().map(|key| key << ordinals::BITS | u64::from(ordinal));
        gathered.fresh.extend(numbers);
        for unit in &sheaf.units {
            gathered.units.entry((*unit).to_owned()).or_default().push(ordinal);
        }
        gathered.fingerprints.insert(ordinal, sheaf.fingerprint);
        if gathered.fresh.len() >= FRESH {
            let fresh = std::mem::take(&mut gathered.fresh);
            // Others go on while this thread sorts.
            drop(gathered);
            let run = Run::new(fresh);
            self.gathered().runs.push(run);
        }
    }

    /// All that was gathered.
    pub(super) fn finish(&self) -> Crop {
        let gathered = std::mem::take(&mut *self.gathered());
        let mut runs = gathered.runs;
        runs.push(Run::new(gathered.fresh));
        let mut units = gathered.units;
        units.values_mut().for_each(|ordinals| ordinals.sort_unstable());
        let texts = gathered.fingerprints.values().flat_map(|one| one.to_le_bytes());
        // Another version of the program may pack in another way.
        let told: Vec<u8> = env!("CARGO_PKG_VERSION").bytes().chain(texts).collect();
        let fingerprint = fingerprint(&told);
        Crop { runs, units, fingerprint }
    }

    fn gathered(&self) -> MutexGuard<'_, Gathered> {
        self.gathered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A number for bytes that is the same on every machine: eight of them at a time, each word turned into
/// what came before and spread by multiplying.
pub(super) fn fingerprint(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| {
        (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    let (words, rest) = bytes.as_chunks::<8>();
    let hash = words.iter().fold(0, |hash, word| mix(hash, u64::from_le_bytes(*word)));
    let last = rest.iter().fold(bytes.len() as u64, |last, byte| last << 8 | u64::from(*byte));
    let hash = mix(hash, last);
    hash ^ hash >> 32
}

/// What all issues brought.
pub(super) struct Crop {
    runs: Vec<Run>,
    /// The issues that speak of each unit, by its id.
    pub(super) units: BTreeMap<String, Vec<u32>>,
    /// Tells the texts of all issues from any others.
    pub(super) fingerprint: u64,
}

impl Crop {
    /// The pairs of a slice in the order of their keys, each with the issues that have it.
    pub(super) fn slice(&self, slice: usize) -> Vec<((char, char), Vec<u32>)> {
        let mut numbers = Vec::new();
        self.runs.iter().for_each(|run| run.read(slice, &mut numbers));
        numbers.sort_unstable();
        let groups =
            numbers.chunk_by(|one, other| one >> ordinals::BITS == other >> ordinals::BITS);
        let mask = (1 << ordinals::BITS) - 1;
        let ordinal = |number: &u64| u32::try_from(number & mask).unwrap_or_default();
        let listed = groups.filter_map(|group| {
            let pair = key::pair(group.first()? >> ordinals::BITS)?;
            Some((pair, group.iter().map(ordinal).collect()))
        });
        listed.collect()
    }
}

/// Sorted numbers as gaps, seven bits a byte, the lowest first; the eighth bit says that more follow.
/// Each slice begins anew.
#[derive(Debug)]
struct Run {
    bytes: Vec<u8>,
    /// Where each slice begins, and where the last one ends.
    starts: Vec<usize>,
}

impl Run {
    fn new(mut numbers: Vec<u64>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        let mut run = Self { bytes: Vec::new(), starts: Vec::with_capacity(SLICES + 1) };
        let mut rest = numbers.as_slice();
        for slice in 0..SLICES {
            run.starts.push(run.bytes.len());
            let behind = rest.partition_point(|number| slice_of(*number) <= slice);
            let mut last = first(slice);
            for number in &rest[..behind] {
                run.push(number - last);
                last = *number;
            }
            rest = &rest[behind..];
        }
        run.starts.push(run.bytes.len());
        run.bytes.shrink_to_fit();
        run
    }

    fn push(&mut self, mut gap: u64) {
        while gap >= 0x80 {
            self.bytes.push(gap.to_le_bytes()[0] | 0x80);
            gap >>= 7;
        }
        self.bytes.push(gap.to_le_bytes()[0]);
    }

    /// Appends the numbers of a slice.
    fn read(&self, slice: usize, numbers: &mut Vec<u64>) {
        let bytes = &self.bytes[self.starts[slice]..self.starts[slice + 1]];
        let (mut last, mut gap, mut shift) = (first(slice), 0, 0);
        for byte in bytes {
            gap |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                last += gap;
                numbers.push(last);
                (gap, shift) = (0, 0);
            }
        }
    }
}

/// The slice of a number: its upper bits.
fn slice_of(number: u64) -> usize {
    usize::try_from(number >> (u64::BITS - SLICE)).unwrap_or(SLICES)
}

/// The first number that a slice may have.
fn first(slice: usize) -> u64 {
    (slice as u64) << (u64::BITS - SLICE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_back_slice_by_slice() {
        let mut numbers: Vec<u64> =
            (0..5_000_u64).map(|one| one.wrapping_mul(0x9E37_79B9_7F4A_7C15)).collect();
        numbers.extend([0, 1, u64::MAX]);
        let run = Run::new(numbers.clone());
        let mut read = Vec::new();
        (0..SLICES).for_each(|slice| run.read(slice, &mut read));
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(read, numbers, "each once");
    }
}
