//! The pages of an issue on A3 sheets that are folded together and stapled through the fold.

use super::imposition;
use super::imposition::{BookletSheet, PageNumber};
use crate::render::context::{PlacedPage, SheetSide};

/// How a booklet is laid out.
#[derive(Debug, Clone, Copy, Default)]
pub struct BookletLayout {
    /// How far the pages of the innermost sheet are moved towards the fold, in millimetres: folded, inner sheets stand
    /// out at the edge that is cut.
    pub creep: f64,
    /// Whether the outermost sheet shows where to fold and to staple.
    pub marks: bool,
}

/// The sides of the sheets of a booklet of so many pages, in the order in which they are printed.
pub fn booklet(pages: usize, layout: BookletLayout) -> Vec<SheetSide> {
    let sheets = imposition::sheets(pages);
    let steps = sheets.len().saturating_sub(1).max(1);
    let sides = |(index, sheet): (usize, &BookletSheet)| {
        // Sheets are few: these are whole numbers as floats.
        #[expect(clippy::cast_precision_loss, reason = "a booklet has a few sheets")]
        let creep = layout.creep * index as f64 / steps as f64;
        let page = |number: PageNumber| PlacedPage { number, creep, ..PlacedPage::default() };
        let side = |pages: [PageNumber; 2], marks| SheetSide {
            pages: pages.map(page).to_vec(),
            marks,
        };
        [side(sheet.outside, layout.marks && index == 0), side(sheet.inside, false)]
    };
    sheets.iter().enumerate().flat_map(sides).collect()
}

#[cfg(test)]
mod tests {
    use super::{BookletLayout, booklet};

    #[test]
    fn inner_sheets_move_further_and_only_the_outermost_has_marks() {
        let sides = booklet(12, BookletLayout { creep: 1.0, marks: true });
        let creeps: Vec<f64> = sides.iter().map(|side| side.pages[0].creep).collect();
        assert_eq!(creeps, [0.0, 0.0, 0.5, 0.5, 1.0, 1.0]);
        let marks: Vec<bool> = sides.iter().map(|side| side.marks).collect();
        assert_eq!(marks, [true, false, false, false, false, false]);
        let one = booklet(3, BookletLayout { creep: 1.0, marks: false });
        assert!(one.iter().all(|side| side.pages[0].creep == 0.0), "a single sheet stays");
    }
}
