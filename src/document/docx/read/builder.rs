//! A paragraph that is being read, and the blocks that are gathered.

use super::styles::Resolved;
use crate::document::{Block, Paragraph, Run, Style};

/// Stands for the end of a page until the paragraph is finished: at its edges it is layout.
pub(super) const PAGE_END: char = '\u{c}';

/// Blocks in reading order.
#[derive(Debug, Default)]
pub(super) struct BlockBuilder {
    /// Those that are finished.
    pub blocks: Vec<Block>,
    /// Words of a paragraph whose mark is deleted: they open the next one.
    pub carried: Vec<Run>,
}

impl BlockBuilder {
    /// Puts words that wait for another paragraph into one of their own.
    pub(super) fn settle(&mut self) {
        if !self.carried.is_empty() {
            let runs = std::mem::take(&mut self.carried);
            self.blocks.push(Block::Paragraph(Paragraph { style: Style::Body, runs }));
        }
    }

    /// Returns all blocks.
    pub(super) fn finish(mut self) -> Vec<Block> {
        self.settle();
        self.blocks
    }
}

/// A paragraph that is being read.
#[derive(Debug, Default)]
pub(super) struct ParagraphBuilder {
    /// What its style comes to.
    pub resolved: Resolved,
    /// Its words.
    pub runs: Vec<Run>,
    /// Boxes and pictures that are anchored in it before any word.
    pub before: Vec<Block>,
    /// Those that are anchored behind a word.
    pub after: Vec<Block>,
}

impl ParagraphBuilder {
    /// Whether a word stands in it.
    pub(super) fn has_words(&self) -> bool {
        self.runs.iter().any(|run| run.text.chars().any(|one| one != PAGE_END))
    }

    /// Puts blocks where they are anchored.
    pub(super) fn place(&mut self, blocks: Vec<Block>) {
        let side = if self.has_words() { &mut self.after } else { &mut self.before };
        side.extend(blocks);
    }

    /// Finishes it: the mark of its list in front, ends of pages at its edges dropped.
    pub(super) fn finish(mut self, mark: String, flow: &mut BlockBuilder) {
        let mut runs = std::mem::take(&mut flow.carried);
        runs.append(&mut self.runs);
        trim_pages(&mut runs);
        if !mark.is_empty() {
            let text = if runs.is_empty() { mark.trim_end().to_owned() } else { mark };
            runs.insert(0, Run::plain(text));
        }
        let is_frame = !self.before.is_empty() || !self.after.is_empty();
        flow.blocks.append(&mut self.before);
        if !runs.is_empty() || !is_frame {
            let style = self.resolved.style;
            flow.blocks.push(Block::Paragraph(Paragraph { style, runs: joined(runs) }));
        }
        flow.blocks.append(&mut self.after);
    }
}

/// Returns the runs without those that are empty, and with neighbours that look alike joined.
fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut list: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.into_iter().filter(|run| !run.text.is_empty()) {
        match list.last_mut() {
            Some(last) if last.format == run.format => last.text.push_str(&run.text),
            _ => list.push(run),
        }
    }
    list
}

/// Drops ends of pages at the edges; within the words they are line breaks.
fn trim_pages(runs: &mut Vec<Run>) {
    if !runs.iter().any(|run| run.text.contains(PAGE_END)) {
        return;
    }
    for run in runs.iter_mut() {
        run.text = run.text.trim_start_matches(PAGE_END).to_owned();
        if !run.text.is_empty() {
            break;
        }
    }
    for run in runs.iter_mut().rev() {
        run.text.truncate(run.text.trim_end_matches(PAGE_END).len());
        if !run.text.is_empty() {
            break;
        }
    }
    for run in runs.iter_mut() {
        run.text = run.text.replace(PAGE_END, "\n");
    }
    runs.retain(|run| !run.text.is_empty());
}
