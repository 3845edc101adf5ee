//! A Markdown field as runs and blocks.
//!
//! [`text_blocks`] is the entry point. Words that were typed carry the place of the field; marks of
//! lists and numbers of footnotes are ours. Strong words, links and footnote references become the format
//! of their words, and HTML is words like others.

use super::address::Addresses;
use super::runs::own;
use crate::diag::Span;
use crate::document;
use crate::document::{Cell, Paragraph, Row, Run, RunFormat, Style};
use crate::text::Document;
use crate::text::tree::{Block, Inline, List, Table};

/// Heading levels of a text start below those of the page: the unit, a group of sections.
const HEADING_OFFSET: u8 = 2;

/// What a text has, apart by where it is printed.
#[derive(Default)]
pub(super) struct TextBlocks {
    /// The first paragraph, which may go on in a line that is open; empty where the text opens with
    /// something else.
    pub(super) first: Vec<Run>,
    /// The blocks after it.
    pub(super) rest: Vec<document::Block>,
    /// Its footnotes.
    pub(super) notes: Vec<document::Block>,
}

impl TextBlocks {
    /// Returns a single paragraph.
    pub(super) fn single(first: Vec<Run>) -> Self {
        Self { first, ..Self::default() }
    }
}

/// What a text cannot know of the issue around it.
pub(super) struct TextContext<'a> {
    /// The field.
    pub(super) span: Span,
    /// The number of its first footnote.
    pub(super) first_note: usize,
    /// Where links lead.
    pub(super) addresses: &'a Addresses<'a>,
}

/// Makes a block of a picture, by its file and its description.
pub(super) type Show<'a> = &'a mut dyn FnMut(&str, String) -> document::Block;

/// Returns the blocks of a text.
pub(super) fn text_blocks(
    document: &Document,
    context: &TextContext<'_>,
    show: Show<'_>,
) -> TextBlocks {
    let mut writer = BlockWriter { context, show, blocks: Vec::new(), pictures: Vec::new() };
    let mut rest = &document.blocks[..];
    let mut first = Vec::new();
    if let Some((Block::Paragraph(line), others)) = document.blocks.split_first() {
        writer.inlines(line, &RunFormat::default(), &mut first);
        writer.flush_pictures();
        rest = others;
    }
    let body = BlockPosition { style: Style::Body, depth: 0 };
    writer.blocks(rest, body);
    let rest = std::mem::take(&mut writer.blocks);
    for (number, note) in (context.first_note..).zip(&document.footnotes) {
        writer.marked(
            format!("[{number}] "),
            &note.blocks,
            BlockPosition { style: Style::Footnote, ..body },
        );
    }
    TextBlocks { first, rest, notes: writer.blocks }
}

/// Where blocks stand.
#[derive(Clone, Copy)]
struct BlockPosition {
    /// What their paragraphs are set as.
    style: Style,
    /// How many lists they stand in.
    depth: usize,
}

struct BlockWriter<'a> {
    context: &'a TextContext<'a>,
    show: Show<'a>,
    blocks: Vec<document::Block>,
    /// Pictures within the line that is being written; they follow it.
    pictures: Vec<document::Block>,
}

