//! Printing a text as Typst markup in which nothing that a user wrote is markup.
//!
//! [`document`] and [`run_in`] are the entry points. All words stand in string literals of Typst
//! code (`#"…"`), so the only markup is what is written here: every line begins with `#` or a
//! bracket, and blank lines separate paragraphs.
//!
//! 1. Blocks are written here, tables in `table`.
//! 2. `inline` writes the words in them: `literal` makes string literals, `unbroken` finds
//!    dates and issue numbers, which stay on one line.
//! 3. `footnotes` writes footnotes where they are first referred to.

mod footnotes;
mod inline;
mod literal;
mod table;
mod unbroken;

use super::visible::visible;
use super::{Options, RunIn};
use crate::text::tree::{Block, CodeBlock, Document, Heading, Inline, List};
use crate::text::walk;

/// The whole text; empty for an empty text, else with a line end after it.
pub fn document(document: &Document, options: &Options) -> String {
    let mut writer = Writer::new(document, options);
    writer.blocks(&document.blocks);
    writer.loose_footnotes();
    writer.finish()
}

/// The content of the first paragraph, and apart from it everything else.
///
/// The first part ends in `;`, which Typst does not print, so whatever follows it is not taken for
/// more of its code.
pub fn run_in(document: &Document, options: &Options) -> RunIn {
    let mut writer = Writer::new(document, options);
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

/// A line of plain text, in which nothing is Markdown; dates and issue numbers stay whole. It ends
/// as the first part of [`run_in`] does.
pub fn line(text: &str) -> String {
    let mut out = String::new();
    inline::words(text, &mut out);
    out.push(';');
    out
}

struct Writer<'a> {
    document: &'a Document,
    options: &'a Options<'a>,
    out: String,
    /// Which footnotes are written.
    noted: Vec<bool>,
    /// Whether a footnote is being written.
    in_note: bool,
    /// The level of the last heading.
    level: u8,
}

impl<'a> Writer<'a> {
    fn new(document: &'a Document, options: &'a Options<'a>) -> Self {
        Self {
            document,
            options,
            out: String::new(),
            noted: vec![false; document.footnotes.len()],
            in_note: false,
            level: options.heading_offset,
        }
    }

    fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            if !self.out.is_empty() && !self.out.ends_with('[') {
                self.out.push_str("\n\n");
            }
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(line) => match &line[..] {
                [Inline::Image(image)] => self.image(image, false),
                _ => self.inlines(line),
            },
            Block::Heading(heading) => self.heading(heading),
            Block::Quote(blocks) => {
                self.out.push_str("#quote(block: true)[");
                self.blocks(blocks);
                self.out.push(']');
            }
            Block::Code(code) => self.code(code),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Rule => self.out.push_str("#line(length: 100%)"),
            Block::Html(html) => self.text(html.text.trim()),
        }
    }

    /// Writes a heading at most one level below the last: PDF/UA-1 refuses skipped levels. It
    /// refuses headings without words, too; what such a heading shows becomes a paragraph.
    fn heading(&mut self, heading: &Heading) {
        if !has_words(&heading.content) {
            return self.inlines(&heading.content);
        }
        let level = heading.level.saturating_add(self.options.heading_offset);
        self.level = level.min(self.level.saturating_add(1));
        self.out.push_str(&format!("#heading(level: {})[", self.level));
        self.inlines(&heading.content);
        self.out.push(']');
    }

    fn code(&mut self, code: &CodeBlock) {
        self.out.push_str("#raw(block: true, ");
        if let Some(language) = visible(&code.info).split_whitespace().next() {
            self.out.push_str("lang: ");
            literal::write(language, &mut self.out);
            self.out.push_str(", ");
        }
        literal::write(code.text.trim_end_matches('\n'), &mut self.out);
        self.out.push(')');
    }

    fn list(&mut self, list: &List) {
        self.out.push_str(if list.start.is_some() { "#enum(\n" } else { "#list(\n" });
        if let Some(start) = list.start.filter(|start| *start != 1) {
            self.out.push_str(&format!("  start: {start},\n"));
        }
        if !list.tight {
            self.out.push_str("  tight: false,\n");
        }
        for item in &list.items {
            self.out.push_str("  [");
            self.blocks(item);
            self.out.push_str("],\n");
        }
        self.out.push(')');
    }
}

/// Whether a line shows more than pictures.
fn has_words(line: &[Inline]) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Text(text) | Inline::Code(text) => !visible(text).trim().is_empty(),
        Inline::Html(_) => true,
        Inline::Image(_) => false,
        _ => has_words(walk::children(inline)),
    })
}
