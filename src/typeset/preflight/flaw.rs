//! What can be wrong with a page.

use crate::render::origin::Origin;

/// What a strict reader would circle.
#[derive(Debug, Clone, PartialEq)]
pub struct PageFlaw {
    /// What it is.
    pub kind: PageFlawKind,
    /// The page, from 1.
    pub page: usize,
    /// The words of its line; empty where it is no line.
    pub words: String,
    /// The field of the words; `None` where nobody wrote them, and for pictures.
    pub origin: Option<Origin>,
}

/// What is wrong with a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PageFlawKind {
    /// A mark opens a line that ends one, or ends one that opens one (GB/T 15834-2011, 5.1).
    MisplacedMark(char),
    /// —— or …… is on two lines (GB/T 15834-2011, 5.1).
    SplitMark(char),
    /// The characters of a line stand so far apart: from one to the next, in em.
    LooseLine(f64),
    /// Words stand on other words.
    Overprinted,
    /// The n-th picture of the document, from 0, has so many points an inch.
    CoarsePicture(usize, u32),
    /// The last page has so many lines, the imprint aside.
    ShortLastPage(usize),
}
