//! Control characters, which no YAML may hold wherever they stand.

use super::Slip;
use super::head::unseen;

/// The control characters of a text that no YAML may hold (YAML 1.2, 5.1).
pub(super) fn controls(text: &str) -> impl Iterator<Item = Slip> {
    let is_control =
        |one: char| one.is_control() && !matches!(one, '\t' | '\n' | '\r' | '\u{85}');
    text.char_indices().filter(move |(_, one)| is_control(*one)).map(|(at, one)| {
        let place = at..at + one.len_utf8();
        unseen(one, place.clone()).fixed(place, "")
    })
}
