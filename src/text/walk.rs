//! Going through all inlines of a document.
//!
//! [`inlines`] visits each inline once, in the order of the page: the text first, then the
//! footnotes, and within both each node before what it contains. [`lines`] and [`lines_mut`] give
//! the lists of inlines that belong to one line of text: a paragraph, a heading, a table cell.

use super::tree::{Block, Document, Inline};

/// All inlines of `document`.
pub fn inlines(document: &Document) -> impl Iterator<Item = &Inline> {
    let mut found = Vec::new();
    let footnotes = document.footnotes.iter().map(|footnote| &footnote.blocks);
    for blocks in std::iter::once(&document.blocks).chain(footnotes) {
        lines(blocks, &mut |line| nested(line, &mut found));
    }
    found.into_iter()
}

fn nested<'a>(line: &'a [Inline], found: &mut Vec<&'a Inline>) {
    for inline in line {
        found.push(inline);
        nested(children(inline), found);
    }
}

/// The inlines directly within `inline`; for a picture, its description.
pub fn children(inline: &Inline) -> &[Inline] {
    match inline {
        Inline::Strong(content) => content,
        Inline::Link(link) => &link.content,
        Inline::Image(image) => &image.alt,
        Inline::Text(_)
        | Inline::FootnoteReference(_)
        | Inline::SoftBreak
        | Inline::HardBreak => &[],
    }
}

/// Like [`children`], to change them.
pub fn children_mut(inline: &mut Inline) -> Option<&mut Vec<Inline>> {
    match inline {
        Inline::Strong(content) => Some(content),
        Inline::Link(link) => Some(&mut link.content),
        Inline::Image(image) => Some(&mut image.alt),
        Inline::Text(_)
        | Inline::FootnoteReference(_)
        | Inline::SoftBreak
        | Inline::HardBreak => None,
    }
}

/// Calls `visit` with every line of text in `blocks`, in order.
pub fn lines<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a [Inline])) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => visit(content),
            Block::Heading(heading) => visit(&heading.content),
            Block::List(list) => list.items.iter().for_each(|item| lines(item, visit)),
            Block::Table(table) => {
                table
                    .head
                    .iter()
                    .chain(table.rows.iter().flatten())
                    .for_each(|cell| visit(cell));
            }
        }
    }
}

/// Like [`lines`], to change them.
pub fn lines_mut(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => visit(content),
            Block::Heading(heading) => visit(&mut heading.content),
            Block::List(list) => list.items.iter_mut().for_each(|item| lines_mut(item, visit)),
            Block::Table(table) => {
                for cell in table.head.iter_mut().chain(table.rows.iter_mut().flatten()) {
                    visit(cell);
                }
            }
        }
    }
}
