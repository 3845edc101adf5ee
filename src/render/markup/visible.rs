//! Leaving out characters that nobody sees but that change what is seen, or break the output.
//!
//! [`visible`] leaves out
//!
//! - control characters other than tab and line end: no font has them, PDF cannot show them and
//!   HTML forbids them;
//! - U+202A–202E and U+2066–2069, which turn the order of the characters after them around. Whoever
//!   approves an issue reads the YAML file; the page must show its characters in that order
//!   (9203件 must not become 3029件). Word and Windows leave such characters in copied text, where
//!   they do nothing; text in Arabic script is set from right to left without them;
//! - U+FEFF, left from the beginning of a file, and code points that are no characters, U+FFFE and
//!   the like. PDF/A refuses them.
//!
//! U+2028 and U+2029, line ends from other programs, become spaces: Typst would end the line there,
//! HTML would not.

use std::borrow::Cow;

use crate::lang::invisible::{is_noncharacter, turns_direction};

/// `text` without such characters.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    let is_suspect = |(_, byte): &(usize, u8)| SUSPECT[usize::from(*byte)];
    let mut suspects = text.bytes().enumerate().filter(is_suspect);
    let misleads = |c: char| is_left_out(c) || is_line_end(c);
    if suspects.any(|(at, _)| text[at..].starts_with(misleads)) {
        Cow::Owned(text.chars().filter_map(visible_character).collect())
    } else {
        Cow::Borrowed(text)
    }
}

/// What is printed of a character; `None` for one that is left out.
pub(crate) fn visible_character(c: char) -> Option<char> {
    (!is_left_out(c)).then_some(if is_line_end(c) { ' ' } else { c })
}

/// The first bytes of the characters that are looked for, and of others: most text has few of them.
const SUSPECT: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        let control = byte < 0x20 && byte != b'\n' as usize && byte != b'\t' as usize;
        table[byte] = control || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef | 0xf0..=0xf4);
        byte += 1;
    }
    table
};

fn is_left_out(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || c == '\u{FEFF}'
        || turns_direction(c)
        || is_noncharacter(c)
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_misleads_is_left_out() {
        assert_eq!(
            visible("甲\0\u{7}\u{202E}92\u{2066}\u{9F}\u{FFFF}\u{FEFF}\r\n\t乙\u{2028}丙"),
            "甲92\n\t乙 丙"
        );
        assert!(matches!(visible("甲\u{200F}\u{E000}\u{1F600}"), Cow::Borrowed(_)));
    }

    #[test]
    fn every_character_that_is_left_out_begins_with_a_suspect() {
        let left_out = |one: &char| is_left_out(*one) || is_line_end(*one);
        for one in ('\0'..=char::MAX).filter(left_out) {
            let first = one.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(SUSPECT[usize::from(first)], "{one:?}");
        }
    }
}
