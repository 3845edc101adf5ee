//! Stand-ins: what the Markdown parser gets to see in place of some characters of a text.
//!
//! A stand-in is a character that is nowhere in the text, and a letter to the parser. One that stands for
//! nothing lets marks beside it open and close; one that stands for a character keeps the parser from
//! taking that for a mark. [`Marked::new`] puts them in, [`Marked::clean`] takes them out of whatever the
//! parser hands back (words, code, addresses, titles), and [`Marked::original`] turns places in the marked
//! text into places in the original.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

/// What the parser sees in place of some bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Substitute {
    /// The bytes of the source; may be none.
    range: Range<usize>,
    shown: Shown,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Shown {
    /// A letter that stands for nothing.
    Letter,
    /// These words, which the source does not have.
    Words(String),
    /// A letter that stands for this character.
    Typed(char),
}

impl Substitute {
    /// A letter that stands for nothing, at this byte.
    pub(super) fn letter(at: usize) -> Self {
        Self { range: at..at, shown: Shown::Letter }
    }

    /// A letter that stands for the ASCII character `mark` at this byte.
    pub(super) fn typed(at: usize, mark: u8) -> Self {
        Self { range: at..at + 1, shown: Shown::Typed(char::from(mark)) }
    }

    /// Words that the source does not have, in place of white space or of nothing.
    pub(super) fn words(range: Range<usize>, words: String) -> Self {
        Self { range, shown: Shown::Words(words) }
    }

    fn order(&self) -> (usize, usize, &Shown) {
        (self.range.start, self.range.end, &self.shown)
    }
}

/// A text with stand-ins.
pub(super) struct Marked<'a> {
    /// The text to parse.
    pub(super) text: Cow<'a, str>,
    /// The letter that stands for nothing; absent when none is set.
    letter: Option<char>,
    /// Letters, each with the character that it stands for.
    typed: Vec<(char, char)>,
    /// What was put in, ascending.
    places: Vec<Substitution>,
}

/// Where the parser sees something else.
struct Substitution {
    /// The bytes of the source.
    source: Range<usize>,
    /// The bytes of the marked text.
    marked: Range<usize>,
}

impl<'a> Marked<'a> {
    /// Puts substitutes into a text. They come in any order, some perhaps twice; of two that overlap the
    /// first is taken.
    pub(super) fn new(source: &'a str, mut substitutes: Vec<Substitute>) -> Self {
        substitutes.sort_by(|left, right| left.order().cmp(&right.order()));
        substitutes.dedup();
        let mut marked = Self {
            text: Cow::Borrowed(source),
            letter: None,
            typed: Vec::new(),
            places: Vec::new(),
        };
        if substitutes.is_empty() {
            return marked;
        }
        let used = used(source);
        let mut unused = unused(&used);
        let mut text = String::with_capacity(source.len() + 4 * substitutes.len());
        let mut done = 0;
        for Substitute { range, shown } in substitutes {
            if range.start < done {
                continue;
            }
            let shown = match shown {
                Shown::Words(words) => words,
                Shown::Letter => {
                    marked.letter = marked.letter.or_else(|| unused.next());
                    marked.letter.map(String::from).unwrap_or_default()
                }
                Shown::Typed(character) => {
                    let letter = marked.stand_in(character, &mut unused);
                    String::from(letter.unwrap_or(character))
                }
            };
            text.push_str(&source[done..range.start]);
            let start = text.len();
            text.push_str(&shown);
            done = range.end;
            marked.places.push(Substitution { source: range, marked: start..text.len() });
        }
        text.push_str(&source[done..]);
        marked.text = Cow::Owned(text);
        marked
    }

    /// The letter that stands for a character.
    fn stand_in(
        &mut self,
        character: char,
        unused: &mut impl Iterator<Item = char>,
    ) -> Option<char> {
        let known = self.typed.iter().find(|(_, typed)| *typed == character);
        let letter = known.map(|(letter, _)| *letter).or_else(|| unused.next())?;
        if known.is_none() {
            self.typed.push((letter, character));
        }
        Some(letter)
    }

