//! Which page goes where on the sheets of a stapled booklet.
//!
//! Two pages stand beside each other on each side of a sheet. All sheets are folded together and stapled through
//! the fold: the first sheet is the outermost and holds the first and the last page. It is printed on both sides
//! and turned over its short edge.

/// Pages of a sheet that is folded once.
const PAGES: usize = 4;

/// A page of the original by its number, from 1; `None` for a blank one.
pub type PageNumber = Option<usize>;

/// A sheet of a booklet; of each side the left page and the right one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookletSheet {
    /// The side that is outside when the sheet is folded.
    pub outside: [PageNumber; 2],
    /// The other side.
    pub inside: [PageNumber; 2],
}

/// The sheets of a booklet of so many pages, the outermost first. Blank pages stand at the end.
pub fn sheets(pages: usize) -> Vec<BookletSheet> {
    let count = pages.div_ceil(PAGES);
    let page = |number: usize| (number <= pages).then_some(number);
    let sheet = |index: usize| {
        let (first, last) = (2 * index + 1, PAGES * count - 2 * index);
        BookletSheet {
            outside: [page(last), page(first)],
            inside: [page(first + 1), page(last - 1)],
        }
    };
    (0..count).map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::{BookletSheet, PageNumber, sheets};

    /// The pages of a booklet as a reader turns them: each leaf has one page on its front and one on its back.
    fn read(sheets: &[BookletSheet]) -> Vec<PageNumber> {
        // Folded, the right half of each sheet is a leaf of the first half of the booklet: its front is outside, its
        // back, the left page of the inside, is behind it.
        let front = sheets.iter().flat_map(|sheet| [sheet.outside[1], sheet.inside[0]]);
        let back = sheets.iter().rev().flat_map(|sheet| [sheet.inside[1], sheet.outside[0]]);
        front.chain(back).collect()
    }

    #[test]
    fn folded_every_page_follows_the_one_before() {
        for pages in 0..=200 {
            let sheets = sheets(pages);
            assert_eq!(sheets.len(), pages.div_ceil(4), "{pages} pages");
            let numbers = 1..=4 * sheets.len();
            let wanted: Vec<PageNumber> =
                numbers.map(|number| (number <= pages).then_some(number)).collect();
            assert_eq!(read(&sheets), wanted, "{pages} pages");
        }
    }

    #[test]
    fn the_outermost_sheet_holds_first_and_last() {
        let wanted = [
            BookletSheet { outside: [None, Some(1)], inside: [Some(2), None] },
            BookletSheet { outside: [Some(6), Some(3)], inside: [Some(4), Some(5)] },
        ];
        assert_eq!(sheets(6), wanted);
    }
}
