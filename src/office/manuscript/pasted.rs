//! What is pasted into a field: words, tables and numbers of what other programs have in the clipboard, without the
//! rest.

use crate::document::{Block, Document, html, plain};
use crate::import::document_text;
use crate::text::without_spaces;

/// What becomes of the clipboard in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    /// Markdown, without a line end at its end.
    pub text: String,
    /// How many pictures stood between the words; they are left out.
    pub pictures: usize,
}

/// Reads the clipboard, which has a page, plain words, or both. `None` where the plain words are to be taken as they
/// are: nothing else is there, or the page says less than they do.
pub fn pasted(page: &str, words: &str) -> Option<Pasted> {
    let read = match page.trim() {
        "" => None,
        page => html::read_copied(page).ok().map(|read| read.document),
    };
    let has_words = |document: &Document| {
        // Some programs put a page without words beside them.
        without_spaces(&said(document)).chars().count() * 2
            >= without_spaces(words).chars().count()
    };
    let document = read.filter(has_words).or_else(|| rows(words))?;
    let is_picture = |block: &&Block| matches!(block, Block::Picture(_));
    let pictures = document.blocks.iter().filter(is_picture).count();
    let text = document_text(&document).trim_end().to_owned();
    (!text.is_empty()).then_some(Pasted { text, pictures })
}

/// Cells that are parted by tabs, as a table program has them beside its page.
fn rows(words: &str) -> Option<Document> {
    let mut lines = words.lines().filter(|line| !line.trim().is_empty()).peekable();
    lines.peek()?;
    lines.all(|line| line.contains('\t')).then(|| plain::read(words.as_bytes()).ok())?
}

fn said(document: &Document) -> String {
    let said = document.blocks.iter().map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.text(),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
            paragraphs.map(|paragraph| paragraph.text()).collect()
        }
        Block::Picture(_) => String::new(),
    });
    said.collect()
}
