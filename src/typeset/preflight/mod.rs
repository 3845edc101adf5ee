//! What a strict reader would circle on laid-out pages: asked of the pages themselves, not of what they were made from.
//!
//! [`flaws`] is the entry point.
//!
//! 1. [`lines()`] puts glyphs together to lines, as they are printed.
//! 2. [`edges`] looks at both ends of lines that go on in one text, and at how far their characters stand apart.
//! 3. [`overprint`] finds characters that stand on others, [`pictures`] those with too few points for their size.
//! 4. [`last_page`] counts the lines of the last page, unless it shows a picture.

mod edges;
mod flaw;
mod last_page;
mod lines;
mod overprint;
mod pictures;

use typst_layout::PagedDocument;

use super::places::Places;
use crate::render::origin::Origin;
use lines::lines;

pub use flaw::{PageFlaw, PageFlawKind};

/// Returns what is wrong with the pages of a document, in their order. `is_of_imprint` knows the fields of the imprint.
pub(super) fn flaws(
    document: &PagedDocument,
    places: &Places,
    is_of_imprint: &dyn Fn(&Origin) -> bool,
) -> Vec<PageFlaw> {
    let lines = lines(places.all());
    let mut all = edges::flaws(&lines);
    all.extend(overprint::flaws(&lines));
    all.extend(pictures::flaws(document));
    if document.pages().last().is_some_and(|page| !pictures::is_on(page)) {
        all.extend(last_page::flaw(&lines, document.pages().len(), is_of_imprint));
    }
    all.sort_by_key(|flaw| flaw.page);
    all
}
