//! Lines for the tests of other files.

use super::line::{Piece, SourceItem, read};
use crate::document::{Block, Document, Paragraph, Style};

/// Calls `look` with a line.
pub(super) fn with<T>(text: &str, look: impl FnOnce(Piece<'_>) -> T) -> T {
    all(&[text], |lines| look(lines[0]))
}

/// Calls `look` with lines.
pub(super) fn all<T>(texts: &[&str], look: impl FnOnce(&[Piece<'_>]) -> T) -> T {
    let paragraph = |text: &&str| Block::Paragraph(Paragraph::plain(Style::Body, *text));
    let blocks = texts.iter().map(paragraph).collect();
    let items = read(&Document { blocks, ..Document::default() });
    let lines = items.iter().filter_map(|item| match item {
        SourceItem::Line(line) => Some(Piece::whole(line)),
        SourceItem::Table(_) | SourceItem::Picture(_) => None,
    });
    let lines: Vec<Piece<'_>> = lines.collect();
    assert_eq!(lines.len(), texts.len(), "lines: {texts:?}");
    look(&lines)
}
