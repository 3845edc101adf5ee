//! A line of text as it is read, every character with its place in the source.
//!
//! [`ProseLine`] is what [`super::prose`] makes and rules of proof-reading look at.

use std::ops::Range;

/// Stands in a line's text for what is not prose: code, HTML, a picture, a note's mark.
pub const OPAQUE: char = '\u{fffc}';

/// A line of text as it is read.
#[derive(Debug, Default, Clone)]
pub struct ProseLine {
    /// Its words; [`OPAQUE`] for each character that is not prose.
    text: String,
    places: CharPlaces,
    /// Where in a table it stands.
    cell: Option<CellPosition>,
}

/// Where the characters of a line stand in the source.
#[derive(Debug, Clone)]
enum CharPlaces {
    /// The line is the source from this byte on, character by character.
    Verbatim(usize),
    /// One for each character of the line.
    Each(Vec<PlacedGlyph>),
}

impl Default for CharPlaces {
    fn default() -> Self {
        Self::Each(Vec::new())
    }
}

/// The place of a table's cell, each counted from 0.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct CellPosition {
    /// Which table of the text.
    pub table: usize,
    /// The row; the head is the first.
    pub row: usize,
    /// The column.
    pub column: usize,
}

/// Lines are the same where every character is, with its place.
impl PartialEq for ProseLine {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, self.cell) == (&other.text, other.cell) && self.glyphs() == other.glyphs()
    }
}

impl Eq for ProseLine {}

/// A character of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlacedGlyph {
    /// Its first byte in the line's text.
    pub(super) offset: usize,
    /// What is printed; nothing for the mark of a note, and for a picture.
    pub(super) printed: Option<char>,
    /// Its bytes in the source.
    pub(super) place: Range<usize>,
}

impl ProseLine {
    /// Its words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in a table it stands; `None` outside of tables.
    pub fn cell(&self) -> Option<CellPosition> {
        self.cell
    }

    /// The bytes of the source that a range of bytes of the words was read from. Marks of Markdown
    /// between the first and the last character are within it.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let glyphs = match &self.places {
            CharPlaces::Verbatim(start) => {
                let place =
                    |at: usize| start + self.text.ceil_char_boundary(at.min(self.text.len()));
                return place(range.start)..place(range.end).max(place(range.start));
            }
            CharPlaces::Each(glyphs) => glyphs,
        };
        let first = glyphs.partition_point(|glyph| glyph.offset < range.start);
        let end = glyphs.partition_point(|glyph| glyph.offset < range.end);
        let place = |index: usize| glyphs.get(index).map(|glyph| glyph.place.clone());
        match (place(first), end.checked_sub(1).and_then(place)) {
            (Some(start), Some(last)) if first < end => start.start..last.end,
            (Some(next), _) => next.start..next.start,
            (None, last) => last.map_or(0..0, |last| last.end..last.end),
        }
    }

    /// Hides ranges of bytes of the words, given in their order: each character in them becomes [`OPAQUE`].
    pub fn hide(&mut self, ranges: &[Range<usize>]) {
        if ranges.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len());
        let mut glyphs = self.glyphs();
        let mut ahead = ranges.iter().peekable();
        for (glyph, character) in glyphs.iter_mut().zip(self.text.chars()) {
            while ahead.next_if(|range| range.end <= glyph.offset).is_some() {}
            let hidden = ahead.peek().is_some_and(|range| range.contains(&glyph.offset));
            glyph.offset = text.len();
            text.push(if hidden { OPAQUE } else { character });
        }
        self.text = text;
        self.places = CharPlaces::Each(glyphs);
    }

    /// Every character that is printed, prose or not, with its bytes in the source.
    pub fn printed(&self) -> impl Iterator<Item = (char, Range<usize>)> {
        self.glyphs().into_iter().filter_map(|glyph| Some((glyph.printed?, glyph.place)))
    }

    /// One for each character.
    fn glyphs(&self) -> Vec<PlacedGlyph> {
        match &self.places {
            CharPlaces::Each(glyphs) => glyphs.clone(),
            CharPlaces::Verbatim(start) => {
                let glyph = |(offset, one): (usize, char)| PlacedGlyph {
                    offset,
                    printed: Some(one),
                    place: start + offset..start + offset + one.len_utf8(),
                };
                self.text.char_indices().map(glyph).collect()
            }
        }
    }

    /// A line of characters each of which has a place of its own.
    pub(super) fn of(
        text: String,
        glyphs: Vec<PlacedGlyph>,
        cell: Option<CellPosition>,
    ) -> Self {
        Self { text, places: CharPlaces::Each(glyphs), cell }
    }

    /// A line that stands in the source as it is.
    pub(super) fn verbatim(source: &str, range: Range<usize>) -> Self {
        let text = source[range.clone()].to_owned();
        Self { text, places: CharPlaces::Verbatim(range.start), cell: None }
    }
}
