//! Text as it is compared: letters and digits alone, and what stood between them.
//!
//! Characters are decomposed (NFKD) and small; marks, invisible characters and the marks of Markdown
//! are gone. White space, the end of a block and punctuation leave a gap in front of the next letter,
//! so that whoever compares can say which gaps a name may have within.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::invisible::is_invisible;

/// What stands between two letters; of several the strongest.
pub(super) mod gap {
    /// Nothing that is seen.
    pub(crate) const NONE: u8 = 0;
    /// White space.
    pub(crate) const SPACE: u8 = 1;
    /// The end of a paragraph, a cell, a heading.
    pub(crate) const BLOCK: u8 = 2;
    /// `-` or `/`, as in ids and addresses.
    pub(crate) const DASH: u8 = 3;
    /// Any other mark.
    pub(crate) const MARK: u8 = 4;
}

/// What a byte below 128 is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ascii {
    Letter,
    Gap(u8),
}

const ASCII: [Ascii; 128] = {
    let mut table = [Ascii::Gap(gap::MARK); 128];
    let mut byte = 0;
    while byte < 128 {
        table[byte] = match byte as u8 {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => Ascii::Letter,
            b'-' | b'/' => Ascii::Gap(gap::DASH),
            b'\t' | b'\n' | 0x0b | 0x0c | b'\r' | b' ' => Ascii::Gap(gap::SPACE),
            // Marks of Markdown, and control characters.
            b'*' | b'_' | b'~' | b'`' | b'\\' | 0..=0x1f | 0x7f => Ascii::Gap(gap::NONE),
            _ => Ascii::Gap(gap::MARK),
        };
        byte += 1;
    }
    table
};

/// Normalized text.
#[derive(Debug, Default)]
pub(super) struct Normalized {
    /// The letters, UTF-8.
    letters: Vec<u8>,
    /// The letters that have a gap in front of them, by their first byte, and its kind.
    gaps: Vec<(u32, u8)>,
    pending: u8,
}

impl Normalized {
    /// A plain text.
    pub(super) fn of(text: &str) -> Self {
        let mut normalized = Self::default();
        normalized.text(text);
        normalized
    }

    /// Empties it, and keeps its memory.
    pub(super) fn clear(&mut self) {
        self.letters.clear();
        self.gaps.clear();
        self.pending = gap::NONE;
    }

    /// Sets memory aside for so many bytes more.
    pub(super) fn reserve(&mut self, bytes: usize) {
        self.letters.reserve(bytes);
    }

    /// Gives back memory for more than so many bytes.
    pub(super) fn release(&mut self, most: usize) {
        self.letters.shrink_to(most);
        self.gaps.shrink_to(most);
    }

    /// The letters, UTF-8.
    pub(super) fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// The gap in front of the letter that starts at a byte; a mark at both ends of the text.
    pub(super) fn gap(&self, at: usize) -> u8 {
        if at == 0 || at >= self.letters.len() {
            return gap::MARK;
        }
        let place = self.gaps.binary_search_by_key(&position(at), |(at, _)| *at);
        place.map_or(gap::NONE, |place| self.gaps[place].1)
    }

    /// The gaps, for whoever asks from the start to the end.
    pub(super) fn gaps(&self) -> Gaps<'_> {
        Gaps { rest: &self.gaps }
    }

    /// Puts down the gap in front of the letter that comes next.
    #[inline]
    fn part_from_last(&mut self) {
        if self.pending != gap::NONE {
            self.gaps.push((position(self.letters.len()), self.pending));
            self.pending = gap::NONE;
        }
    }

    /// Puts a gap in front of the next letter.
    #[inline]
    pub(super) fn space(&mut self, kind: u8) {
        self.pending = self.pending.max(kind);
    }

    /// Adds a character below 128.
    #[inline]
    pub(super) fn ascii(&mut self, byte: u8) {
        match ASCII[usize::from(byte & 127)] {
            Ascii::Letter => {
                self.part_from_last();
                self.letters.push(byte.to_ascii_lowercase());
            }
            Ascii::Gap(kind) => self.space(kind),
        }
    }

    /// Adds letters that stay as they are and follow each other without a gap.
    #[inline]
    pub(super) fn run(&mut self, letters: &[u8]) {
        self.part_from_last();
        self.letters.extend_from_slice(letters);
    }

    /// Adds any character.
    #[inline]
    pub(super) fn character(&mut self, character: char) {
        match character {
            '\0'..='\u{7f}' => self.ascii(character as u8),
            '\u{4e00}'..='\u{9fff}' => self.run(character.encode_utf8(&mut [0; 4]).as_bytes()),
            // The marks of Chinese text: none of them decomposes into anything but marks.
            '、' | '。' | '〈'..='】' | '〔'..='〗' | '‘'..='”' | '—' | '…' | '·' =>
            {
                self.space(gap::MARK);
            }
            '！' | '（' | '）' | '，' | '．' | '：' | '；' | '？' | '％' => {
                self.space(gap::MARK)
            }
            _ => std::iter::once(character).nfkd().for_each(|part| self.part(part)),
        }
    }

    /// Adds a part of a decomposed character.
    fn part(&mut self, part: char) {
        if is_unseen(part) {
            return;
        }
        if part.is_whitespace() {
            return self.space(gap::SPACE);
        }
        if !part.is_alphanumeric() {
            return self.space(if part.is_ascii() { ascii_gap(part) } else { gap::MARK });
        }
        for small in part.to_lowercase() {
            self.run(small.encode_utf8(&mut [0; 4]).as_bytes());
        }
    }

    /// Adds a text as it is.
    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some(character) = rest.chars().next() {
            let plain = plain(rest.as_bytes());
            match plain {
                0 => self.character(character),
                _ => self.run(&rest.as_bytes()[..plain]),
            }
            rest = &rest[plain.max(character.len_utf8())..];
        }
    }

    /// The character that starts at a byte, and where the next starts.
    pub(super) fn next(&self, at: usize) -> Option<(char, usize)> {
        let first = *self.letters.get(at)?;
        let length = match first {
            0..=0x7f => 1,
            0x80..=0xdf => 2,
            0xe0..=0xef => 3,
            _ => 4,
        };
        let bytes = self.letters.get(at..at + length)?;
        Some((str::from_utf8(bytes).ok()?.chars().next()?, at + length))
    }

    /// The character that ends at a byte, and where it starts.
    pub(super) fn previous(&self, at: usize) -> Option<(char, usize)> {
        let mut start = at.checked_sub(1)?;
        while self.letters[start] & 0xc0 == 0x80 {
            start = start.checked_sub(1)?;
        }
        Some((self.next(start)?.0, start))
    }

    /// How many characters it has.
    pub(super) fn count(&self) -> usize {
        self.letters.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
    }
}

