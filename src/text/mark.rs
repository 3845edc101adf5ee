//! Marks: a character that is nowhere in the text, set into it before parsing and taken out after.
//!
//! To the Markdown parser a mark is a letter. [`Marked::new`] sets them, [`Marked::clean`] takes
//! them out of whatever the parser hands back (words, code, addresses, titles), and
//! [`Marked::original`] turns places in the marked text into places in the original.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// A text with marks in it.
pub(super) struct Marked<'a> {
    /// The text to parse.
    pub(super) text: Cow<'a, str>,
    /// The mark; absent when none is set.
    mark: Option<char>,
    /// Where the marks begin, in bytes of `text`, ascending.
    starts: Vec<usize>,
}

impl<'a> Marked<'a> {
    /// Sets a mark at each of `places` (bytes of `source`, in any order).
    pub(super) fn new(source: &'a str, mut places: Vec<usize>) -> Self {
        places.sort_unstable();
        places.dedup();
        let mark = if places.is_empty() { None } else { unused(source) };
        let Some(mark) = mark else {
            return Self { text: Cow::Borrowed(source), mark: None, starts: Vec::new() };
        };
        let mut text = String::with_capacity(source.len() + places.len() * mark.len_utf8());
        let mut starts = Vec::with_capacity(places.len());
        let mut done = 0;
        for place in places {
            text.push_str(&source[done..place]);
            starts.push(text.len());
            text.push(mark);
            done = place;
        }
        text.push_str(&source[done..]);
        Self { text: Cow::Owned(text), mark: Some(mark), starts }
    }

    /// `parsed`, a piece of what the parser read from the marked text, without marks.
    pub(super) fn clean(&self, parsed: &str) -> String {
        match self.mark {
            Some(mark) if parsed.contains(mark) => parsed.replace(mark, ""),
            _ => parsed.to_owned(),
        }
    }

    /// Whether a character of what the parser read is a mark.
    pub(super) fn is_mark(&self, character: char) -> bool {
        self.mark == Some(character)
    }

    /// The place in the original text of a place in the marked text.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.offset(range.start)..self.offset(range.end)
    }

    fn offset(&self, marked: usize) -> usize {
        let width = self.mark.map_or(0, char::len_utf8);
        let before = self.starts.partition_point(|&start| start < marked);
        // A place within a mark is the place where the mark was set.
        let inside = match before.checked_sub(1) {
            Some(last) => (self.starts[last] + width).saturating_sub(marked),
            None => 0,
        };
        marked + inside - before * width
    }
}

/// A character that is not in `source`, neither directly nor as a reference such as `&#xE000;`.
///
/// Private-use characters first; then planes in which Unicode has assigned nothing. Only a text
/// longer than three megabytes could use them all; it then gets no marks, and loses nothing.
fn unused(source: &str) -> Option<char> {
    let used: BTreeSet<char> =
        source.chars().filter(|c| is_candidate(*c)).chain(references(source)).collect();
    ('\u{E000}'..='\u{F8FF}')
        .chain('\u{F0000}'..='\u{FFFFD}')
        .chain('\u{40000}'..='\u{DFFFD}')
        .find(|c| !used.contains(c))
}

fn is_candidate(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{40000}'..)
}

/// The characters that numeric references stand for. No named reference is a candidate.
fn references(source: &str) -> impl Iterator<Item = char> + '_ {
    source.split("&#").skip(1).filter_map(|rest| {
        let (digits, radix) = match rest.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (rest, 10),
        };
        let end = digits.bytes().take(8).take_while(u8::is_ascii_hexdigit).count();
        let end = digits[..end].find(|c: char| !c.is_digit(radix)).unwrap_or(end);
        u32::from_str_radix(&digits[..end], radix).ok().and_then(char::from_u32)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_out_again_and_places_are_those_of_the_original() {
        let source = "甲**乙**";
        let marked = Marked::new(source, vec![5, 3, 5]);
        assert_eq!(marked.clean(&marked.text), source);
        assert_eq!(marked.text.chars().count(), source.chars().count() + 2);
        assert_eq!(marked.original(&(0..marked.text.len())), 0..source.len());
        assert_eq!(marked.original(&(3..6)), 3..3);
        assert_eq!(marked.original(&(6..8)), 3..5);
        assert_eq!(marked.original(&(4..11)), 3..5);
        assert_eq!(marked.original(&(11..14)), 5..8);
    }

    #[test]
    fn private_use_characters_of_the_user_are_never_the_mark() {
        for source in ["\u{E000}\u{E001}a", "&#xE000;&#57345;&#xe002;a", "&#XE000;\u{E001}"] {
            let marked = Marked::new(source, vec![0]);
            let mark = marked.text.chars().next().unwrap();
            assert!(mark > '\u{E001}', "{source}");
            assert_eq!(marked.clean(&marked.text), source);
        }
    }

    #[test]
    fn without_places_the_text_is_untouched() {
        let marked = Marked::new("\u{E000}", vec![]);
        assert_eq!(marked.clean("\u{E000}"), "\u{E000}");
        assert_eq!(marked.original(&(0..3)), 0..3);
    }
}
