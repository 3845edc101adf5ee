//! What is pasted into a field: words, tables and numbers of what other programs have in the clipboard, without the
//! rest.

use std::ops::Range;

use crate::document::{Block, Document, Notice, ReadDocument, Row, html, plain};
use crate::import::document_text;
use crate::text::without_spaces;

/// What becomes of the clipboard in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Markdown, without a line end at its end.
    pub text: String,
    /// The words of each paragraph alone, for a field of one line.
    pub lines: Vec<String>,
    /// The tables among them, whose rows are lines, too.
    pub tables: Vec<PastedTable>,
    /// How many pictures stood between the words; they are left out.
    pub pictures: usize,
    /// How many words were deleted while changes were tracked; they are left out.
    pub deleted: usize,
    /// How many comments there were; they are left out.
    pub comments: usize,
}

/// A table that is pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastedTable {
    /// The lines that are its rows.
    pub lines: Range<usize>,
    /// Its Markdown.
    pub text: String,
}

/// Reads the clipboard, which has a page, plain words, or both. `None` where the plain words are to be taken as they
/// are: nothing else is there, or the page says less than they do.
pub fn pasted(page: &str, words: &str) -> Option<Pasted> {
    let read = match page.trim() {
        "" => None,
        page => html::read_copied(page).ok(),
    };
    let has_words = |read: &ReadDocument| {
        // Some programs put a page without words beside them. Words that were left out are no lack.
        left_out(read) != (0, 0)
            || without_spaces(&said(&read.document)).chars().count() * 2
                >= without_spaces(words).chars().count()
    };
    let read = read.filter(has_words).or_else(|| rows(words))?;
    let (deleted, comments) = left_out(&read);
    let blocks = &read.document.blocks;
    let pictures = blocks.iter().filter(|one| matches!(one, Block::Picture(_))).count();
    let text = document_text(&read.document).trim_end().to_owned();
    let mut lines: Vec<String> = Vec::new();
    let mut tables = Vec::new();
    for block in blocks {
        let own = words_of(block);
        let own = own.iter().flat_map(|words| words.lines()).map(|line| line.trim().to_owned());
        let start = lines.len();
        lines.extend(own);
        if let Block::Table(_) = block {
            let alone = Document { blocks: vec![block.clone()], ..Document::default() };
            let text = document_text(&alone).trim_end().to_owned();
            tables.push(PastedTable { lines: start..lines.len(), text });
        }
    }
    let is_any = !text.is_empty() || deleted + comments > 0;
    is_any.then_some(Pasted { text, lines, tables, pictures, deleted, comments })
}

/// How often words were deleted while changes were tracked, and how many comments there are.
fn left_out(read: &ReadDocument) -> (usize, usize) {
    read.notices.iter().fold((0, 0), |(deleted, comments), notice| match notice {
        Notice::Deleted(excerpt) => (deleted + excerpt.count, comments),
        Notice::Comments(excerpt) => (deleted, comments + excerpt.count),
        _ => (deleted, comments),
    })
}

/// Cells that are parted by tabs, as a table program has them beside its page.
fn rows(words: &str) -> Option<ReadDocument> {
    let mut lines = words.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek()?;
    let document =
        lines.all(|line| line.contains('\t')).then(|| plain::read(words.as_bytes()).ok())??;
    Some(ReadDocument { document, notices: Vec::new() })
}

/// The words of a document, a line for each paragraph and for each row of a table.
fn said(document: &Document) -> String {
    document.blocks.iter().flat_map(words_of).collect::<Vec<_>>().join("\n")
}

fn words_of(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(paragraph) => vec![paragraph.text()],
        Block::Table(table) => {
            let row = |row: &Row| {
                let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
                let words: Vec<String> = paragraphs.map(|paragraph| paragraph.text()).collect();
                words.join(" ").replace('\n', " ")
            };
            table.rows.iter().map(row).collect()
        }
        Block::Picture(_) => Vec::new(),
    }
}
