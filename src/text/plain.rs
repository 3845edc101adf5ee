//! The words of a text, without marks.
//!
//! [`document`] is for search, summaries and plain-text export; [`inlines`] for one line. Line ends
//! become spaces, blocks stand on lines of their own. References to footnotes leave nothing, the
//! footnotes come last; a picture is its description.

use super::tree::{Block, Document, Image, Inline};

/// The words of a whole document, each paragraph, item or table row on its own line,
/// without a line end after the last.
pub fn document(document: &Document) -> String {
    let mut text = String::new();
    write_blocks(&document.blocks, &mut text);
    document.footnotes.iter().for_each(|footnote| write_blocks(&footnote.blocks, &mut text));
    text.truncate(text.trim_end().len());
    text
}

/// The words of one line.
pub fn inlines(line: &[Inline]) -> String {
    let mut text = String::new();
    write_inlines(line, &mut text);
    text
}

impl Image {
    /// Returns what the picture shows, in words without marks: the description, without one the title;
    /// empty without either.
    pub fn description(&self) -> String {
        let alt = inlines(&self.alt);
        if alt.trim().is_empty() { self.title.clone() } else { alt }
    }
}

fn write_blocks(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph(content) => write_line(content, text),
            Block::Heading(heading) => write_line(&heading.content, text),
            Block::List(list) => list.items.iter().for_each(|item| write_blocks(item, text)),
            Block::Table(table) => {
                for row in std::iter::once(&table.head).chain(&table.rows) {
                    let cells: Vec<String> = row.iter().map(|cell| inlines(cell)).collect();
                    text.push_str(&cells.join("\t"));
                    text.push('\n');
                }
            }
        }
    }
}

fn write_line(line: &[Inline], text: &mut String) {
    write_inlines(line, text);
    text.push('\n');
}

fn write_inlines(line: &[Inline], text: &mut String) {
    for inline in line {
        match inline {
            Inline::Text(words) => text.push_str(words),
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::FootnoteReference(_) => {}
            Inline::Strong(content) => write_inlines(content, text),
            Inline::Link(link) => write_inlines(&link.content, text),
            Inline::Image(image) => write_inlines(&image.alt, text),
        }
    }
}
