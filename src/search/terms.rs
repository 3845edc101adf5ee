//! What one issue brings to the index.

use std::collections::BTreeSet;

use super::passages::Passage;
use super::{key, normalize};

/// Remainders by which keys are told apart at once, some more than an issue has pairs.
const REMAINDERS: usize = 1 << 13;

/// What one issue brings to the index: pairs of characters, units, and a sum of its words.
#[derive(Debug)]
pub struct IssueTerms {
    /// The number of the issue.
    pub(super) ordinal: u32,
    /// Its pairs, as keys; some may stand there more than once.
    pub(super) keys: Vec<u64>,
    /// Ids of the units that it speaks of.
    pub(super) units: BTreeSet<String>,
    /// Tells its words from any others.
    pub(super) fingerprint: u64,
}

impl IssueTerms {
    /// Returns what the issue of this number brings; `words` are all bytes that a reader gets of it.
    pub fn of(ordinal: u32, passages: &[Passage<'_>], words: &[u8]) -> Self {
        let mut keys = PairKeys::new();
        for passage in passages {
            let text = normalize::normalize(&passage.text);
            normalize::pairs(&text).for_each(|pair| keys.add(key::key(pair)));
        }
        let units = passages.iter().map(|passage| passage.unit).filter(|unit| !unit.is_empty());
        let units = units.map(str::to_owned).collect();
        Self { ordinal, keys: keys.list, units, fingerprint: fingerprint(words) }
    }
}

/// Gathers the keys of an issue, without most of those that come again: a third of all.
struct PairKeys {
    list: Vec<u64>,
    /// The last key of each remainder.
    last: Vec<u64>,
}

impl PairKeys {
    fn new() -> Self {
        // No pair has this key.
        Self { list: Vec::new(), last: vec![u64::MAX; REMAINDERS] }
    }

    fn add(&mut self, key: u64) {
        let last = &mut self.last[(key >> key::HALF) as usize % REMAINDERS];
        if *last != key {
            *last = key;
            self.list.push(key);
        }
    }
}

/// Returns a number for bytes that is the same on every machine: eight of them at a time, each word
/// turned into what came before and spread by multiplying.
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
