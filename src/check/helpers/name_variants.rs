//! Other ways to write the name of a person whom an issue hides: 李某平, 张（建国）, Li Heping.
//!
//! The public edition hides the letters of a name. These say who it is, and are printed as they stand.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diag::Span;
use crate::model::person_name::{MASKS, surname_length};
use crate::model::{Archive, Issue, Privacy};
use crate::text::is_han;
use crate::text::sound::{latin_letter, readings};

/// Marks around a given name that stands behind its family name, and what closes them.
const BRACKETS: [(char, char); 7] =
    [('（', '）'), ('(', ')'), ('“', '”'), ('"', '"'), ('【', '】'), ('［', '］'), ('[', ']')];

/// Most words that a name in Latin letters is written in.
const MOST_WORDS: usize = 4;

/// The names of the persons whom an issue hides, taken apart.
pub(crate) struct NameVariants {
    names: Vec<PartedName>,
}

struct PartedName {
    whole: String,
    span: Span,
    family: String,
    given: String,
    /// In Latin letters as each part may be read, either part first.
    spelled: BTreeSet<String>,
}

/// Another way to write a name, in a text.
pub(crate) struct FoundVariant<'a> {
    /// Bytes of the text.
    pub(crate) range: Range<usize>,
    /// The name.
    pub(crate) whole: &'a str,
    /// The place that gives it.
    pub(crate) span: Span,
    /// Whether it can hardly be anything else.
    pub(crate) is_sure: bool,
}

impl NameVariants {
    /// Gathers those of an issue.
    pub(crate) fn of(archive: &Archive, issue: &Issue) -> Self {
        let names = Privacy::names(archive, issue).into_iter();
        Self { names: names.filter_map(|(name, span)| PartedName::new(&name, span)).collect() }
    }

    /// Returns where a text has one of them.
    pub(crate) fn found(&self, text: &str) -> Vec<FoundVariant<'_>> {
        if self.names.is_empty() {
            return Vec::new();
        }
        let may_be_parted = text.contains('姓')
            || text.contains(MASKS)
            || BRACKETS.iter().any(|(open, _)| text.contains(*open));
        let words = latin_words(text);
        let mut found = Vec::new();
        for name in self.names.iter().filter(|_| may_be_parted || !words.is_empty()) {
            let mut add = |range, is_sure| {
                let PartedName { whole, span, .. } = name;
                found.push(FoundVariant { range, whole, span: *span, is_sure });
            };
            if may_be_parted {
                name.parted(text).into_iter().for_each(|range| add(range, true));
            }
            let is_long = name.given.chars().count() > 1;
            name.in_latin(text, &words).into_iter().for_each(|range| add(range, is_long));
        }
        found
    }
}

impl PartedName {
    fn new(name: &str, span: Span) -> Option<Self> {
        let letters = Privacy::letters(name);
        // Of a name of an unknown family the first character is the family's: 区志航.
        let family =
            surname_length(&letters).or_else(|| letters.starts_with(is_han).then_some(1))?;
        let at = letters.char_indices().nth(family)?.0;
        let (family, given) = (letters[..at].to_owned(), letters[at..].to_owned());
        let (families, givens) = (readings(&family), readings(&given));
        let both = |family: &String| {
            let either =
                |given: &String| [format!("{family}{given}"), format!("{given}{family}")];
            givens.iter().flat_map(either).collect::<Vec<_>>()
        };
        let spelled = families.iter().flat_map(both).collect();
        Some(Self { whole: name.to_owned(), span, family, given, spelled })
    }

    /// Where the family name stands with the last letter of the name behind one that is left out, or with the given
    /// name in brackets.
    fn parted(&self, text: &str) -> Vec<Range<usize>> {
        let mut given = self.given.chars();
        let last = given.next_back().filter(|_| given.count() == 1);
        let behind = |start: usize| {
            let rest = &text[start + self.family.len()..];
            let first = rest.chars().next()?;
            let rest = &rest[first.len_utf8()..];
            let masked = last.filter(|last| MASKS.contains(&first) && rest.starts_with(*last));
            let close =
                BRACKETS.iter().find(|(open, _)| *open == first).map(|(_, close)| *close);
            let is_closed = |close: char| {
                rest.strip_prefix(self.given.as_str())
                    .is_some_and(|rest| rest.starts_with(close))
            };
            let close = close.filter(|close| is_closed(*close));
            let inner = masked.map(char::len_utf8);
            let inner = inner.or(close.map(|close| self.given.len() + close.len_utf8()))?;
            Some(start..start + self.family.len() + first.len_utf8() + inner)
        };
        let told = format!("姓{}名{}", self.family, self.given);
        let told = text.match_indices(&told).map(|(start, told)| start..start + told.len());
        let parted = text.match_indices(&self.family).filter_map(|(start, _)| behind(start));
        told.chain(parted).collect()
    }

    /// Where words are the name as it is read.
    fn in_latin(&self, text: &str, words: &[Range<usize>]) -> Vec<Range<usize>> {
        let is_joint = |pair: &[Range<usize>]| {
            let between = &text[pair[0].end..pair[1].start];
            between.chars().all(|one| matches!(one, ' ' | '-' | '\'' | '’' | '·' | ','))
        };
        let at = |first: usize| {
            let mut said = String::new();
            for last in first..words.len().min(first + MOST_WORDS) {
                if last > first && !is_joint(&words[last - 1..=last]) {
                    return None;
                }
                said.extend(text[words[last].clone()].chars().filter_map(latin_letter));
                if self.spelled.contains(&said) {
                    return Some(words[first].start..words[last].end);
                }
            }
            None
        };
        (0..words.len()).filter_map(at).collect()
    }
}

/// The runs of Latin letters in a text.
fn latin_words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, one) in text.char_indices().filter(|(_, one)| latin_letter(*one).is_some()) {
        let end = at + one.len_utf8();
        match words.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = end,
            None => words.push(at..end),
        }
    }
    words
}
