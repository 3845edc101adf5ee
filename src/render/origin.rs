//! Where the words of a proof come from: pages that somebody looks at while writing lead back to the field and the
//! character.
//!
//! In goes a text on its way to the page, and the field that it stands for; out comes the same text with a mark before
//! every run of words. [`assemble`](super::assemble) alone sets marks, and only for [`Target::Proof`](super::Target);
//! `markup::typst`, the one writer of words into Typst, turns them into comments before its literals; `typeset` reads the
//! comments where it looks at pages. A template hands on nothing but text, so a mark is text: characters that Unicode
//! keeps for no meaning at all, which no output ever prints (`markup::visible`). No words of a user can be a mark.
//!
//! A field is named by the byte of the file at which its value begins: so the words of the public edition, in
//! which names are hidden, have the field of the whole ones, and whoever writes the page need not know any address.

use std::fmt;

use crate::diag::{Span, Spanned};

/// What words stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The words of a field, as they stand in its value from a byte on.
    Words {
        /// The byte of the file at which the value begins.
        field: usize,
        /// The byte of the value.
        at: usize,
    },
    /// What the program makes of a field, a number or a date: all of it stands for the field.
    Made {
        /// The byte of the file at which the value begins.
        field: usize,
    },
    /// The same for a field of the same record, whose value has no place of its own.
    Beside {
        /// The byte of the file at which the value of the other field begins.
        field: usize,
        /// The key.
        key: String,
    },
    /// What stands in the settings, by its key there.
    Settings(String),
}

impl Origin {
    /// What the program makes of a field.
    pub(super) fn made(field: Span) -> Self {
        Self::Made { field: field.start }
    }

    /// What the program makes of the field of a key, which stands beside another field.
    pub(super) fn beside(field: Span, key: &str) -> Self {
        Self::Beside { field: field.start, key: key.to_owned() }
    }

    /// The origin of the words that stand so many bytes further in.
    fn further(&self, bytes: usize) -> Self {
        match self {
            Self::Words { field, at } => Self::Words { field: *field, at: at + bytes },
            other => other.clone(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if let Some(key) = text.strip_prefix('/') {
            return Some(Self::Settings(key.to_owned()));
        }
        if let Some((field, key)) = text.split_once('/') {
            return Some(Self::Beside { field: field.parse().ok()?, key: key.to_owned() });
        }
        match text.split_once('+') {
            Some((field, at)) => {
                Some(Self::Words { field: field.parse().ok()?, at: at.parse().ok()? })
            }
            None => Some(Self::Made { field: text.parse().ok()? }),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words { field, at } => write!(formatter, "{field}+{at}"),
            Self::Made { field } => write!(formatter, "{field}"),
            Self::Beside { field, key } => write!(formatter, "{field}/{key}"),
            Self::Settings(key) => write!(formatter, "/{key}"),
        }
    }
}

/// Opens a mark; its text follows, each byte as two of the characters from [`DIGIT`] on, and [`CLOSE`].
const OPEN: char = '\u{fde0}';
const CLOSE: char = '\u{fde1}';
const DIGIT: u32 = 0xfdd0;

/// Returns words with the mark of what they stand for before them; nothing before no words.
pub(super) fn marked(origin: &Origin, words: &str) -> String {
    if words.is_empty() {
        return String::new();
    }
    let digit = |value: u8| char::from_u32(DIGIT + u32::from(value)).unwrap_or(OPEN);
    let text = origin.to_string();
    let digits = text.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]);
    std::iter::once(OPEN).chain(digits).chain([CLOSE]).chain(words.chars()).collect()
}

/// Returns the printed words of a field, with a mark wherever they do not stand in its value one after another.
/// `source` are the characters that can be printed, each with its byte in the value of `field`, in their order.
pub(super) fn followed(field: Span, source: &mut PrintedSource, printed: &str) -> String {
    let mut out = String::with_capacity(printed.len() + 64);
    let mut run = String::new();
    let mut opened: Option<Origin> = None;
    for character in printed.chars() {
        let origin = source.next(character).map(|at| Origin::Words { field: field.start, at });
        let follows = match (&opened, &origin) {
            (Some(opened), Some(origin)) => opened.further(run.len()) == *origin,
            // What is nowhere in the value, as the space for a line break, goes with the words before it.
            (_, None) => true,
            (None, Some(_)) => false,
        };
        if !follows {
            out.push_str(&closed(opened.take(), &run));
            run.clear();
            opened = origin;
        }
        run.push(character);
    }
    out + &closed(opened, &run)
}

