//! Text in any encoding that Chinese offices use, and text somewhere within other bytes.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_16BE, UTF_16LE};

use super::contents::Contents;

/// The text that a file is; `None` where it is none.
pub(super) fn text(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Some(encoding.decode_without_bom_handling(&bytes[length..]).0);
    }
    if memchr::memchr(0, bytes).is_some() {
        return unmarked(bytes).or_else(|| by_zeros(bytes));
    }
    match str::from_utf8(bytes) {
        Ok(text) => Some(text.into()),
        Err(_) => unmarked(bytes).or_else(|| gb18030(bytes)),
    }
}

fn gb18030(bytes: &[u8]) -> Option<Cow<'_, str>> {
    GB18030
        .decode_without_bom_handling_and_without_replacement(bytes)
        // A text that was cut off, or has a stray byte, is a text still.
        .or_else(|| {
            Some(GB18030.decode_without_bom_handling(bytes).0).filter(|text| is_prose(text))
        })
}

/// UTF-16 without a mark: read so, nearly all of its characters are such as a Chinese text has. Of bytes that are another
/// thing two make a rare one.
fn unmarked(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let is_usual = |encoding: &'static Encoding| {
        let text = encoding.decode_without_bom_handling(head).0;
        let odd = text.chars().filter(|one| !is_common(*one)).count();
        !text.is_empty() && odd * 10 <= text.chars().count()
    };
    let encoding = [UTF_16LE, UTF_16BE].into_iter().find(|one| is_usual(one))?;
    Some(encoding.decode_without_bom_handling(bytes).0)
}

/// The same in any other language: one of the bytes of its line ends, blanks and digits is zero, always the same one.
fn by_zeros(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let head = &bytes[..bytes.len().min(4096)];
    let zeros =
        |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let encoding = if zeros(0) == 0 { UTF_16LE } else { UTF_16BE };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.filter(|text| zeros(0).min(zeros(1)) == 0 && is_prose(text))
}

/// Whether a character is one of ASCII, a mark of Chinese texts, or one of the 3,755 Han characters of the first level
/// of GB 2312.
fn is_common(one: char) -> bool {
    if one.is_ascii() {
        return !one.is_control() || one.is_whitespace();
    }
    let mut text = [0; 4];
    let (bytes, ..) = GB18030.encode(one.encode_utf8(&mut text));
    matches!(*bytes, [0xa1..=0xa3 | 0xb0..=0xd7, 0xa1..=0xfe])
}

/// Whether nearly all of the first characters are such as a text has.
fn is_prose(text: &str) -> bool {
    let odd = |one: &char| {
        one.is_control() && !one.is_whitespace()
            || matches!(one, '\u{fffd}' | '\u{e000}'..='\u{f8ff}')
    };
    let head = text.chars().take(4096);
    head.clone().filter(odd).count() * 50 <= head.count()
}

/// Looks for names in bytes in every encoding that a Chinese text may have; most of it is noise.
pub(super) fn guess(bytes: &[u8], contents: &mut Contents<'_>) {
    if !contents.step(64) || !contents.spend(bytes.len()) {
        return;
    }
    contents.text(&String::from_utf8_lossy(bytes));
    for bytes in [bytes, bytes.get(1..).unwrap_or_default()] {
        for encoding in [UTF_16LE, UTF_16BE] {
            contents.text(&encoding.decode_without_bom_handling(bytes).0);
        }
    }
    contents.text(&GB18030.decode_without_bom_handling(bytes).0);
}

/// A string of which nobody says in what encoding it is.
pub(super) fn string(bytes: &[u8]) -> Cow<'_, str> {
    text(bytes).unwrap_or_else(|| encoding_rs::mem::decode_latin1(bytes))
}
