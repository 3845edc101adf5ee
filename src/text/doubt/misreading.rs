//! What characters are taken for, and may not have been meant as.

use std::ops::Range;

/// Something that may have been meant otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What it is taken for.
    pub reading: Misreading,
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// What to write in its place so that it is printed as it was typed.
    pub escaped: Option<String>,
}

/// What characters are taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misreading {
    /// Asterisks for marks of emphasis, though they may hide a part of a name or number.
    Emphasis,
    /// A line of dashes or `=` for a mark that makes a heading of the paragraph above it.
    Underline,
    /// A mark before a single paragraph for the bullet of a list.
    Bullet,
    /// `>` before a figure for the mark of a quote.
    Quote,
    /// A backslash for the sign that the next character is no mark.
    Backslash,
    /// `&…;` for a character.
    Entity,
    /// A fence that is never closed, or words behind it that are not printed.
    Fence,
    /// A link without words.
    EmptyLink,
    /// A row with more cells than the head of its table.
    LongRow,
    /// Anything else that is not printed.
    Lost,
}

impl Doubt {
    /// What nobody can write otherwise with certainty.
    pub(super) fn new(reading: Misreading, range: Range<usize>) -> Self {
        Self { reading, range, escaped: None }
    }

    /// The same with what to write in its place.
    pub(super) fn escaped(self, text: impl Into<String>) -> Self {
        Self { escaped: Some(text.into()), ..self }
    }
}
