//! What is pasted into a field: words, tables and numbers of what other programs have in the clipboard, without the
//! rest.

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
    /// How many pictures stood between the words; they are left out.
    pub pictures: usize,
    /// How many words were deleted while changes were tracked; they are left out.
    pub deleted: usize,
    /// How many comments there were; they are left out.
    pub comments: usize,
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
    let lines = said(&read.document).lines().map(|line| line.trim().to_owned()).collect();
    let is_any = !text.is_empty() || deleted + comments > 0;
    is_any.then_some(Pasted { text, lines, pictures, deleted, comments })
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
    let said = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => vec![paragraph.text()],
        Block::Table(table) => {
            let row = |row: &Row| {
                let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
                paragraphs.map(|paragraph| paragraph.text()).collect::<Vec<_>>().join(" ")
            };
            table.rows.iter().map(row).collect()
        }
        Block::Picture(_) => Vec::new(),
    });
    said.collect::<Vec<_>>().join("\n")
}