    /// `parsed`, a piece of what the parser read from the marked text, as it was typed.
    pub(super) fn clean(&self, parsed: &str) -> String {
        if self.places.is_empty() {
            return parsed.to_owned();
        }
        parsed.chars().filter_map(|character| self.shown(character)).collect()
    }

    /// What was typed where the parser read `character`; nothing for a letter that stands for nothing.
    pub(super) fn shown(&self, character: char) -> Option<char> {
        if self.letter == Some(character) {
            return None;
        }
        let typed = self.typed.iter().find(|(letter, _)| *letter == character);
        Some(typed.map_or(character, |(_, typed)| *typed))
    }

    /// The place in the original text of a place in the marked text.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.offset(range.start)..self.offset(range.end)
    }

    fn offset(&self, marked: usize) -> usize {
        let before = self.places.partition_point(|place| place.marked.start < marked);
        match before.checked_sub(1) {
            // A place within what was put in is the end of what it stands for.
            Some(last) => {
                let Substitution { source, marked: shown } = &self.places[last];
                source.end + marked.saturating_sub(shown.end)
            }
            None => marked,
        }
    }
}

/// The characters that may become stand-ins and are in `source`, directly or as a reference such as
/// `&#xE000;`.
fn used(source: &str) -> BTreeSet<char> {
    source.chars().filter(|c| is_candidate(*c)).chain(references(source)).collect()
}

/// Characters that are not used.
///
/// Private-use characters first; then planes in which Unicode has assigned nothing. Only a text
/// longer than three megabytes could use them all; it then gets no stand-ins, and loses nothing.
fn unused(used: &BTreeSet<char>) -> impl Iterator<Item = char> + '_ {
    ('\u{E000}'..='\u{F8FF}')
        .chain('\u{F0000}'..='\u{FFFFD}')
        .chain('\u{40000}'..='\u{DFFFD}')
        .filter(|c| !used.contains(c))
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
    fn letters_come_out_again_and_places_are_those_of_the_original() {
        let source = "甲**乙**";
        let marked = Marked::new(source, [5, 3, 5].map(Substitute::letter).to_vec());
        assert_eq!(marked.clean(&marked.text), source);
        assert_eq!(marked.text.chars().count(), source.chars().count() + 2);
        assert_eq!(marked.original(&(0..marked.text.len())), 0..source.len());
        assert_eq!(marked.original(&(3..6)), 3..3);
        assert_eq!(marked.original(&(6..8)), 3..5);
        assert_eq!(marked.original(&(4..11)), 3..5);
        assert_eq!(marked.original(&(11..14)), 5..8);
    }

    #[test]
    fn every_substitute_knows_its_place() {
        let source = "5*4\n    甲";
        let substitutes = vec![
            Substitute::words(4..8, " ".to_owned()),
            Substitute::typed(1, b'*'),
            Substitute::words(3..3, "\n".to_owned()),
            Substitute::typed(1, b'*'),
        ];
        let marked = Marked::new(source, substitutes);
        assert!(!marked.text.contains('*'));
        assert_eq!(marked.clean(&marked.text), "5*4\n\n 甲");
        let at = |words: &str| {
            let start = marked.text.find(words).unwrap();
            marked.original(&(start..start + words.len()))
        };
        assert_eq!((at("5"), at("4"), at("甲")), (0..1, 2..3, 8..11));
        assert_eq!(marked.original(&(1..4)), 1..2);
    }

    #[test]
    fn private_use_characters_of_the_user_are_never_a_stand_in() {
        for source in ["\u{E000}\u{E001}a", "&#xE000;&#57345;&#xe002;a", "&#XE000;\u{E001}"] {
            let marked = Marked::new(source, vec![Substitute::letter(0)]);
            let letter = marked.text.chars().next().unwrap();
            assert!(letter > '\u{E001}', "{source}");
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
