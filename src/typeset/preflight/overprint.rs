//! Words that stand on other words.

use super::flaw::{PageFlaw, PageFlawKind};
use super::lines::{PrintedLine, size};
use crate::typeset::places::{Area, PlacedGlyph};

/// How far two characters may reach into each other, across and down, in em of the smaller one.
const INTO: f64 = 0.3;

/// Returns the lines of which a character stands on one of another line.
pub(super) fn flaws(lines: &[PrintedLine<'_>]) -> Vec<PageFlaw> {
    let mut all = Vec::new();
    for page in lines.chunk_by(|one, next| one.page() == next.page()) {
        let areas: Vec<Area> = page.iter().map(|line| line.area()).collect();
        for (index, line) in page.iter().enumerate() {
            let before = page[..index].iter().zip(&areas);
            let mut near = before.filter(|(_, area)| meets(**area, areas[index], 0.0));
            let on = near.find_map(|(other, _)| overprinted(*line, *other));
            all.extend(on.map(|glyph| line.flaw(PageFlawKind::Overprinted, glyph)));
        }
    }
    all
}

/// The first glyph of a line that stands on one of the other.
fn overprinted<'a>(line: PrintedLine<'a>, other: PrintedLine<'_>) -> Option<&'a PlacedGlyph> {
    line.glyphs.iter().find(|glyph| {
        other.glyphs.iter().any(|under| {
            let most = INTO * size(glyph).min(size(under));
            !glyph.character.is_whitespace()
                && !under.character.is_whitespace()
                && meets(glyph.area, under.area, most)
        })
    })
}

/// Whether two areas reach into each other by more than so many pt, across and down.
fn meets(one: Area, other: Area, most: f64) -> bool {
    one.right.min(other.right) - one.left.max(other.left) > most
        && one.bottom.min(other.bottom) - one.top.max(other.top) > most
}
