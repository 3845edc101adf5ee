//! Printing a text as Typst markup in which nothing that a user wrote is markup.
//!
//! [`document`] and [`run_in`] are the entry points. All words stand in string literals of Typst
//! code (`#"…"`), so the only markup is what is written here: every line begins with `#` or a
//! bracket, and blank lines separate paragraphs.
//!
//! 1. `writer` writes blocks, `table` tables.
//! 2. `inline` writes the words in them: `literal` makes string literals, `unbroken` finds
//!    dates and issue numbers, which stay on one line.
//! 3. `footnotes` writes footnotes where they are first referred to.

mod footnotes;
mod inline;
mod literal;
mod table;
mod unbroken;
mod writer;

use super::{Options, RunIn};
use crate::text::tree::{Block, Document};
use writer::TypstWriter;

/// The whole text; empty for an empty text, else with a line end after it.
pub fn document(document: &Document, options: &Options) -> String {
    let mut writer = TypstWriter::new(document, options);
    writer.blocks(&document.blocks);
    writer.loose_footnotes();
    writer.finish()
}

/// The content of the first paragraph, and apart from it everything else.
///
/// The first part ends in `;`, which Typst does not print, so whatever follows it is not taken for
/// more of its code.
pub fn run_in(document: &Document, options: &Options) -> RunIn {
    let mut writer = TypstWriter::new(document, options);
    let mut first = None;
    let mut rest = &document.blocks[..];
    if let Some((Block::Paragraph(line), others)) = document.blocks.split_first() {
        writer.inlines(line);
        writer.out.push(';');
        first = Some(std::mem::take(&mut writer.out));
        rest = others;
    }
    writer.blocks(rest);
    writer.loose_footnotes();
    RunIn { first, rest: writer.finish() }
}

/// Words that stand for themselves, as one piece of content.
pub fn words(text: &str) -> String {
    let mut out = String::new();
    inline::plain(text, &mut out);
    ended(out)
}

/// A line of plain text, in which nothing is Markdown; dates and issue numbers stay whole. It ends
/// as the first part of [`run_in`] does.
pub fn line(text: &str) -> String {
    let mut out = String::new();
    inline::words(text, &mut out);
    ended(out)
}

/// A semicolon of its own would be printed.
fn ended(mut out: String) -> String {
    if !out.is_empty() {
        out.push(';');
    }
    out
}
