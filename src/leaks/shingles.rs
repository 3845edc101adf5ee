//! Eight words in a row: what makes a text known.
//!
//! A word is a hanzi, or a run of other letters and digits. Of a withheld text every eight words that
//! follow each other are remembered as one number; eight words of an output that give such a number
//! are most likely the same, which [`super::secrets`] then looks up word by word. Dates and numbers
//! alone say nothing.

use rustc_hash::FxHashSet;

use super::normalized::Normalized;

/// Words of a shingle.
pub(super) const LENGTH: usize = 8;

/// How many of them must be more than a number or a part of a date.
const TELLING: u32 = 5;

/// Odd, so that multiplying loses nothing; its high bits are mixed by [`mixed`].
const BASE: u64 = 0x9e37_79b9_7f4a_7c15;

/// `BASE` to the power of [`LENGTH`].
const BASE_OUT: u64 = {
    let mut power = 1u64;
    let mut count = 0;
    while count < LENGTH {
        power = power.wrapping_mul(BASE);
        count += 1;
    }
    power
};

/// A word: its number, where it starts, whether it tells anything.
#[derive(Clone, Copy, Default)]
struct Word {
    number: u64,
    start: usize,
    tells: bool,
}

/// A shingle: its number, and the bytes of the normalized text from `start` to `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shingle {
    pub(super) number: u64,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Calls `each` for every telling shingle of a text.
pub(super) fn shingles(text: &Normalized, mut each: impl FnMut(Shingle)) {
    let mut ring = [Word::default(); LENGTH];
    let (mut count, mut number, mut telling) = (0usize, 0u64, 0u32);
    words(text, |word, end| {
        let slot = count % LENGTH;
        let out = ring[slot];
        number = number
            .wrapping_mul(BASE)
            .wrapping_add(word.number)
            .wrapping_sub(out.number.wrapping_mul(BASE_OUT));
        telling = telling + u32::from(word.tells) - u32::from(out.tells);
        ring[slot] = word;
        count += 1;
        if count >= LENGTH && telling >= TELLING {
            let start = ring[count % LENGTH].start;
            each(Shingle { number: mixed(number), start, end });
        }
    });
}

/// How many words a text has, and how many of them tell something.
pub(super) fn counted(text: &Normalized) -> (usize, usize) {
    let (mut all, mut telling) = (0, 0);
    words(text, |word, _| {
        all += 1;
        telling += usize::from(word.tells);
    });
    (all, telling)
}

/// Calls `each` with every word and where it ends.
#[inline]
fn words(text: &Normalized, mut each: impl FnMut(Word, usize)) {
    let letters = text.letters();
    let mut gaps = text.gaps();
    let mut at = 0;
    while at < letters.len() {
        let start = at;
        if (0xe4..=0xe9).contains(&letters[at]) && at + 3 <= letters.len() {
            let code = u32::from_be_bytes([0, letters[at], letters[at + 1], letters[at + 2]]);
            at += 3;
            each(Word { number: mixed(u64::from(code)), start, tells: !is_of_dates(code) }, at);
            continue;
        }
        let mut number = 0u64;
        let mut has_letter = false;
        loop {
            has_letter |= !letters[at].is_ascii_digit();
            number = number.wrapping_mul(0x100_0000_01b3) ^ u64::from(letters[at]);
            at += 1;
            let goes_on =
                at < letters.len() && !gaps.parts(at) && !(0xe4..=0xe9).contains(&letters[at]);
            if !goes_on {
                break;
            }
        }
        each(Word { number: mixed(number), start, tells: has_letter && at - start > 2 }, at);
    }
}

/// 年月日期第号, by their bytes: they stand in dates and numbers, which every output has.
fn is_of_dates(code: u32) -> bool {
    matches!(code, 0xe5b9b4 | 0xe69c88 | 0xe697a5 | 0xe69c9f | 0xe7acac | 0xe58fb7)
}

/// Spreads a number over all its bits (the finaliser of splitmix64).
#[inline]
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// A set of shingles that says no quickly.
#[derive(Debug, Default)]
pub(super) struct Shingles {
    numbers: FxHashSet<u64>,
    /// A bit for the low bits of each number.
    sieve: Vec<u64>,
}

impl Shingles {
    /// A set of these numbers.
    pub(super) fn new(numbers: FxHashSet<u64>) -> Self {
        let bits = (numbers.len() * 16).next_power_of_two().max(64);
        let mut sieve = vec![0u64; if numbers.is_empty() { 0 } else { bits / 64 }];
        for number in &numbers.iter().copied().collect::<Vec<_>>() {
            let bit = *number as usize & (bits - 1);
            sieve[bit / 64] |= 1 << (bit % 64);
        }
        Self { numbers, sieve }
    }

    /// Whether it is empty.
    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Whether a number is in it.
    #[inline]
    pub(super) fn contains(&self, number: u64) -> bool {
        let bit = number as usize & (self.sieve.len() * 64 - 1);
        self.sieve[bit / 64] & (1 << (bit % 64)) != 0 && self.numbers.contains(&number)
    }

    /// Takes numbers out.
    pub(super) fn without(self, public: &FxHashSet<u64>) -> Self {
        let mut numbers = self.numbers;
        numbers.retain(|number| !public.contains(number));
        Self::new(numbers)
    }
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::{Shingles, shingles};
    use crate::leaks::normalized::Normalized;

    fn numbers(text: &str) -> FxHashSet<u64> {
        let mut numbers = FxHashSet::default();
        shingles(&Normalized::of(text), |shingle| {
            numbers.insert(shingle.number);
        });
        numbers
    }

    #[test]
    fn eight_words_are_known_wherever_they_stand() {
        let known = Shingles::new(numbers("项目开工进度滞后，没有达到要求"));
        let found = |text: &str| numbers(text).iter().any(|number| known.contains(*number));
        assert!(found("据报目开工进度滞后没等情况"));
        assert!(!found("据报目开工进度滞后等情况"));
        assert!(found("一二三四五六七八九十项目开工进度\n滞后"));
    }

    #[test]
    fn dates_and_numbers_tell_nothing() {
        assert!(numbers("2017年8月21日至2017年9月30日，120份，第8期").is_empty());
        assert_eq!(numbers("see the annual report of the water bureau").len(), 1);
    }
}
