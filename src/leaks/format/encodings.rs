//! Text in any encoding, and text that stands somewhere within other bytes.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::contents::Contents;
use crate::leaks::element::Tags;

/// Passes on a file that is text, or what in it may be text.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    let mark = encoding_rs::Encoding::for_bom(bytes);
    // All outputs pass here: this is many times as fast as the standard library.
    match (simdutf8::basic::from_utf8(bytes), mark) {
        (Ok(text), _) => contents.text(text, Tags::Web),
        (Err(_), Some((encoding, _))) => {
            contents.text(&encoding.decode(bytes).0, Tags::Web);
        }
        (Err(_), None) => {
            let (text, errors) = GB18030.decode_without_bom_handling(bytes);
            if !errors {
                contents.text(&text, Tags::Web);
            }
            guess(bytes, contents);
        }
    }
}

/// Passes on bytes in every encoding that Chinese text has; most of it is noise.
pub(super) fn guess(bytes: &[u8], contents: &mut Contents<'_>) {
    contents.guess(&String::from_utf8_lossy(bytes));
    for bytes in [bytes, bytes.get(1..).unwrap_or_default()] {
        for encoding in [UTF_16LE, UTF_16BE] {
            contents.guess(&encoding.decode_without_bom_handling(bytes).0);
        }
    }
    contents.guess(&GB18030.decode_without_bom_handling(bytes).0);
}

/// A string of which nobody says in what encoding it is: UTF-16 by its mark, UTF-8, GB 18030, Latin 1.
pub(super) fn string(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return text.into();
    }
    let (text, errors) = GB18030.decode_without_bom_handling(bytes);
    if errors { encoding_rs::mem::decode_latin1(bytes) } else { text }
}

/// The words of a document in RTF: `\'d5\'c5` are bytes of GB 18030, `\u24352?` is a character.
pub(super) fn rtf(bytes: &[u8]) -> String {
    let mut words = String::new();
    let mut raw = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let byte = rest
            .get(2..4)
            .and_then(|two| u8::from_str_radix(str::from_utf8(two).ok()?, 16).ok());
        if let (true, Some(byte)) = (rest.starts_with(b"\\'"), byte) {
            raw.push(byte);
            at += 4;
            continue;
        }
        words.push_str(&GB18030.decode_without_bom_handling(&raw).0);
        raw.clear();
        at += match rest {
            [b'\\', b'u', digits @ ..]
                if matches!(digits.first(), Some(b'0'..=b'9' | b'-')) =>
            {
                let length =
                    digits.iter().take(6).take_while(|one| b"-0123456789".contains(one));
                let length = length.count();
                let number =
                    str::from_utf8(&digits[..length]).ok().and_then(|one| one.parse().ok());
                let code = number
                    .map(|number: i32| if number < 0 { number + 0x1_0000 } else { number });
                let code = code.and_then(|code| char::from_u32(u32::try_from(code).ok()?));
                words.extend(code);
                // What stands for the character in old programs follows it.
                2 + length + usize::from(digits.get(length) == Some(&b'?'))
            }
            [b'\\', b'{' | b'}' | b'\\', ..] => 2,
            [b'\\', name @ ..] => {
                let letters = name.iter().take_while(|one| one.is_ascii_alphanumeric()).count();
                if name.starts_with(b"par") || name.starts_with(b"cell") {
                    words.push_str("\n\n");
                }
                1 + letters + usize::from(name.get(letters) == Some(&b' '))
            }
            [b'{' | b'}' | b'\r' | b'\n', ..] => 1,
            [one, ..] if one.is_ascii() => {
                words.push(char::from(*one));
                1
            }
            _ => {
                raw.push(rest[0]);
                1
            }
        };
    }
    words.push_str(&GB18030.decode_without_bom_handling(&raw).0);
    words
}

#[cfg(test)]
mod tests {
    use super::rtf;

    #[test]
    fn rtf_is_read() {
        let text =
            rtf(br"{\rtf1\ansi {\b \'d5\'c5}\'bd\'a8\'b9\'fa\par \u24352?\u24314?\u22269?}");
        assert!(text.contains("张建国\n\n张建国"), "{text:?}");
    }
}
