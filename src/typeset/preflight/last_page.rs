//! What stands on the last page.

use super::flaw::{PageFlaw, PageFlawKind};
use super::lines::PrintedLine;
use crate::render::origin::Origin;

/// Fewest lines of a last page.
const FEWEST: usize = 3;
/// Height of the white above the type area, and of what stands in it and below, in pt (GB/T 9704-2012, 5.2.1: 37 mm above,
/// 225 mm high).
const TOP: f64 = 37.0 * 72.0 / 25.4;
const BOTTOM: f64 = (37.0 + 225.0) * 72.0 / 25.4;

/// Returns what is wrong with the last of several pages: it has fewer lines than three, the imprint aside.
pub(super) fn flaw(
    lines: &[PrintedLine<'_>],
    pages: usize,
    is_of_imprint: &dyn Fn(&Origin) -> bool,
) -> Option<PageFlaw> {
    let last = lines.iter().filter(|line| line.page() + 1 == pages && pages > 1);
    let last = last.filter(|line| (TOP..BOTTOM + 1.0).contains(&line.area().bottom));
    let last: Vec<&PrintedLine<'_>> = last.collect();
    let is_imprint = |line: &&PrintedLine<'_>| {
        line.glyphs.iter().any(|glyph| glyph.origin.as_ref().is_some_and(is_of_imprint))
    };
    let imprint = last.iter().copied().find(is_imprint);
    let end = imprint.map_or(f64::INFINITY, |line| line.area().top);
    let text: Vec<&&PrintedLine<'_>> =
        last.iter().filter(|line| line.area().top < end).collect();
    let mut rows: Vec<i64> =
        text.iter().map(|line| line.area().bottom.round() as i64).collect();
    rows.sort_unstable();
    rows.dedup();
    let first = text.first().copied().or(last.first())?;
    (rows.len() < FEWEST)
        .then(|| first.flaw(PageFlawKind::ShortLastPage(rows.len()), first.first()))
}
