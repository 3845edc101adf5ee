//! Pictures that have too few points for the size in which they are printed.

use typst::layout::{Frame, FrameItem};
use typst::visualize::ImageKind;
use typst_layout::{Page, PagedDocument};

use super::flaw::{PageFlaw, PageFlawKind};

/// Fewest points an inch: with fewer, photographs look blurred on paper.
const LEAST: f64 = 200.0;

/// Returns which pictures have too few points, by their number in the document.
pub(super) fn flaws(document: &PagedDocument) -> Vec<PageFlaw> {
    let mut all = Vec::new();
    let mut number = 0;
    for (page, sheet) in document.pages().iter().enumerate() {
        each(&sheet.frame, &mut |points| {
            if points < LEAST {
                let kind = PageFlawKind::CoarsePicture(number, points as u32);
                all.push(PageFlaw { kind, page: page + 1, words: String::new(), origin: None });
            }
            number += 1;
        });
    }
    all
}

/// Whether a page shows a picture or a drawing.
pub(super) fn is_on(page: &Page) -> bool {
    let mut is_on = false;
    each(&page.frame, &mut |_| is_on = true);
    is_on
}

/// Calls `seen` for every picture, with its points an inch; drawings have as many as one wants.
fn each(frame: &Frame, seen: &mut dyn FnMut(f64)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => each(&group.frame, seen),
            FrameItem::Image(image, size, _) => seen(match image.kind() {
                ImageKind::Raster(raster) => f64::from(raster.width()) / size.x.to_inches(),
                _ => f64::INFINITY,
            }),
            _ => {}
        }
    }
}
