//! The letters that readers see of a text, each with its place in the source.
//!
//! [`letters`] is the entry point. What may stand between two letters without changing what is read is
//! left out: white space, invisible characters, dots, hyphens, marks of Markdown. Entities and escapes of addresses are
//! the letters they stand for, and characters that look alike because Unicode has them twice are one.
//! What the words around it are read across, a destination, a tag or the name of a footnote, is read by
//! itself.
//!
//! This finds words however they are written; it is no parser. Where it cannot be sure it sees a letter
//! too many rather than one too few. It takes linear time: what it looks ahead is bounded.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::lang::invisible::is_invisible;
use crate::text::radical;

/// Most bytes of a destination, a tag or a footnote's name; a longer one is read as letters.
const MOST_AHEAD: usize = 1000;

/// Names of entities that print nothing, or a space.
const INVISIBLE: &str = "nbsp ensp emsp thinsp hairsp numsp puncsp emsp13 emsp14 MediumSpace ThickSpace \
    NonBreakingSpace ZeroWidthSpace NegativeThinSpace zwj zwnj shy NoBreak lrm rlm Tab NewLine ic it";

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextSyntax {
    /// Markdown: the destination of a link is read by itself.
    Markdown,
    /// Plain text: all of it is read in one.
    Plain,
}

/// A letter that is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Letter {
    /// What is read.
    pub(super) character: char,
    /// Bytes of the source.
    pub(super) range: Range<usize>,
}

/// The letters of a text, in the order in which they are read. What is read by itself comes last, each
/// behind a line break, so that none reads on from another.
pub(super) fn letters(text: &str, written: TextSyntax) -> Vec<Letter> {
    let mut reader =
        LetterReader { text, written, opens_line: true, all: Vec::new(), apart: vec![] };
    reader.read(0..text.len());
    // Nothing within these is read apart once more.
    reader.written = TextSyntax::Plain;
    for range in std::mem::take(&mut reader.apart) {
        reader.all.push(Letter { character: '\n', range: range.start..range.start });
        reader.read(range);
    }
    reader.all
}

/// A character as it is compared: those that Unicode has twice, for the sake of older codes, as one.
#[inline]
pub(super) fn compared(character: char) -> char {
    // Marks of Chinese text, most of them: each is the one of ASCII that stands as far from it.
    if let '\u{ff01}'..='\u{ff5e}' = character {
        return char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character);
    }
    let twice = matches!(character, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}')
        || matches!(character, '\u{ff00}'..='\u{ffef}' | '\u{2f800}'..='\u{2fa1f}');
    let unified = || radical::unified(character).or_else(|| character.nfkc().next());
    if twice { unified().unwrap_or(character) } else { character }
}

/// Dots between the parts of a name: people type whichever their keyboard has, or none.
pub(super) const DOTS: [char; 9] = ['·', '•', '・', '．', '‧', '･', '∙', '⋅', '.'];

/// Hyphens that people type between the letters of a name; a dash of Chinese text divides sentences.
const HYPHENS: [char; 8] = ['-', '－', '‐', '‑', '‒', '–', '−', '﹣'];

/// Whether a character is read at all.
pub(super) fn is_read(character: char) -> bool {
    !character.is_whitespace()
        && !character.is_control()
        && !is_invisible(character)
        && !DOTS.contains(&character)
        && !HYPHENS.contains(&character)
}

struct LetterReader<'a> {
    text: &'a str,
    written: TextSyntax,
    /// Whether nothing was read on this line yet.
    opens_line: bool,
    all: Vec<Letter>,
    /// What is read by itself.
    apart: Vec<Range<usize>>,
}

