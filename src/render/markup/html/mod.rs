//! Printing a text as HTML: exactly what the CommonMark reference prints, line ends included.
//!
//! [`document`] and [`run_in`] are the entry points.
//!
//! 1. Blocks are written here, tables in `table`.
//! 2. `inline` writes the words in them, `escape` makes text and addresses safe.
//! 3. `footnotes` writes the references, and the notes at the end.

mod escape;
mod footnotes;
mod inline;
mod table;

pub(in crate::render) use escape::{entity, pieces};

use super::{Options, RunIn};
use crate::text::tree::{Block, Document, Heading, List};

/// The whole text; empty for an empty text, else with a line end after it.
pub fn document(document: &Document, options: &Options) -> String {
    let mut writer = HtmlWriter::new(document, options);
    writer.blocks(&document.blocks);
    writer.footnotes();
    writer.out
}

/// The content of the first paragraph, and apart from it everything else.
pub fn run_in(document: &Document, options: &Options) -> RunIn {
    let mut writer = HtmlWriter::new(document, options);
    let mut first = None;
    let mut rest = &document.blocks[..];
    if let Some((Block::Paragraph(line), others)) = document.blocks.split_first() {
        writer.inlines(line);
        first = Some(std::mem::take(&mut writer.out));
        rest = others;
    }
    writer.blocks(rest);
    writer.footnotes();
    RunIn { first, rest: writer.out }
}

struct HtmlWriter<'a> {
    document: &'a Document,
    options: &'a Options<'a>,
    out: String,
    /// How many references to each footnote are written.
    references: Vec<usize>,
}

impl<'a> HtmlWriter<'a> {
    fn new(document: &'a Document, options: &'a Options<'a>) -> Self {
        let references = vec![0; document.footnotes.len()];
        Self { document, options, out: String::new(), references }
    }

    /// Ends the line if one is begun.
    fn end_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        self.end_line();
        match block {
            Block::Paragraph(line) => {
                self.out.push_str("<p>");
                self.inlines(line);
                self.out.push_str("</p>\n");
            }
            Block::Heading(heading) => self.heading(heading),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
        }
    }

    fn heading(&mut self, heading: &Heading) {
        let level = heading.level.saturating_add(self.options.heading_offset).min(6);
        self.out.push_str(&format!("<h{level}>"));
        self.inlines(&heading.content);
        self.out.push_str(&format!("</h{level}>\n"));
    }

    fn list(&mut self, list: &List) {
        let tag = if list.numbers.is_some() { "ol" } else { "ul" };
        self.out.push_str(&format!("<{tag}"));
        if let Some(start) = list.start().filter(|start| *start != 1) {
            self.out.push_str(&format!(" start=\"{start}\""));
        }
        self.out.push_str(">\n");
        for (at, item) in list.items.iter().enumerate() {
            match list.odd_numbers().and_then(|numbers| numbers.get(at)) {
                Some(number) => self.out.push_str(&format!("<li value=\"{number}\">")),
                None => self.out.push_str("<li>"),
            }
            self.item(item, list.tight);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(&format!("</{tag}>\n"));
    }

    fn item(&mut self, item: &[Block], tight: bool) {
        for block in item {
            match block {
                Block::Paragraph(line) if tight => self.inlines(line),
                _ => self.block(block),
            }
        }
    }
}
