//! The lines of a document, every character with the field it is from.

use std::collections::BTreeMap;

use crate::diag::Span;
use crate::document::{Block, Document, Paragraph};
use crate::text::invisible::steers_line_breaks;

/// A paragraph, or one in a cell of a table.
#[derive(Debug, Default)]
pub(super) struct TracedLine {
    /// Its characters without white space: Word and WPS set that as they like.
    pub(super) characters: Vec<char>,
    /// For each character, its field and its number among what the field shows; none for words of the
    /// program.
    pub(super) origins: Vec<Option<(Span, usize)>>,
    /// For each character, whether white space stands before it.
    spaced: Vec<bool>,
}

impl TracedLine {
    /// Returns its words, runs of white space as one blank.
    pub(super) fn text(&self) -> String {
        self.part(0..self.characters.len())
    }

    /// Returns the words of some of its characters.
    pub(super) fn part(&self, range: std::ops::Range<usize>) -> String {
        let mut text = String::new();
        for at in range {
            if self.spaced[at] && at > 0 {
                text.push(' ');
            }
            text.push(self.characters[at]);
        }
        text
    }
}

/// Returns the lines of a document; empty ones are left out.
pub(super) fn traced(document: &Document) -> Vec<TracedLine> {
    let mut shown = BTreeMap::new();
    let mut lines = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => lines.extend(line(paragraph, &mut shown)),
            Block::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
                lines.extend(paragraphs.filter_map(|paragraph| line(paragraph, &mut shown)));
            }
            Block::Picture(_) => {}
        }
    }
    lines
}

/// `shown` counts what each field has shown so far.
fn line(paragraph: &Paragraph, shown: &mut BTreeMap<Span, usize>) -> Option<TracedLine> {
    let mut line = TracedLine::default();
    let mut spaced = false;
    for run in &paragraph.runs {
        for character in run.text.chars() {
            if character.is_whitespace() || steers_line_breaks(character) {
                spaced |= character.is_whitespace();
                continue;
            }
            let origin = run.origin.map(|span| {
                let number = shown.entry(span).or_default();
                *number += 1;
                (span, *number - 1)
            });
            line.characters.push(character);
            line.origins.push(origin);
            line.spaced.push(std::mem::take(&mut spaced));
        }
    }
    (!line.characters.is_empty()).then_some(line)
}
