//! A pair of characters as a number, mixed so that pairs spread evenly over the files of the index.
//!
//! [`key`] is a bijection on pairs of 21 bits, and [`pair`] its inverse: the upper half of a key says
//! in which file the pair stands. `assets/search-text.js` computes that half as well.

/// Bits of a character.
pub(super) const HALF: u32 = 21;

const MASK: u32 = (1 << HALF) - 1;

/// Odd, so that multiplying modulo a power of two can be undone; 2^21 and 2^32 by the golden ratio.
const FIRST: u32 = 0x0013_C6EF;
const SECOND: u32 = 0x9E37_79B1;

/// The number of a pair: 42 bits.
pub(super) fn key((first, second): (char, char)) -> u64 {
    let (first, second) = (u32::from(first), u32::from(second));
    let upper = first.wrapping_mul(FIRST).wrapping_add(shift(second)) & MASK;
    u64::from(upper) << HALF | u64::from(second)
}

/// The pair of a number; `None` for a number that [`key`] did not give.
pub(super) fn pair(key: u64) -> Option<(char, char)> {
    let second = u32::try_from(key & u64::from(MASK)).ok()?;
    let upper = u32::try_from(key >> HALF).ok()?;
    let first = upper.wrapping_sub(shift(second)).wrapping_mul(inverse(FIRST)) & MASK;
    Some((char::from_u32(first)?, char::from_u32(second)?))
}

fn shift(second: u32) -> u32 {
    second.wrapping_mul(SECOND) >> (32 - HALF)
}

/// The odd number that gives 1 with `odd`, modulo 2^32: each round doubles the bits that are right.
const fn inverse(odd: u32) -> u32 {
    let mut found = odd;
    let mut round = 0;
    while round < 5 {
        found = found.wrapping_mul(2_u32.wrapping_sub(odd.wrapping_mul(found)));
        round += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_come_back() {
        for one in [('水', '务'), ('a', ' '), ('\u{10ffff}', '\u{20000}'), ('\0', '\0')] {
            assert_eq!(pair(key(one)), Some(one));
        }
    }

    #[test]
    fn pairs_that_share_a_character_spread() {
        let common = "的一是了和在工作安全市局水务";
        let mut files = [0_u32; 16];
        for first in '\u{4e00}'..'\u{5600}' {
            for second in common.chars() {
                files[(key((first, second)) >> (2 * HALF - 4)) as usize] += 1;
                files[(key((second, first)) >> (2 * HALF - 4)) as usize] += 1;
            }
        }
        let mean = files.iter().sum::<u32>() / 16;
        assert!(files.iter().all(|file| file.abs_diff(mean) < mean / 10), "{files:?}");
    }
}
