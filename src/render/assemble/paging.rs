//! Cutting a list that is too long for one page.
//!
//! [`slices`] is the entry point. It takes time in proportion to the list: a page names its
//! neighbours and the ends, not all pages.

use crate::model::OutPath;
use crate::render::context::{Pager, Step};

/// Lines of a list on one page.
pub const LINES: usize = 50;

/// Entries with their texts on one page.
pub const TEXTS: usize = 20;

/// One page of a list.
#[derive(Debug)]
pub struct Slice<'a, T> {
    /// Its address: the list's own for the first page.
    pub path: OutPath,
    /// What stands on it.
    pub items: &'a [T],
    /// How many there are on all pages.
    pub total: usize,
    /// The way to the other pages; `None` where there are none.
    pub pager: Option<Pager>,
}

/// Cuts a list into pages of `most` items. An empty list has one page too.
pub fn slices<'a, T>(list: &OutPath, items: &'a [T], most: usize) -> Vec<Slice<'a, T>> {
    let pages = items.len().div_ceil(most).max(1);
    let slice = |page: usize| {
        let start = (page - 1) * most;
        Slice {
            path: list.numbered(page),
            total: items.len(),
            items: &items[start..items.len().min(start + most)],
            pager: (pages > 1).then(|| pager(list, page, pages)),
        }
    };
    (1..=pages).map(slice).collect()
}

fn pager(list: &OutPath, page: usize, pages: usize) -> Pager {
    let from = list.numbered(page);
    let to = |number: usize| from.link_to(&list.numbered(number));
    let mut steps: Vec<Step> = Vec::new();
    let around = page.saturating_sub(1).max(2)..=(page + 1).min(pages - 1);
    for number in std::iter::once(1).chain(around).chain(std::iter::once(pages)) {
        let after_gap = steps.last().is_some_and(|last| last.page + 1 < number);
        steps.push(Step { page: number, href: to(number), after_gap });
    }
    Pager {
        page,
        pages,
        previous: (page > 1).then(|| to(page - 1)),
        next: (page < pages).then(|| to(page + 1)),
        steps,
    }
}

#[cfg(test)]
mod tests {
    use super::slices;
    use crate::model::OutPath;

    /// The pages that are named: `1 ‥4 5 6 ‥9`.
    fn named(pages: usize, page: usize) -> String {
        let items = vec![(); pages * 10];
        let slices = slices(&OutPath::ledger(), &items, 10);
        let pager = slices[page - 1].pager.clone().unwrap();
        let name = |step: &super::Step| {
            format!("{}{}", if step.after_gap { "‥" } else { "" }, step.page)
        };
        pager.steps.iter().map(name).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn ends_and_neighbours_are_named() {
        assert_eq!(named(9, 5), "1 ‥4 5 6 ‥9");
        assert_eq!(named(9, 1), "1 2 ‥9");
        assert_eq!(named(9, 9), "1 ‥8 9");
        assert_eq!(named(2, 2), "1 2");
        assert_eq!(named(3, 2), "1 2 3");
    }

    #[test]
    fn every_item_is_on_one_page() {
        let items: Vec<usize> = (0..101).collect();
        let slices = slices(&OutPath::ledger(), &items, 50);
        let sizes: Vec<usize> = slices.iter().map(|slice| slice.items.len()).collect();
        assert_eq!(sizes, [50, 50, 1]);
        assert_eq!(slices[2].path.as_str(), "ledger/page-3/index.html");
        let pager = slices[2].pager.as_ref().unwrap();
        assert_eq!(pager.previous.as_deref(), Some("../../ledger/page-2/index.html"));
        assert_eq!(pager.next, None);
        assert!(super::slices::<()>(&OutPath::ledger(), &[], 50)[0].pager.is_none());
    }
}
