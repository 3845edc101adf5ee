//! Damaged copies of an ordinary file.

use zip::CompressionMethod;

use super::{Hostile, any, ordinary, zipped};
use crate::support::dice::Dice;

/// Cut at eighty places.
pub(super) fn cut() -> Vec<Hostile> {
    let whole = ordinary().bytes();
    let lengths = (0..80).map(|step| step * whole.len() / 80);
    lengths.map(|length| any(format!("cut at {length}"), whole[..length].to_vec())).collect()
}

/// One to eight bits turned, in the archive as it is packed and in one whose parts are stored.
pub(super) fn flipped() -> Vec<Hostile> {
    let parts = ordinary().parts();
    let stored = parts.iter().map(|(name, content)| (name.as_str(), content.clone()));
    let stored = zipped(CompressionMethod::Stored, stored);
    let mut list = Vec::new();
    for (kind, whole) in [("packed", ordinary().bytes()), ("stored", stored)] {
        for copy in 1..=80_u64 {
            let mut dice = Dice::new(copy);
            let mut bytes = whole.clone();
            for _ in 0..=dice.roll(8) {
                let at = dice.roll(bytes.len());
                bytes[at] ^= 1 << dice.roll(8);
            }
            list.push(any(format!("{kind}, bits turned, copy {copy}"), bytes));
        }
    }
    list
}

/// Damage to the XML of each part, in archives that are whole, so that it gets through.
pub(super) fn torn() -> Vec<Hostile> {
    let file = ordinary();
    let mut list = Vec::new();
    for (name, content) in file.parts() {
        let mut dice = Dice::new(content.len() as u64);
        for copy in 0..12 {
            let mut bytes = content.clone();
            let at = dice.roll(bytes.len());
            match copy % 6 {
                0 => bytes.truncate(at),
                1 => drop(bytes.drain(at..(at + 9).min(content.len()))),
                2 => drop(bytes.splice(at..at, *b"<x>")),
                3 => drop(bytes.splice(at..at, *b"\xff\xfe\0")),
                4 => bytes[at] ^= 1 << dice.roll(8),
                _ => bytes.rotate_left(at),
            }
            let torn = file.clone().part(&name, bytes);
            list.push(any(format!("{name} torn, {copy}"), torn.bytes()));
        }
    }
    list
}
