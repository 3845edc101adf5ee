//! HTML that somebody typed into a text.

use super::tree::{Block, Document, Inline, RawHtml};
use super::walk;

/// All raw HTML of a document: blocks first, then what stands within lines.
pub fn raw(document: &Document) -> Vec<&RawHtml> {
    let mut found = Vec::new();
    blocks(&document.blocks, &mut found);
    for footnote in &document.footnotes {
        blocks(&footnote.blocks, &mut found);
    }
    found.extend(walk::inlines(document).filter_map(|inline| match inline {
        Inline::Html(html) => Some(html),
        _ => None,
    }));
    found
}

fn blocks<'a>(list: &'a [Block], found: &mut Vec<&'a RawHtml>) {
    for block in list {
        match block {
            Block::Html(html) => found.push(html),
            Block::List(list) => list.items.iter().for_each(|item| blocks(item, found)),
            Block::Paragraph(_) | Block::Heading(_) | Block::Table(_) => {}
        }
    }
}