fn closed(origin: Option<Origin>, run: &str) -> String {
    origin.map_or_else(|| run.to_owned(), |origin| marked(&origin, run))
}

/// The characters of a value that can be printed, while they are looked for one after another.
pub(super) struct PrintedSource {
    characters: Vec<(char, usize)>,
    next: usize,
}

/// How many characters that are not printed may stand between two that are.
const REACH: usize = 200;

impl PrintedSource {
    /// These characters, each with its byte in the value.
    pub(super) fn new(characters: Vec<(char, usize)>) -> Self {
        Self { characters, next: 0 }
    }

    /// All characters of a value.
    pub(super) fn of(value: &Spanned<String>) -> Self {
        Self::new(value.value.char_indices().map(|(at, one)| (one, at)).collect())
    }

    fn next(&mut self, wanted: char) -> Option<usize> {
        let ahead = self.characters[self.next..].iter().take(REACH);
        let skipped = ahead.take_while(|(one, _)| *one != wanted).count();
        let (found, at) = *self.characters.get(self.next + skipped)?;
        if found != wanted {
            return None;
        }
        self.next += skipped + 1;
        Some(at)
    }
}

/// A text without its marks, and what each character stands for.
pub(super) type PlacedCharacters = Vec<(char, Option<Origin>)>;

/// Returns the characters of a marked text; `None` where no mark is in it.
pub(super) fn characters(text: &str) -> Option<PlacedCharacters> {
    if !text.contains(OPEN) {
        return None;
    }
    let mut found = PlacedCharacters::new();
    for (index, piece) in text.split(OPEN).enumerate() {
        let (mark, words) = match piece.split_once(CLOSE) {
            Some((mark, words)) if index > 0 => (mark, words),
            _ => ("", piece),
        };
        let digits: Vec<u32> =
            mark.chars().map(|one| u32::from(one).wrapping_sub(DIGIT)).collect();
        let bytes = digits.chunks(2).filter_map(|pair| match pair {
            [high, low] => u8::try_from(high * 16 + low).ok(),
            _ => None,
        });
        let origin = String::from_utf8(bytes.collect()).ok();
        let origin = origin.and_then(|origin| Origin::parse(&origin));
        let character = |(at, one)| (one, origin.as_ref().map(|origin| origin.further(at)));
        found.extend(words.char_indices().map(character));
    }
    Some(found)
}

/// The runs of a literal: the byte at which each begins, and what it stands for.
pub type Runs = Vec<(usize, Option<Origin>)>;

/// Returns the runs of characters that stand one after another.
pub(super) fn runs(characters: &[(char, Option<Origin>)]) -> Runs {
    let mut runs = Runs::new();
    let mut length = 0;
    for (character, origin) in characters {
        let follows = runs.last().is_some_and(|(start, opened): &(usize, Option<Origin>)| {
            opened.as_ref().map(|opened| opened.further(length - start)) == *origin
        });
        if !follows {
            runs.push((length, origin.clone()));
        }
        length += character.len_utf8();
    }
    runs
}

/// Returns the comment that stands before a literal with these runs: `/*0:95+0 12:95+14*/`.
pub(super) fn comment(runs: &Runs) -> String {
    let run = |(start, origin): &(usize, Option<Origin>)| {
        let origin = origin.as_ref().map(Origin::to_string).unwrap_or_default();
        format!("{start}:{origin}")
    };
    let runs: Vec<String> = runs.iter().map(run).collect();
    format!("/*{}*/", runs.join(" "))
}

/// Returns what a comment before a literal says; `None` for any other comment.
pub fn read(comment: &str) -> Option<Runs> {
    let inner = comment.strip_prefix("/*")?.strip_suffix("*/")?;
    let run = |run: &str| {
        let (start, origin) = run.split_once(':')?;
        Some((start.parse().ok()?, Origin::parse(origin)))
    };
    inner.split(' ').map(run).collect()
}

/// Returns what the character at a byte of a literal stands for.
pub fn at(runs: &Runs, byte: usize) -> Option<Origin> {
    let (start, origin) = runs.iter().rev().find(|(start, _)| *start <= byte)?;
    Some(origin.as_ref()?.further(byte - start))
}