impl LetterReader<'_> {
    fn read(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let Some(first) = self.text[at..range.end].chars().next() else { return };
            // Most of a text: nothing of what follows concerns them.
            if matches!(first, '\u{4e00}'..='\u{9fff}') {
                self.opens_line = false;
                self.all.push(Letter { character: first, range: at..at + 3 });
                at += 3;
                continue;
            }
            let length = self.aside(at, first).unwrap_or_else(|| {
                self.letter(first, at..at + first.len_utf8());
                first.len_utf8()
            });
            at += length;
        }
    }

    fn letter(&mut self, character: char, range: Range<usize>) {
        if character == '\n' {
            self.opens_line = true;
        } else if is_read(character) {
            self.opens_line = false;
            self.all.push(Letter { character: compared(character), range });
        }
    }

    /// How many bytes at a place are no letters, or stand for one that was read here.
    fn aside(&mut self, at: usize, first: char) -> Option<usize> {
        let rest = &self.text[at..];
        match first {
            '*' | '_' | '~' | '\\' | '`' | '!' => Some(1),
            '>' if self.opens_line => Some(1),
            '[' if self.written == TextSyntax::Markdown && rest.starts_with("[^") => {
                Some(self.apart(at, within(rest, "[^", ']')).unwrap_or(1))
            }
            '[' => Some(1),
            ']' => Some(1 + self.destination(at + 1).unwrap_or(0)),
            '<' if self.written == TextSyntax::Markdown => self.apart(at, tag(rest)),
            '&' => {
                let (character, length) = entity(rest)?;
                if let Some(character) = character {
                    self.letter(character, at..at + length);
                }
                Some(length)
            }
            '%' => {
                let (character, length) = escaped(rest)?;
                self.letter(character, at..at + length);
                Some(length)
            }
            _ => None,
        }
    }

    /// Keeps so many bytes to be read by themselves, but for the marks around them.
    fn apart(&mut self, at: usize, length: Option<usize>) -> Option<usize> {
        let length = length?;
        self.apart.push(at + 1..at + length - 1);
        Some(length)
    }

    /// How long a destination or the name of one is; it is kept to be read by itself.
    fn destination(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if self.written == TextSyntax::Plain {
            return None;
        }
        if rest.starts_with('[') {
            return self.apart(at, within(rest, "[", ']'));
        }
        let body = rest.strip_prefix('(')?;
        let mut depth = 0_usize;
        for (offset, one) in body.char_indices().take_while(|(offset, _)| *offset < MOST_AHEAD)
        {
            match one {
                '(' => depth += 1,
                ')' if depth == 0 => return self.apart(at, Some(offset + 2)),
                ')' => depth -= 1,
                _ => {}
            }
        }
        None
    }
}

/// How long `text`, which begins with `open`, is up to and with `close`.
fn within(text: &str, open: &str, close: char) -> Option<usize> {
    let body = text.get(open.len()..)?;
    let ahead = body.char_indices().take_while(|(offset, _)| *offset < MOST_AHEAD);
    let end = ahead.take_while(|(_, one)| *one != '\n').find(|(_, one)| *one == close)?.0;
    Some(open.len() + end + close.len_utf8())
}

/// How long the tag at the start of `text` is.
fn tag(text: &str) -> Option<usize> {
    let opens =
        text[1..].starts_with(|one: char| one.is_ascii_alphabetic() || "/!?".contains(one));
    if opens { within(text, "<", '>') } else { None }
}

/// The character whose bytes are escaped at the start of `text` as in an address (`%E5%BC%A0`), and the
/// length of the escapes. ASCII stands for itself.
fn escaped(text: &str) -> Option<(char, usize)> {
    let byte = |index: usize| {
        let escape = text.get(3 * index..3 * index + 3)?.strip_prefix('%')?;
        u8::from_str_radix(escape, 16).ok()
    };
    let count = match byte(0)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = (0..count).map(byte).collect();
    let character = str::from_utf8(&bytes?).ok()?.chars().next()?;
    Some((character, 3 * count))
}

/// The character that the entity at the start of `text` stands for, none where that is not read, and
/// the entity's length.
fn entity(text: &str) -> Option<(Option<char>, usize)> {
    let bytes = text.as_bytes();
    let end = bytes.iter().take(32).position(|byte| *byte == b';')?;
    let name = text.get(1..end)?;
    let length = end + 1;
    let Some(number) = name.strip_prefix('#') else {
        return INVISIBLE.split(' ').any(|one| one == name).then_some((None, length));
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    };
    Some((code.ok().and_then(char::from_u32), length))
}

#[cfg(test)]
mod tests {
    use super::{TextSyntax, letters};

    fn read(text: &str, written: TextSyntax) -> String {
        letters(text, written).into_iter().map(|letter| letter.character).collect()
    }

    #[test]
    fn only_what_is_read_is_a_letter() {
        assert_eq!(read("<a张%E5%BB%BA国>", TextSyntax::Plain), "<a张建国>");
        let text = "> 张**建**\\&#22269;[甲](b \"乙\")[^1]<b>丙</b>&nbsp;丁 & 1 < 2";
        assert_eq!(read(text, TextSyntax::Markdown), "张建国甲丙丁&1<2\nb\"乙\"\n^1\nb\n/b");
        assert_eq!(read("见](张建国)", TextSyntax::Plain), "见(张建国)");
    }

    #[test]
    fn hostile_texts_take_linear_time() {
        for piece in ["](", "[^", "<a", "&#", "](\"", "]["] {
            assert!(letters(&piece.repeat(50_000), TextSyntax::Markdown).len() <= 100_000);
        }
    }
}
