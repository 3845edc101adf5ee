//! A node of the tree while it is still open.
//!
//! [`OpenNode::new`] says what a tag opens, [`Frame`] gathers what stands in it, and [`Frame::close`]
//! makes the finished [`ClosedNode`]. [`super::build`] keeps the frames.

use std::ops::Range;

use pulldown_cmark::Tag;

use super::tree::{
    Alignment, Block, Cell, Footnote, Heading, Image, Inline, Link, List, Table,
};

/// What kind of node is open, with what its opening already says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OpenNode {
    Document,
    Paragraph,
    Heading {
        level: u8,
    },
    List {
        /// The number of each item as it was typed; absent for bullets.
        numbers: Option<Vec<u64>>,
        tight: bool,
    },
    Item,
    Footnote {
        label: String,
    },
    Table {
        alignments: Vec<Alignment>,
    },
    Head,
    Row,
    Cell,
    Strong,
    Link {
        destination: String,
        title: String,
    },
    Image {
        destination: String,
        title: String,
    },
}

impl OpenNode {
    /// What `tag` opens; `clean` takes stand-ins out.
    pub(super) fn new(tag: &Tag, clean: impl Fn(&str) -> String) -> Self {
        match tag {
            Tag::Heading { level, .. } => Self::Heading { level: *level as u8 },
            Tag::List(start) => Self::List { numbers: start.map(|_| Vec::new()), tight: true },
            Tag::Item => Self::Item,
            Tag::FootnoteDefinition(label) => Self::Footnote { label: clean(label) },
            Tag::Table(alignments) => {
                Self::Table { alignments: alignments.iter().map(alignment).collect() }
            }
            Tag::TableHead => Self::Head,
            Tag::TableRow => Self::Row,
            Tag::TableCell => Self::Cell,
            Tag::Strong => Self::Strong,
            Tag::Link { dest_url, title, .. } => {
                Self::Link { destination: clean(dest_url), title: clean(title) }
            }
            Tag::Image { dest_url, title, .. } => {
                Self::Image { destination: clean(dest_url), title: clean(title) }
            }
            // The rest is text (see `typed`), or belongs to extensions that are not switched on.
            _ => Self::Paragraph,
        }
    }

    /// How much this counts of [`super::MAX_NESTING`]; 0 for what cannot nest without end.
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::List { .. } | Self::Item | Self::Footnote { .. } => 1,
            _ => usize::from(self.is_inline()),
        }
    }

    /// Whether this stands within a line of text.
    pub(super) fn is_inline(&self) -> bool {
        matches!(self, Self::Strong | Self::Link { .. } | Self::Image { .. })
    }

    /// Notes the number that an item of this list was typed with.
    pub(super) fn count(&mut self, number: Option<u64>) {
        if let Self::List { numbers: Some(numbers), .. } = self {
            numbers.push(number.unwrap_or_default());
        }
    }

    /// Notes that a paragraph stands in an item of this list: it is not tight.
    pub(super) fn loosen(&mut self) {
        if let Self::List { tight, .. } = self {
            *tight = false;
        }
    }
}

/// The alignment of a column.
pub(super) fn alignment(parsed: &pulldown_cmark::Alignment) -> Alignment {
    match parsed {
        pulldown_cmark::Alignment::None => Alignment::Unset,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}

/// A finished node.
pub(super) enum ClosedNode {
    Block(Block),
    /// One inline; several where the node itself vanishes.
    Inline(Vec<Inline>),
    Item(Vec<Block>),
    Cell(Cell),
    Row(Vec<Cell>),
    Footnote(Footnote),
}

/// An open node and what was found in it so far. Most kinds use only one of the lists.
pub(super) struct Frame {
    /// What it will be.
    pub(super) open: OpenNode,
    range: Range<usize>,
    blocks: Vec<Block>,
    /// In an item of a tight list, the paragraph that the parser does not announce.
    inlines: Vec<Inline>,
    /// Finished items of a list.
    pub(super) items: Vec<Vec<Block>>,
    /// Finished cells of a row.
    pub(super) cells: Vec<Cell>,
    /// Finished rows of a table.
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Frame {
    /// A node that opens with `range` of the source, and holds nothing.
    pub(super) fn new(open: OpenNode, range: Range<usize>) -> Self {
        Self {
            open,
            range,
            blocks: Vec::new(),
            inlines: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Adds words, to those before them if there are any.
    pub(super) fn text(&mut self, words: &str) {
        match self.inlines.last_mut() {
            Some(Inline::Text(text)) => text.push_str(words),
            _ => self.inlines.push(Inline::Text(words.to_owned())),
        }
    }

    /// Adds what stands in a line; words go on with those before them.
    pub(super) fn inline(&mut self, inline: Inline) {
        match inline {
            Inline::Text(words) => self.text(&words),
            _ => self.inlines.push(inline),
        }
    }

    /// Adds a block, behind the paragraph that is open.
    pub(super) fn block(&mut self, block: Block) {
        self.end_paragraph();
        self.blocks.push(block);
    }

    /// Returns all that stands in it, the open paragraph included.
    pub(super) fn into_blocks(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.blocks
    }

    fn end_paragraph(&mut self) {
        if !self.inlines.is_empty() {
            self.blocks.push(Block::Paragraph(std::mem::take(&mut self.inlines)));
        }
    }

    /// The finished node.
    pub(super) fn close(mut self) -> ClosedNode {
        let range = self.range.clone();
        match std::mem::replace(&mut self.open, OpenNode::Document) {
            OpenNode::Document | OpenNode::Item => ClosedNode::Item(self.into_blocks()),
            OpenNode::Paragraph => ClosedNode::Block(Block::Paragraph(self.inlines)),
            OpenNode::Heading { level } => ClosedNode::Block(Block::Heading(Heading {
                level,
                content: self.inlines,
                range,
            })),
            OpenNode::List { numbers, tight } => {
                ClosedNode::Block(Block::List(List { numbers, tight, items: self.items }))
            }
            OpenNode::Footnote { label } => {
                let blocks = self.into_blocks();
                ClosedNode::Footnote(Footnote { label, blocks, references: 0, range })
            }
            OpenNode::Table { alignments } => {
                let mut rows = self.rows.into_iter();
                let head = rows.next().unwrap_or_default();
                ClosedNode::Block(Block::Table(Table {
                    alignments,
                    head,
                    rows: rows.collect(),
                }))
            }
            OpenNode::Head | OpenNode::Row => ClosedNode::Row(self.cells),
            OpenNode::Cell => ClosedNode::Cell(self.inlines),
            OpenNode::Strong => ClosedNode::Inline(vec![Inline::Strong(self.inlines)]),
            OpenNode::Link { destination, title } => {
                let content = self.inlines;
                ClosedNode::Inline(vec![Inline::Link(Link {
                    destination,
                    title,
                    content,
                    range,
                })])
            }
            OpenNode::Image { destination, title } => {
                let alt = self.inlines;
                ClosedNode::Inline(vec![Inline::Image(Image {
                    destination,
                    title,
                    alt,
                    range,
                })])
            }
        }
    }
}
