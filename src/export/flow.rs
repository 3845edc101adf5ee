//! Texts that are run in: several fields in one paragraph.

use super::field_writer::FieldWriter;
use super::markdown::TextBlocks;
use crate::document::{Block, Paragraph, Run, Style};

/// Paragraphs that grow: words go to the last one, until blocks follow it. Footnotes come last.
#[derive(Default)]
pub(super) struct TextFlow {
    blocks: Vec<Block>,
    open: bool,
    notes: Vec<Block>,
}

impl TextFlow {
    /// Adds words to the open paragraph, or opens one.
    pub(super) fn runs(&mut self, runs: Vec<Run>) {
        if runs.is_empty() {
            return;
        }
        if let (true, Some(Block::Paragraph(last))) = (self.open, self.blocks.last_mut()) {
            last.runs.extend(runs);
            return;
        }
        self.blocks.push(Block::Paragraph(Paragraph { style: Style::Body, runs }));
        self.open = true;
    }

    /// Adds a text, whose first paragraph goes on in the open one.
    pub(super) fn text(&mut self, text: TextBlocks) {
        self.runs(text.first);
        if !text.rest.is_empty() {
            self.blocks.extend(text.rest);
            self.open = false;
        }
        self.notes.extend(text.notes);
    }

    /// Ends the open paragraph: what follows begins a new one.
    pub(super) fn close(&mut self) {
        self.open = false;
    }

    /// Writes the paragraphs, then the footnotes.
    pub(super) fn end(mut self, writer: &mut FieldWriter<'_>) {
        self.blocks.append(&mut self.notes);
        writer.extend(self.blocks);
    }
}
