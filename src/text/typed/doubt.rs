//! Marks that may have been meant as text.

use std::ops::Range;

/// Something that may have been meant otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What it is taken for.
    pub reading: Misreading,
    /// Its bytes in the source.
    pub range: Range<usize>,
    /// What to write in its place so that it is printed as it was typed; absent where nothing is lost.
    pub escaped: Option<String>,
}

/// What characters are taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misreading {
    /// Asterisks for marks, though they may hide a part of a name or number: `张**和李**`.
    Strong,
    /// A minus before a figure with its unit for the mark of an item: `- 5℃`.
    Item,
    /// A row with more cells than the head of its table.
    LongRow,
}
