//! Lines, as they are printed.

use super::flaw::{PageFlaw, PageFlawKind};
use crate::render::origin::Origin;
use crate::typeset::places::{Area, PlacedGlyph};

/// How far glyphs of one line may stand above or below each other, and back from each other, in em.
const LEVEL: f64 = 0.3;
/// How far they may stand apart, in em: names of people are parted by two characters.
const APART: f64 = 3.0;

/// Glyphs that stand one behind the other.
#[derive(Debug, Clone, Copy)]
pub(super) struct PrintedLine<'a> {
    /// Its glyphs, of which there is one at least.
    pub(super) glyphs: &'a [PlacedGlyph],
}

/// Puts glyphs together to lines, in the order in which they are drawn.
pub(super) fn lines(glyphs: &[PlacedGlyph]) -> Vec<PrintedLine<'_>> {
    let follows = |one: &PlacedGlyph, next: &PlacedGlyph| {
        let em = size(one).min(size(next));
        let gap = next.area.left - one.area.right;
        one.page == next.page
            && (one.area.bottom - next.area.bottom).abs() < LEVEL * em
            && (-LEVEL * em..APART * em).contains(&gap)
    };
    glyphs.chunk_by(follows).map(|glyphs| PrintedLine { glyphs }).collect()
}

/// The size of the type of a glyph, in pt.
pub(super) fn size(glyph: &PlacedGlyph) -> f64 {
    glyph.area.bottom - glyph.area.top
}

impl<'a> PrintedLine<'a> {
    /// Its page, from 0.
    pub(super) fn page(self) -> usize {
        self.glyphs[0].page
    }

    /// Its first glyph.
    pub(super) fn first(self) -> &'a PlacedGlyph {
        &self.glyphs[0]
    }

    /// Its last glyph.
    pub(super) fn last(self) -> &'a PlacedGlyph {
        &self.glyphs[self.glyphs.len() - 1]
    }

    /// Where it stands.
    pub(super) fn area(self) -> Area {
        let areas = self.glyphs.iter().map(|glyph| glyph.area);
        areas.fold(self.first().area, Area::with)
    }

    /// Something that is wrong with it.
    pub(super) fn flaw(self, kind: PageFlawKind, glyph: &PlacedGlyph) -> PageFlaw {
        let words: String = self.glyphs.iter().map(|glyph| glyph.character).collect();
        let words = words.trim().to_owned();
        PageFlaw { kind, page: self.page() + 1, words, origin: glyph.origin.clone() }
    }

    /// Whether a text goes on from this line to the next, without a break that somebody made.
    pub(super) fn goes_on_in(self, next: Self) -> bool {
        let (last, first) = (self.last(), next.first());
        match (&last.origin, &first.origin) {
            (
                Some(Origin::Words { field, at }),
                Some(Origin::Words { field: other, at: behind }),
            ) => field == other && at + last.character.len_utf8() == *behind,
            _ => false,
        }
    }
}