/// A place in a text, in bytes; texts of 4 GB are not read.
fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Gaps that are asked for in the order of the text.
pub(super) struct Gaps<'a> {
    rest: &'a [(u32, u8)],
}

impl Gaps<'_> {
    /// Whether a gap stands in front of the letter that starts at a byte; never asked of an earlier one
    /// than before.
    #[inline]
    pub(super) fn parts(&mut self, at: usize) -> bool {
        let at = position(at);
        while let Some(((next, _), rest)) = self.rest.split_first() {
            if *next >= at {
                return *next == at;
            }
            self.rest = rest;
        }
        false
    }
}

/// How many bytes at the start of a text are letters that stay as they are: hanzi of the main block
/// (U+4E00 to U+9FFF, three bytes each), small Latin letters, digits.
#[inline]
pub(super) fn plain(text: &[u8]) -> usize {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        at += match byte {
            b'a'..=b'z' | b'0'..=b'9' => 1,
            0xe5..=0xe9 => 3,
            0xe4 if text.get(at + 1).is_some_and(|next| *next >= 0xb8) => 3,
            _ => break,
        };
    }
    at.min(text.len())
}

fn ascii_gap(character: char) -> u8 {
    match ASCII[character as usize & 127] {
        Ascii::Gap(kind) => kind,
        Ascii::Letter => gap::NONE,
    }
}

/// Characters that leave no trace on a page: joiners, soft hyphens, directions, accents apart from
/// their letter.
fn is_unseen(character: char) -> bool {
    is_combining_mark(character)
        || is_invisible(character)
        // Marks that our own Markdown reader sets are private; so is a glyph without a meaning.
        || matches!(character, '\u{e000}'..='\u{f8ff}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{Normalized, gap};

    fn text(text: &str) -> String {
        let text = Normalized::of(text);
        let mut shown = String::new();
        let mut at = 0;
        while let Some((character, next)) = text.next(at) {
            if at > 0 {
                shown.push_str(["", " ", "¶", "-", "|"][usize::from(text.gap(at))]);
            }
            shown.push(character);
            at = next;
        }
        shown
    }

    #[test]
    fn letters_are_what_is_left() {
        assert_eq!(text("**张\u{200b}建\u{ad}国**"), "张建国");
        assert_eq!(text("张　建\n国，李明"), "张 建 国|李明");
        assert_eq!(text("Ｇongzuo-2017/8"), "gongzuo-2017-8");
        assert_eq!(text("e\u{301}é ⽂"), "ee 文");
        assert_eq!(text("䶿一鿿ꀀ"), "䶿一鿿ꀀ");
    }

    #[test]
    fn the_marks_of_chinese_text_are_gaps_as_their_parts_are() {
        for mark in "、。〈〉《》「」『』【】〔〕〖〗‘’‚‛“”—…·！（），．：；？％".chars()
        {
            let parts = std::iter::once(mark).nfkd();
            assert!(
                parts.clone().all(|part| !part.is_alphanumeric() && !super::is_unseen(part))
            );
            let widest = parts.filter(char::is_ascii).map(super::ascii_gap).max();
            assert_eq!(widest.unwrap_or(gap::MARK), gap::MARK, "{mark}");
            assert_eq!(text(&format!("甲{mark}乙")), "甲|乙");
        }
    }

    #[test]
    fn gaps_at_the_ends_are_marks() {
        let text = Normalized::of("a");
        assert_eq!((text.gap(0), text.gap(1)), (gap::MARK, gap::MARK));
    }
}
