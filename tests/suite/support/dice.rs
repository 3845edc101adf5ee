//! Random numbers that are the same in every run, and damage that is done with them.

use std::str::FromStr;

/// How many random inputs a test tries: the usual number, times `TONGBAO_ROUNDS` where somebody wants more.
pub(crate) fn rounds(usual: usize) -> usize {
    usual * of_environment("TONGBAO_ROUNDS").unwrap_or(1)
}

/// The number from which random inputs are made: the usual one, or `TONGBAO_SEED` where others are wanted.
pub(crate) fn seed(usual: u64) -> u64 {
    of_environment("TONGBAO_SEED").unwrap_or(usual)
}

fn of_environment<T: FromStr>(name: &str) -> Option<T> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} is no number: {value}")))
}

/// Random numbers (xorshift64*).
pub(crate) struct Dice(u64);

impl Dice {
    /// Those of a number from 1; other numbers give others.
    pub(crate) fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(high).expect("31 bits") % sides.max(1)
    }
}

/// Damages bytes in one of several ways.
pub(crate) fn damage(bytes: &mut Vec<u8>, dice: &mut Dice) {
    const PIECES: [&str; 16] = [
        "\t", ": ", "- ", "\"", "'", "|\n", "&a ", "*a ", "{", "]", "\u{feff}", "\u{202e}",
        "\0", "---\n", "！", "<<: ",
    ];
    if bytes.is_empty() {
        return;
    }
    let at = dice.roll(bytes.len());
    match dice.roll(7) {
        0 => bytes[at] ^= 1 << dice.roll(8),
        1 => bytes.truncate(at),
        2 => drop(bytes.drain(at..(at + 1 + dice.roll(40)).min(bytes.len()))),
        3 => {
            let piece = PIECES[dice.roll(PIECES.len())];
            bytes.splice(at..at, piece.bytes());
        }
        4 => {
            let lines: Vec<Vec<u8>> =
                bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
            let (from, to) = (dice.roll(lines.len()), dice.roll(lines.len()));
            let mut lines = lines;
            let line = lines[from].clone();
            lines.insert(to, line);
            *bytes = lines.concat();
        }
        5 => {
            let to = dice.roll(bytes.len());
            bytes.swap(at, to);
        }
        _ => {
            let count = dice.roll(8).min(bytes.len());
            let start = at.min(bytes.len().saturating_sub(count));
            bytes[start..start + count]
                .iter_mut()
                .for_each(|byte| *byte = dice.roll(256) as u8);
        }
    }
}
