//! Lists of ordinals as short text.
//!
//! [`coded`] writes the gaps between ordinals in Rice's code: a gap divided by 2^n as so many zeros and
//! a one, then the remainder in n bits; six bits are a character of base 64. The first character is n,
//! chosen so that the list becomes shortest. With n = 0 it is a bit map: a pair that stands in every
//! issue costs a bit an issue.
//!
//! [`Bits`] and [`varint`] serve the list of issues too. `assets/search-text.js` reads all of it.

/// The digits; those of base 64 for addresses. None is `,`, which parts entries.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Ordinals, each larger than the one before it, as text.
pub(super) fn coded(ordinals: &[u32]) -> String {
    let parameter = parameter(ordinals);
    let mut bits = Bits { text: digit(parameter).to_string(), value: 0, taken: 0 };
    for gap in gaps(ordinals) {
        for _ in 0..gap >> parameter {
            bits.push(false);
        }
        bits.push(true);
        for bit in (0..parameter).rev() {
            bits.push(gap >> bit & 1 == 1);
        }
    }
    bits.finish()
}

/// A number as digits of five bits, the lowest first; the sixth says that more follow.
pub(super) fn varint(mut number: u32, text: &mut String) {
    while number >= 32 {
        text.push(digit(number & 31 | 32));
        number >>= 5;
    }
    text.push(digit(number));
}

fn digit(value: u32) -> char {
    char::from(DIGITS[(value & 63) as usize])
}

fn gaps(ordinals: &[u32]) -> impl Iterator<Item = u32> {
    let before = std::iter::once(None).chain(ordinals.iter().copied().map(Some));
    ordinals.iter().zip(before).map(|(one, before)| match before {
        None => *one,
        Some(before) => one - before - 1,
    })
}

/// The best number of bits for remainders. Length falls up to it and rises behind it, so the search
/// may stop at the first that is no better.
fn parameter(ordinals: &[u32]) -> u32 {
    let length = |parameter: u32| -> u64 {
        gaps(ordinals).map(|gap| u64::from((gap >> parameter) + 1 + parameter)).sum()
    };
    let last = ordinals.last().copied().unwrap_or_default();
    let mean = last.checked_div(u32::try_from(ordinals.len()).unwrap_or(u32::MAX)).unwrap_or(0);
    // A remainder of about two thirds of the mean gap is best, give or take a bit.
    let mut best = mean.checked_ilog2().unwrap_or(0).saturating_sub(1);
    let mut shortest = length(best);
    while best < 31 {
        let next = length(best + 1);
        if next >= shortest {
            break;
        }
        (best, shortest) = (best + 1, next);
    }
    best
}

/// Text that grows by bits.
struct Bits {
    text: String,
    value: u32,
    taken: u32,
}

impl Bits {
    fn push(&mut self, bit: bool) {
        self.value = self.value << 1 | u32::from(bit);
        self.taken += 1;
        if self.taken == 6 {
            self.text.push(digit(self.value));
            (self.value, self.taken) = (0, 0);
        }
    }

    /// The text. Zeros fill it up: a reader that finds no one after them is at the end.
    fn finish(mut self) -> String {
        while self.taken > 0 {
            self.push(false);
        }
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader makes of it; written as the script does it.
    fn read(text: &str) -> Vec<u32> {
        let digits = text.bytes().map(|one| DIGITS.iter().position(|digit| *digit == one));
        let digits: Vec<usize> = digits.map(Option::unwrap).collect();
        let parameter = digits[0];
        let mut bits =
            digits[1..].iter().flat_map(|one| (0..6).rev().map(move |at| one >> at & 1));
        let (mut ordinals, mut next) = (Vec::new(), 0);
        loop {
            let mut gap = 0;
            loop {
                match bits.next() {
                    Some(0) => gap += 1,
                    Some(_) => break,
                    None => return ordinals,
                }
            }
            for _ in 0..parameter {
                gap = gap << 1 | bits.next().unwrap();
            }
            ordinals.push(u32::try_from(next + gap).unwrap());
            next += gap + 1;
        }
    }

    #[test]
    fn lists_come_back() {
        let lists: [Vec<u32>; 6] = [
            vec![],
            vec![0],
            vec![9_999],
            (0..1_000).collect(),
            (0..1_000).map(|one| one * 7 + one % 3).collect(),
            vec![0, 1, 2, 4_000_000],
        ];
        for list in lists {
            assert_eq!(read(&coded(&list)), list);
        }
    }

    #[test]
    fn what_stands_everywhere_is_a_bit_map() {
        let everywhere: Vec<u32> = (0..6_000).collect();
        assert_eq!(coded(&everywhere).len(), 1_001);
        assert_eq!(coded(&[3]).len(), 2);
    }
}
