//! Lines for the tests of other files.

use super::line::{Piece, SourceItem, read};
use crate::document::{Block, Document, Paragraph, Style};

/// Calls `look` with a line.
pub(super) fn with<T>(text: &str, look: impl FnOnce(Piece<'_>) -> T) -> T {
    let paragraph = Paragraph::plain(Style::Body, text);
    let document =
        Document { blocks: vec![Block::Paragraph(paragraph)], ..Document::default() };
    let items = read(&document);
    let [SourceItem::Line(line)] = &items[..] else { panic!("one line: {text}") };
    look(Piece::whole(line))
}
