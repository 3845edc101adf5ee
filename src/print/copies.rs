//! Numbered copies of an issue, 份号: six digits in the first line of the first page (GB/T 9704-2012, 7.2.1).
//!
//! Each copy begins on a sheet of its own, so that a file of many is printed on both sides at once.

use std::ops::RangeInclusive;

use super::booklet::{BookletLayout, booklet};
use crate::render::context::{PlacedPage, SheetSide};

/// The greatest number: it has six digits.
pub const GREATEST_COPY: u32 = 999_999;

/// Most copies in one file.
pub const MOST_COPIES: usize = 2_000;

/// Numbers of copies as they are typed: `1-120`. `None` where they are no numbers, or in no order.
pub fn copy_numbers(text: &str) -> Option<RangeInclusive<u32>> {
    let (first, last) = text.split_once('-')?;
    let number = |text: &str| {
        let text = text.trim();
        let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|number| is_plain && (1..=GREATEST_COPY).contains(number))
    };
    let (first, last) = (number(first)?, number(last)?);
    (first <= last).then_some(first..=last)
}

/// A number as it is printed.
pub fn copy_number(number: u32) -> String {
    format!("{number:06}")
}

/// Numbers from the first to the last, as they are printed: `000001—000003`, or one.
pub fn numbers_shown(numbers: &RangeInclusive<u32>) -> String {
    let (from, to) = (copy_number(*numbers.start()), copy_number(*numbers.end()));
    if from == to { from } else { format!("{from}—{to}") }
}

/// A numbered copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedCopy {
    /// Its number.
    pub number: u32,
    /// Who gets it, where it says so.
    pub recipient: Option<String>,
}

/// The sides of the sheets of all copies, a page each.
pub fn copies(pages: usize, copies: &[NumberedCopy]) -> Vec<SheetSide> {
    let page = |number| SheetSide {
        pages: vec![PlacedPage { number, ..PlacedPage::default() }],
        marks: false,
    };
    let blank = (pages % 2 == 1).then(|| page(None));
    let sides: Vec<SheetSide> =
        (1..=pages).map(|number| page(Some(number))).chain(blank).collect();
    repeated(&sides, copies)
}

/// The sides of the sheets of all copies as booklets.
pub fn booklets(
    pages: usize,
    layout: BookletLayout,
    copies: &[NumberedCopy],
) -> Vec<SheetSide> {
    repeated(&booklet(pages, layout), copies)
}

/// The same sides for each copy, with its number and who gets it on the first page.
fn repeated(sides: &[SheetSide], copies: &[NumberedCopy]) -> Vec<SheetSide> {
    let copy = |one: &NumberedCopy| {
        let mut sides = sides.to_vec();
        let pages = sides.iter_mut().flat_map(|side| &mut side.pages);
        for page in pages.filter(|page| page.number == Some(1)) {
            page.copy = Some(copy_number(one.number));
            page.recipient.clone_from(&one.recipient);
        }
        sides
    };
    copies.iter().flat_map(copy).collect()
}

#[cfg(test)]
mod tests {
    use super::{NumberedCopy, booklets, copies, copy_numbers};
    use crate::print::BookletLayout;
    use crate::render::context::SheetSide;

    fn numbered(numbers: std::ops::RangeInclusive<u32>) -> Vec<NumberedCopy> {
        numbers.map(|number| NumberedCopy { number, recipient: None }).collect()
    }

    fn shown(sides: &[SheetSide]) -> Vec<String> {
        let page = |page: &crate::render::context::PlacedPage| match (&page.copy, page.number) {
            (Some(copy), Some(number)) => format!("{number}:{copy}"),
            (_, number) => number.map(|number| number.to_string()).unwrap_or_default(),
        };
        let side = |side: &SheetSide| side.pages.iter().map(page).collect::<Vec<_>>().join(" ");
        sides.iter().map(side).collect()
    }

    #[test]
    fn each_copy_begins_on_a_sheet_of_its_own() {
        assert_eq!(
            shown(&copies(3, &numbered(9..=10))),
            ["1:000009", "2", "3", "", "1:000010", "2", "3", ""]
        );
        assert_eq!(shown(&copies(2, &numbered(1..=2))), ["1:000001", "2", "1:000002", "2"]);
        assert_eq!(
            shown(&booklets(4, BookletLayout::default(), &numbered(1..=2))),
            ["4 1:000001", "2 3", "4 1:000002", "2 3"]
        );
    }

    #[test]
    fn numbers_are_typed_from_the_first_to_the_last() {
        assert_eq!(copy_numbers("1-120"), Some(1..=120));
        assert_eq!(copy_numbers(" 000007 - 7"), Some(7..=7));
        for wrong in ["120", "0-3", "5-3", "1-1000000", "+1-2", "1-", "-3", "一-三", "1-2-3"]
        {
            assert_eq!(copy_numbers(wrong), None, "{wrong}");
        }
    }
}
