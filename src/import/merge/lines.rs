//! The lines of a document, every character with the field it is from.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diag::Span;
use crate::document::{Block, Document, Paragraph, Picture, Row, RunFormat, Style};
use crate::lang::invisible::steers_line_breaks;

/// Stands between the cells of a row.
const CELL: char = '\u{1f}';

/// Stands for the first picture of two documents; the next ones follow it.
const PICTURE: u32 = 0xf_0000;

/// A paragraph, a row of a table, or a picture.
#[derive(Debug, Default)]
pub(super) struct TracedLine {
    /// Its characters without white space: Word and WPS set that as they like.
    pub(super) characters: Vec<char>,
    /// For each character, its field and its number among what the field shows; none for words of the
    /// program.
    pub(super) origins: Vec<Option<(Span, usize)>>,
    /// For each character, whether white space stands before it.
    spaced: Vec<bool>,
    /// How often it is broken by hand.
    pub(super) breaks: usize,
    /// For each character, what somebody may have made of it by hand.
    pub(super) looks: Vec<Look>,
    /// Of a row, the characters of each cell; else empty.
    pub(super) cells: Vec<Range<usize>>,
    /// Whether it is a row that heads a table.
    pub(super) is_head: bool,
    /// What it is set as.
    pub(super) style: Style,
    /// The block of the document that it stands in.
    pub(super) block: usize,
    /// Of a picture, what it shows or what its file is called.
    pub(super) picture: Option<String>,
}

/// How a character is set off by hand, whatever its paragraph's style says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// Whether it is bold.
    pub(super) is_strong: bool,
    /// Whether it leads somewhere.
    pub(super) is_link: bool,
    /// Whether it is a reference to a note.
    pub(super) is_raised: bool,
}

impl TracedLine {
    /// Returns its words, runs of white space as one blank.
    pub(super) fn text(&self) -> String {
        self.part(0..self.characters.len())
    }

    /// Returns the words of some of its characters.
    pub(super) fn part(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        for at in range {
            if self.spaced[at] && at > 0 {
                text.push(' ');
            }
            match self.characters[at] {
                CELL => text.push_str(" | "),
                character => text.push(character),
            }
        }
        text
    }

    /// Returns the words of some of its characters as a field may take them: a reference leads to nothing without its note.
    pub(super) fn new_words(&self, range: Range<usize>) -> String {
        let own: Vec<usize> = range.filter(|at| !self.looks[*at].is_raised).collect();
        let parts = own.chunk_by(|left, right| left + 1 == *right);
        parts.filter_map(|part| Some(self.part(*part.first()?..part.last()? + 1))).collect()
    }

    /// Returns some of its characters, a cell of a row for one, as a line of its own.
    pub(super) fn cell(&self, range: &Range<usize>) -> Self {
        Self {
            characters: self.characters[range.clone()].to_vec(),
            origins: self.origins[range.clone()].to_vec(),
            spaced: self.spaced[range.clone()].to_vec(),
            looks: self.looks[range.clone()].to_vec(),
            ..Self::default()
        }
    }
}

/// Returns the lines of two documents; empty ones are left out. Pictures are the same where their bytes
/// are.
pub(super) fn traced<'a>(
    ours: &'a Document,
    theirs: &'a Document,
) -> (Vec<TracedLine>, Vec<TracedLine>) {
    let mut pictures = BTreeMap::new();
    let mut lines = |document| Tracing::new(&mut pictures).lines(document);
    (lines(ours), lines(theirs))
}

struct Tracing<'p, 'a> {
    /// What each field has shown so far.
    shown: BTreeMap<Span, usize>,
    /// A character for each picture, by its bytes.
    pictures: &'p mut BTreeMap<&'a [u8], char>,
}

impl<'p, 'a> Tracing<'p, 'a> {
    fn new(pictures: &'p mut BTreeMap<&'a [u8], char>) -> Self {
        Self { shown: BTreeMap::new(), pictures }
    }

    fn lines(&mut self, document: &'a Document) -> Vec<TracedLine> {
        let mut lines = Vec::new();
        for (index, block) in document.blocks.iter().enumerate() {
            let start = lines.len();
            match block {
                Block::Paragraph(paragraph) => {
                    let style = paragraph.style;
                    let mut line = TracedLine { style, ..TracedLine::default() };
                    self.paragraph(paragraph, &mut line);
                    lines.push(line);
                }
                Block::Table(table) => lines.extend(table.rows.iter().map(|row| self.row(row))),
                Block::Picture(picture) => lines.push(self.picture(picture)),
            }
            lines[start..].iter_mut().for_each(|line| line.block = index);
        }
        lines.retain(|line| line.characters.iter().any(|one| *one != CELL));
        lines
    }

    fn row(&mut self, row: &Row) -> TracedLine {
        let mut line = TracedLine { is_head: row.head, ..TracedLine::default() };
        for (index, cell) in row.cells.iter().enumerate() {
            if index > 0 {
                line.push(CELL, None, false, Look::default());
            }
            let start = line.characters.len();
            for paragraph in &cell.paragraphs {
                self.paragraph(paragraph, &mut line);
            }
            line.cells.push(start..line.characters.len());
        }
        line
    }

    fn paragraph(&mut self, paragraph: &Paragraph, line: &mut TracedLine) {
        let mut spaced = line.characters.last().is_some_and(|last| *last != CELL);
        for run in &paragraph.runs {
            let RunFormat { strong, link, raised, .. } = &run.format;
            let (is_strong, is_raised) = (*strong, *raised);
            let look = Look { is_strong, is_link: link.is_some(), is_raised };
            line.breaks += run.text.matches('\n').count();
            for character in run.text.chars() {
                if character.is_whitespace() || steers_line_breaks(character) {
                    spaced |= character.is_whitespace();
                    continue;
                }
                let origin = run.origin.map(|span| {
                    let number = self.shown.entry(span).or_default();
                    *number += 1;
                    (span, *number - 1)
                });
                line.push(character, origin, std::mem::take(&mut spaced), look);
            }
        }
    }

    fn picture(&mut self, picture: &'a Picture) -> TracedLine {
        let next = u32::try_from(self.pictures.len()).unwrap_or_default();
        let character = *self
            .pictures
            .entry(&picture.bytes)
            .or_insert_with(|| char::from_u32(PICTURE + next).unwrap_or(CELL));
        let name = if picture.alt.is_empty() { &picture.name } else { &picture.alt };
        let mut line = TracedLine { picture: Some(name.clone()), ..TracedLine::default() };
        line.push(character, None, false, Look::default());
        line
    }
}

impl TracedLine {
    fn push(
        &mut self,
        character: char,
        origin: Option<(Span, usize)>,
        spaced: bool,
        look: Look,
    ) {
        self.looks.push(look);
        self.characters.push(character);
        self.origins.push(origin);
        self.spaced.push(spaced);
    }
}