impl BlockWriter<'_> {
    fn blocks(&mut self, blocks: &[Block], position: BlockPosition) {
        blocks.iter().for_each(|block| self.block(block, position));
    }

    fn block(&mut self, block: &Block, position: BlockPosition) {
        match block {
            Block::Paragraph(line) => {
                // What goes on with an item stands as far in as the item.
                let inside = position.style == Style::ListItem && position.depth > 1;
                let indent = inside.then(|| own("　".repeat(2 * (position.depth - 1))));
                self.paragraph(indent.into_iter().collect(), line, position.style);
            }
            Block::Heading(heading) => {
                let level = heading.level.saturating_add(HEADING_OFFSET).min(9);
                self.paragraph(Vec::new(), &heading.content, Style::Heading(level));
            }
            Block::List(list) => self.list(list, position),
            Block::Table(table) => self.table(table),
        }
    }

    /// Items open with their mark: `1. ` or `· `, within another list `（1）`, each list two
    /// characters further in.
    fn list(&mut self, list: &List, position: BlockPosition) {
        let inside = BlockPosition { style: Style::ListItem, depth: position.depth + 1 };
        let indent = "　".repeat(2 * position.depth);
        for (at, item) in list.items.iter().enumerate() {
            let mark = match list.numbers.as_ref().and_then(|numbers| numbers.get(at)) {
                None => format!("{indent}· "),
                Some(number) if position.depth == 0 => format!("{number}. "),
                Some(number) => format!("{indent}（{number}）"),
            };
            self.marked(mark, item, inside);
        }
    }

    /// Blocks of which the first paragraph opens with a mark.
    fn marked(&mut self, mark: String, blocks: &[Block], position: BlockPosition) {
        let rest = match blocks.split_first() {
            Some((Block::Paragraph(line), rest)) => {
                self.paragraph(vec![own(mark)], line, position.style);
                rest
            }
            Some(_) | None => {
                self.push(position.style, vec![own(mark)]);
                blocks
            }
        };
        self.blocks(rest, position);
    }

    fn paragraph(&mut self, mut runs: Vec<Run>, line: &[Inline], style: Style) {
        self.inlines(line, &RunFormat::default(), &mut runs);
        if !runs.is_empty() {
            self.push(style, runs);
        }
        self.flush_pictures();
    }

    fn table(&mut self, table: &Table) {
        let rows = std::iter::once(&table.head).chain(&table.rows).enumerate();
        let rows = rows.map(|(index, cells)| Row {
            head: index == 0,
            cells: cells.iter().map(|cell| self.cell(cell)).collect(),
        });
        let rows = rows.collect();
        self.blocks.push(document::Block::Table(document::Table { rows }));
        self.flush_pictures();
    }

    fn cell(&mut self, line: &[Inline]) -> Cell {
        let mut runs = Vec::new();
        self.inlines(line, &RunFormat::default(), &mut runs);
        let paragraphs = vec![Paragraph { style: Style::Body, runs }];
        Cell { paragraphs, columns: 1, continues: false }
    }

    fn inlines(&mut self, line: &[Inline], format: &RunFormat, runs: &mut Vec<Run>) {
        for inline in line {
            match inline {
                Inline::Text(text) => runs.push(self.typed(text, format)),
                Inline::SoftBreak => runs.push(self.typed(" ", format)),
                Inline::HardBreak => runs.push(self.typed("\n", format)),
                Inline::Strong(content) => {
                    self.inlines(content, &RunFormat { strong: true, ..format.clone() }, runs);
                }
                Inline::Link(link) => {
                    let link_to = self.context.addresses.resolve(&link.destination);
                    let format =
                        RunFormat { link: link_to.or(format.link.clone()), ..format.clone() };
                    self.inlines(&link.content, &format, runs);
                }
                Inline::Image(image) => {
                    let shown = (self.show)(&image.destination, image.description());
                    self.pictures.push(shown);
                }
                Inline::FootnoteReference(reference) => {
                    let number = self.context.first_note + reference.footnote;
                    let format = RunFormat { raised: true, ..RunFormat::default() };
                    runs.push(Run { format, ..own(format!("[{number}]")) });
                }
            }
        }
    }

    /// Returns words that were typed.
    fn typed(&self, text: &str, format: &RunFormat) -> Run {
        Run { text: text.to_owned(), format: format.clone(), origin: Some(self.context.span) }
    }

    fn push(&mut self, style: Style, runs: Vec<Run>) {
        self.blocks.push(document::Block::Paragraph(Paragraph { style, runs }));
    }

    fn flush_pictures(&mut self) {
        self.blocks.append(&mut self.pictures);
    }
}
