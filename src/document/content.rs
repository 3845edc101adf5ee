//! What a document holds: paragraphs with runs of words, tables, pictures.

use super::exported::Exported;
use crate::diag::Span;

/// A document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The issue that was exported as this document; absent in files that others made.
    pub exported: Option<Exported>,
    /// What it holds, in reading order.
    pub blocks: Vec<Block>,
}

/// A part of a document that stands on lines of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph; one without text is an empty line.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
}

/// A paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// What it is set as.
    pub style: Style,
    /// Its words. A line break within the paragraph is `\n` in a run's text.
    pub runs: Vec<Run>,
}

impl Paragraph {
    /// Returns a paragraph with one run of plain words.
    pub fn plain(style: Style, text: impl Into<String>) -> Self {
        Self { style, runs: vec![Run::plain(text)] }
    }

    /// Returns all its words.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// What a paragraph is set as. Each is a named paragraph style of an exported Word file; files that
/// others made have [`Body`](Self::Body), [`Title`](Self::Title) and [`Heading`](Self::Heading) only.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Style {
    /// Running text.
    #[default]
    Body,
    /// The red name of the series, at the head of the first page.
    Masthead,
    /// 〔2017〕第8期, below the name.
    Number,
    /// Compiler and date, above the red rule. What stands behind a tab is set on the right.
    Compiler,
    /// A title over the whole document, centred.
    Title,
    /// A title of a part, centred; smaller where the whole has one, too.
    EntryTitle,
    /// Addressees, flush left: `各县区人民政府：`
    Addressees,
    /// The unit an entry speaks of, `市水务局：`.
    Unit,
    /// A heading on a line of its own, level 1 to 9.
    Heading(u8),
    /// 编者按
    EditorNote,
    /// The text below a picture.
    Caption,
    /// An item of a list; the text holds its mark or number.
    ListItem,
    /// A footnote, at the end of the text that refers to it; the text holds its mark.
    Footnote,
    /// 附件：1. … below the text.
    AttachmentNote,
    /// Who signs, and the date below: one after the other, on the right.
    Signature,
    /// 附件1, at the head of a page of its own.
    AttachmentLabel,
    /// 报、送、发, print run, people: the lines at the foot of the last page. What stands behind a tab
    /// is set on the right.
    Tail,
}

/// A run of words that look alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// How they look.
    pub format: RunFormat,
    /// The field of an issue that the words come from, by the place of its value. Absent for words
    /// that the program added (numbers, labels, stops), and in every document that was read.
    pub origin: Option<Span>,
}

impl Run {
    /// Words that look like those around them.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// How words look, beside what their paragraph's style says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RunFormat {
    /// Bold.
    pub strong: bool,
    /// Raised and small: a reference to a footnote.
    pub raised: bool,
    /// A typeface other than the style's.
    pub font: Option<Font>,
    /// Where the words lead, an address as written.
    pub link: Option<String>,
}

/// Typefaces of official documents that a run within a paragraph may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Font {
    /// 黑体: headings of the first level, run in.
    Hei,
    /// 楷体: headings of the second level and points, run in.
    Kai,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Its rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// Whether it has cells over several columns or rows.
    pub fn is_merged(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(Cell::is_merged)
    }
}

/// A row of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// Whether it heads the columns and is repeated on every page.
    pub head: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What it holds.
    pub paragraphs: Vec<Paragraph>,
    /// How many columns it covers, from 1.
    pub columns: usize,
    /// Whether it only goes on with the cell above it, as part of one cell over several rows.
    pub continues: bool,
}

impl Cell {
    /// Returns all its words; nothing parts its paragraphs.
    pub fn text(&self) -> String {
        self.paragraphs.iter().map(Paragraph::text).collect()
    }

    /// Whether it covers several columns, or goes on with the one above it.
    pub fn is_merged(&self) -> bool {
        self.columns > 1 || self.continues
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Name of the file, without folders: `image1.png`.
    pub name: String,
    /// The file; empty where the document names a picture that it does not hold.
    pub bytes: Vec<u8>,
    /// What it shows, in words; empty where the document says nothing.
    pub alt: String,
}
