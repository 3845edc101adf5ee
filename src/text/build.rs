//! Building the tree from the events of pulldown-cmark.
//!
//! [`build`] keeps the nodes that are still open on a stack of [frames](Frame), so a deep text
//! cannot overflow ours. A node deeper than [`MAX_NESTING`] becomes the plain text that it was
//! written as. Words and addresses are freed of [stand-ins](super::mark), ranges are those of the
//! original. Line breaks are left as they are, footnotes in the order of their definitions.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag};

use super::frame::{ClosedNode, Frame, OpenNode};
use super::mark::Marked;
use super::parser;
use super::tree::{Block, Footnote, FootnoteReference, Inline, footnote_name};

/// How deep nodes may stand within each other: a list with its item counts as two, a footnote, words that are
/// marked and links as one each. In a footnote it is half of that.
///
/// Typst gives up beyond 64 nested show rules. A list takes some where a template has rules for it; a footnote adds
/// its own depth to that of the place that refers to it.
pub const MAX_NESTING: usize = 12;

/// What was parsed, before footnotes are numbered.
pub(super) struct ParsedMarkdown {
    /// What the text says, in its order.
    pub(super) blocks: Vec<Block>,
    /// All definitions; references are indices into this list.
    pub(super) definitions: Vec<Footnote>,
}

/// Parses `marked`, which is `source` with stand-ins.
pub(super) fn build(source: &str, marked: &Marked) -> ParsedMarkdown {
    let mut builder = Builder {
        source,
        marked,
        stack: vec![Frame::new(OpenNode::Document, 0..source.len())],
        skipping: 0,
        labels: BTreeMap::new(),
        definitions: Vec::new(),
    };
    for (event, range) in parser::events(marked) {
        builder.event(event, range);
    }
    builder.finish()
}

struct Builder<'a> {
    source: &'a str,
    marked: &'a Marked<'a>,
    /// The open nodes, the document itself first.
    stack: Vec<Frame>,
    /// How many open nodes are deeper than the limit; their text is already taken.
    skipping: usize,
    /// The index of each footnote label.
    labels: BTreeMap<String, usize>,
    /// By index; absent while only referred to.
    definitions: Vec<(String, Option<Footnote>)>,
}

impl Builder<'_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        match event {
            Event::Start(_) if self.skipping > 0 => self.skipping += 1,
            Event::End(_) if self.skipping > 0 => self.skipping -= 1,
            _ if self.skipping > 0 => {}
            Event::Start(tag) => self.start(&tag, range),
            Event::End(_) => self.end(),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
                let text = self.marked.clean(&text);
                self.top().text(&text);
            }
            Event::FootnoteReference(label) => {
                let footnote = self.index(&self.marked.clean(&label));
                let reference = FootnoteReference { footnote, range };
                self.top().inline(Inline::FootnoteReference(reference));
            }
            Event::SoftBreak => self.top().inline(Inline::SoftBreak),
            Event::HardBreak => self.top().inline(Inline::HardBreak),
            // Text (see `typed`), or not switched on.
            Event::Code(_)
            | Event::Rule
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::TaskListMarker(_) => {
                let text = &self.source[range];
                self.top().text(text);
            }
        }
    }

    fn start(&mut self, tag: &Tag, range: Range<usize>) {
        let open = OpenNode::new(tag, |text| self.marked.clean(text));
        if open.weight() > 0 && open != OpenNode::Item && self.is_full() {
            self.skipping = 1;
            let text = &self.source[range];
            if open.is_inline() {
                self.top().text(text);
            } else {
                self.top().block(Block::Paragraph(vec![Inline::Text(text.trim().to_owned())]));
            }
            return;
        }
        if let ([.., list, item], OpenNode::Paragraph) = (&mut self.stack[..], &open)
            && item.open == OpenNode::Item
        {
            list.open.loosen();
        }
        if open == OpenNode::Item {
            let mark = self.source[range.start..].trim_start_matches([' ', '\t']);
            let digits = mark.split(|one: char| !one.is_ascii_digit()).next();
            self.top().open.count(digits.and_then(|digits| digits.parse().ok()));
        }
        if let OpenNode::Footnote { label } = &open {
            self.index(label);
        }
        self.stack.push(Frame::new(open, range));
    }

    /// Whether no more nodes may stand within those that are open.
    fn is_full(&self) -> bool {
        let in_note =
            self.stack.iter().any(|frame| matches!(frame.open, OpenNode::Footnote { .. }));
        let limit = if in_note { MAX_NESTING / 2 } else { MAX_NESTING };
        self.stack.iter().map(|frame| frame.open.weight()).sum::<usize>() >= limit
    }

    fn end(&mut self) {
        let Some(frame) = self.stack.pop() else { return };
        match frame.close() {
            ClosedNode::Block(block) => self.top().block(block),
            ClosedNode::Inline(inlines) => {
                let top = self.top();
                inlines.into_iter().for_each(|inline| top.inline(inline));
            }
            ClosedNode::Item(blocks) => self.top().items.push(blocks),
            ClosedNode::Cell(cell) => self.top().cells.push(cell),
            ClosedNode::Row(cells) => self.top().rows.push(cells),
            ClosedNode::Footnote(footnote) => self.define(footnote),
        }
    }

    fn top(&mut self) -> &mut Frame {
        self.stack.last_mut().expect("the document is never closed before the end")
    }

    /// The index of a footnote label.
    fn index(&mut self, label: &str) -> usize {
        *self.labels.entry(footnote_name(label)).or_insert_with(|| {
            self.definitions.push((label.to_owned(), None));
            self.definitions.len() - 1
        })
    }

    /// Keeps a definition; a second one of the same label stays as one that nothing refers to.
    fn define(&mut self, footnote: Footnote) {
        let index = self.index(&footnote.label);
        let label = footnote.label.clone();
        match &mut self.definitions[index].1 {
            empty @ None => *empty = Some(footnote),
            Some(_) => self.definitions.push((label, Some(footnote))),
        }
    }

    fn finish(mut self) -> ParsedMarkdown {
        while self.stack.len() > 1 {
            self.end();
        }
        let blocks = self.stack.pop().map(Frame::into_blocks).unwrap_or_default();
        let definitions = self.definitions.into_iter().map(|(label, footnote)| {
            // A definition can be missing where it was too deep: its text is then in the text.
            footnote.unwrap_or_else(|| Footnote {
                blocks: vec![Block::Paragraph(vec![Inline::Text(label.clone())])],
                label,
                references: 0,
                range: 0..0,
            })
        });
        ParsedMarkdown { blocks, definitions: definitions.collect() }
    }
}
