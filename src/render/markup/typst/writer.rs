//! Writing the blocks of a text as Typst.

use crate::render::markup::Options;
use crate::render::markup::visible::visible;
use crate::text::tree::{Block, Document, Heading, Inline, List};
use crate::text::walk;

/// Writes the blocks of one text; `inline`, `table` and `footnotes` write what stands in them.
pub(super) struct TypstWriter<'a> {
    /// The text that is written.
    pub(super) document: &'a Document,
    /// How it is written.
    pub(super) options: &'a Options<'a>,
    /// What is written so far.
    pub(super) out: String,
    /// Which footnotes are written.
    pub(super) noted: Vec<bool>,
    /// Whether a footnote is being written.
    pub(super) in_note: bool,
    /// The level of the last heading.
    pub(super) level: u8,
}

impl<'a> TypstWriter<'a> {
    /// A writer that has written nothing.
    pub(super) fn new(document: &'a Document, options: &'a Options<'a>) -> Self {
        Self {
            document,
            options,
            out: String::new(),
            noted: vec![false; document.footnotes.len()],
            in_note: false,
            level: options.heading_offset,
        }
    }

    /// Returns the source, with a line end where there is any.
    pub(super) fn finish(mut self) -> String {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out
    }

    /// Writes blocks, with a blank line between two.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            if !self.out.is_empty() && !self.out.ends_with('[') {
                self.out.push_str("\n\n");
            }
            self.block(block);
        }
    }

    /// Writes one block.
    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(line) => match &line[..] {
                [Inline::Image(image)] => self.image(image, false),
                _ => self.inlines(line),
            },
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
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

    fn list(&mut self, list: &List) {
        self.out.push_str(if list.numbers.is_some() { "#enum(\n" } else { "#list(\n" });
        if let Some(start) = list.start().filter(|start| *start != 1) {
            self.out.push_str(&format!("  start: {start},\n"));
        }
        if !list.tight {
            self.out.push_str("  tight: false,\n");
        }
        for (at, item) in list.items.iter().enumerate() {
            match list.odd_numbers().and_then(|numbers| numbers.get(at)) {
                Some(number) => self.out.push_str(&format!("  enum.item({number})[")),
                None => self.out.push_str("  ["),
            }
            self.blocks(item);
            self.out.push_str("],\n");
        }
        self.out.push(')');
    }
}

/// Whether a line shows more than pictures.
fn has_words(line: &[Inline]) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Text(text) => !visible(text).trim().is_empty(),
        Inline::Image(_) => false,
        _ => has_words(walk::children(inline)),
    })
}
