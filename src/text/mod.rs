//! Markdown text → our own tree.
//!
//! [`parse`] is the entry point. It reads nothing but its argument and never fails: every text is
//! Markdown. It does not decide which links are allowed, and writes no HTML and no Typst; that is
//! `render::markup`.
//!
//! 0. `simple` finds texts without any mark, which need no parser.
//! 1. [`typed`] decides which characters are marks; `mark` puts letters in the place of the others, so that the
//!    parser takes them for text.
//! 2. `build` parses the marked text into a [`Document`], takes the letters out again and gives every place in the
//!    original text.
//! 3. `footnotes` puts the footnotes into the order in which they are first referred to.
//! 4. `join` drops line breaks between Chinese characters.
//!
//! [`plain`], [`links`] and [`walk`] read the tree; [`prose`] reads the text without it, each
//! character with its place, [`pieces`] its words and marks as a field shows them; [`scheme`] says what kind of address a link has, [`numeral`] how numbers
//! are said in Chinese, [`phrase`] which set phrases a text has, [`misread`] which have letters in them, [`words`] which words a text has.

mod build;
mod cjk;
mod footnotes;
mod frame;
mod join;
mod line;
mod mark;
mod parser;
mod simple;
mod spaces;
mod surname;

pub mod internal_use;
pub mod links;
pub mod misread;
pub mod numeral;
pub mod phrase;
pub mod pieces;
pub mod plain;
pub mod prose;
pub mod radical;
pub mod scheme;
pub mod sound;
pub mod tree;
pub mod typed;
pub mod walk;
pub mod words;

pub use build::MAX_NESTING;
pub use spaces::{one_line, single_spaced, without_spaces};
pub use surname::is_common_surname;
pub use tree::Document;

use std::ops::Range;

pub use crate::lang::is_han;
use tree::{Block, Inline};

/// Parses a text with the marks that [`typed`] lists.
///
/// - Ranges in the tree are byte ranges of `source`.
/// - Nesting is at most [`MAX_NESTING`]; what is deeper is kept as plain text.
/// - Takes time linear in the length of `source`, whatever it says.
pub fn parse(source: &str) -> Document {
    match simple::paragraphs(source) {
        Some(paragraphs) => simple_document(source, &paragraphs),
        None => parse_any(source),
    }
}

fn simple_document(source: &str, paragraphs: &[Range<usize>]) -> Document {
    let words = |range: &Range<usize>| Inline::Text(source[range.clone()].to_owned());
    let blocks = paragraphs.iter().map(|range| Block::Paragraph(vec![words(range)]));
    Document { blocks: blocks.collect(), ..Document::default() }
}

fn parse_any(source: &str) -> Document {
    let marked = typed::read(source);
    let parsed = build::build(source, &marked);
    let mut document = footnotes::arrange(parsed);
    join::join(&mut document);
    document
}
