//! A sentence as its words are read: without blanks and marks of Markdown, each letter with its place.

use std::ops::Range;

use crate::text::is_han;
use crate::text::words::ends;

/// Most letters that are cut at words behind a place: no name and no word beside it is longer.
const AHEAD: usize = 8;

/// The letters of a sentence.
pub(super) struct Sentence {
    letters: Vec<char>,
    /// The byte of the text at which each letter stands.
    places: Vec<usize>,
    /// Whether a blank stands before each letter, and behind the last.
    blanks: Vec<bool>,
}

impl Sentence {
    /// Reads a sentence that opens at byte `start` of its text.
    pub(super) fn new(text: &str, start: usize) -> Self {
        let (mut letters, mut places, mut blanks) = (Vec::new(), Vec::new(), vec![false]);
        for (at, letter) in text.char_indices() {
            if letter.is_whitespace() {
                *blanks.last_mut().expect("there is always one") = true;
            } else if !"*_`[]".contains(letter) {
                letters.push(letter);
                places.push(start + at);
                blanks.push(false);
            }
        }
        Self { letters, places, blanks }
    }

    /// How many letters there are.
    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }

    /// The letter at a place; none behind the last.
    pub(super) fn letter(&self, at: usize) -> Option<char> {
        self.letters.get(at).copied()
    }

    /// Whether blanks stand before a letter.
    pub(super) fn has_blank(&self, at: usize) -> bool {
        self.blanks[at]
    }

    /// Whether these letters are all Han.
    pub(super) fn are_han(&self, range: Range<usize>) -> bool {
        self.letters.get(range).is_some_and(|letters| letters.iter().all(|one| is_han(*one)))
    }

    /// The letters of a range, as far as there are any.
    pub(super) fn said(&self, range: Range<usize>) -> String {
        let end = range.end.min(self.len());
        self.letters[range.start.min(end)..end].iter().collect()
    }

    /// Whether the letters from a place on open with a word.
    pub(super) fn opens_with(&self, at: usize, word: &str) -> bool {
        let mut letters = self.letters[at.min(self.len())..].iter();
        word.chars().all(|one| letters.next() == Some(&one))
    }

    /// The place of the first letter that stands at a byte of the text, or behind it.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.places.partition_point(|place| *place < byte)
    }

    /// The places at which a dictionary ends words from a place on, that place before them.
    pub(super) fn cuts(&self, at: usize) -> Vec<usize> {
        let ahead = self.said(at..at + AHEAD);
        ends(&ahead).map(|end| at + ahead[..end].chars().count()).collect()
    }

    /// Whether a dictionary has a word that goes from before a place on behind it.
    pub(super) fn is_within_word(&self, at: usize) -> bool {
        let start = at.saturating_sub(AHEAD / 2);
        !self.cuts(start).contains(&at)
    }

    /// The bytes of the text from one place to another.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let last = range.end - 1;
        self.places[range.start]..self.places[last] + self.letters[last].len_utf8()
    }
}
