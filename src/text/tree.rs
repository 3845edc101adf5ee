//! The tree of a Markdown text: what the data can be, and nothing that acts on it.
//!
//! [`Document`] is the root. Blocks stand below each other, inlines within a line of text. Nodes
//! that a rule may want to point at carry their byte range in the text given to [`super::parse`].

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A parsed Markdown text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The text without the definitions of its footnotes.
    pub blocks: Vec<Block>,
    /// The footnotes in the order of their first reference; those that nothing refers to come last.
    pub footnotes: Vec<Footnote>,
}

/// The definition of a footnote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// The label as written, without `^`. Printed only where the footnote cannot have a number.
    pub label: String,
    /// What it says.
    pub blocks: Vec<Block>,
    /// How often it is referred to; 0 for a footnote that is printed at the end without a link.
    pub references: usize,
    /// Where the definition stands.
    pub range: Range<usize>,
}

impl Footnote {
    /// By what it is referred to: labels that differ in case or spaces are the same.
    pub fn name(&self) -> String {
        footnote_name(&self.label)
    }
}

/// By what a footnote of a label is referred to.
pub(super) fn footnote_name(label: &str) -> String {
    let words: Vec<&str> = label.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// A part of the text that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; in a tight list also the text of an item.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading(Heading),
    /// A list, with numbers or bullets.
    List(List),
    /// A table with one head row.
    Table(Table),
}

/// A heading, `## …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// From 1 to 6, as written.
    pub level: u8,
    /// The words of the heading.
    pub content: Vec<Inline>,
    /// Where the heading stands, with its marks.
    pub range: Range<usize>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// The number of each item as it was typed; absent for bullets.
    pub numbers: Option<Vec<u64>>,
    /// Whether paragraphs in the items are set without space between them.
    pub tight: bool,
    /// The blocks of each item.
    pub items: Vec<Vec<Block>>,
}

/// A table. The head and every row have as many cells as there are alignments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// One for each column.
    pub alignments: Vec<Alignment>,
    /// The cells of the head row.
    pub head: Vec<Cell>,
    /// The rows below it.
    pub rows: Vec<Vec<Cell>>,
}

impl List {
    /// Returns the number of the first item; absent for bullets.
    pub fn start(&self) -> Option<u64> {
        self.numbers.as_ref().map(|numbers| numbers.first().copied().unwrap_or(1))
    }

    /// Returns the numbers of the items where they do not count on from the first.
    pub fn odd_numbers(&self) -> Option<&[u64]> {
        let numbers = self.numbers.as_deref()?;
        let counted = numbers.windows(2).all(|pair| pair[0].checked_add(1) == Some(pair[1]));
        (!counted).then_some(numbers)
    }
}

/// The content of a table cell.
pub type Cell = Vec<Inline>;

/// How a table column is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Alignment {
    /// As the page has it.
    Unset,
    /// `:--`
    Left,
    /// `:-:`
    Center,
    /// `--:`
    Right,
}

/// A part of a line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words. Two texts never follow each other.
    Text(String),
    /// `**strong**`
    Strong(Vec<Inline>),
    /// A link.
    Link(Link),
    /// A picture.
    Image(Image),
    /// A reference to a footnote.
    FootnoteReference(FootnoteReference),
    /// A line end in the source that stands for a space. Those between Chinese characters are gone.
    SoftBreak,
    /// A line end that is wanted.
    HardBreak,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Where it leads, as written; unchecked. `<a@b.c>` has `mailto:` put before it.
    pub destination: String,
    /// The title; empty without one.
    pub title: String,
    /// What stands for it on the page.
    pub content: Vec<Inline>,
    /// Where the link stands.
    pub range: Range<usize>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The file or address, as written; unchecked.
    pub destination: String,
    /// The title; empty without one.
    pub title: String,
    /// What the picture shows, in words.
    pub alt: Vec<Inline>,
    /// Where the picture stands.
    pub range: Range<usize>,
}

/// A reference to a footnote, `[^1]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FootnoteReference {
    /// Index into [`Document::footnotes`].
    pub footnote: usize,
    /// Where the reference stands.
    pub range: Range<usize>,
}
