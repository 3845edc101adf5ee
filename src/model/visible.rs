//! The issues that have a page on the website: only these are linked and listed.

use std::collections::{BTreeMap, BTreeSet};

use super::IssueId;

/// Issues that have a page, in the order of series, year and number.
///
/// Those that were removed have a page as well, which only says so. Whoever makes something of what
/// issues say asks [`contains`](Self::contains) and [`ids`](Self::ids), which leave them out; lists
/// of numbers ask [`listed_of_year`](Self::listed_of_year).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visible {
    ids: BTreeSet<IssueId>,
    removed: BTreeSet<IssueId>,
    /// Both together.
    pages: BTreeSet<IssueId>,
}

impl Visible {
    /// The issues that can be read, and those that have a page which says that they were removed.
    pub fn new(
        ids: impl IntoIterator<Item = IssueId>,
        removed: impl IntoIterator<Item = IssueId>,
    ) -> Self {
        let (ids, removed): (BTreeSet<_>, BTreeSet<_>) =
            (ids.into_iter().collect(), removed.into_iter().collect());
        let pages = ids.union(&removed).cloned().collect();
        Self { ids, removed, pages }
    }

    /// Whether what an issue says is shown.
    pub fn contains(&self, id: &IssueId) -> bool {
        self.ids.contains(id)
    }

    /// Whether an issue was removed, so that its page only says so.
    pub fn is_removed(&self, id: &IssueId) -> bool {
        self.removed.contains(id)
    }

    /// Whether an issue has a page, be it one that only says that the issue was removed.
    pub fn has_page(&self, id: &IssueId) -> bool {
        self.pages.contains(id)
    }

    /// All that can be read, in the order of series, year and number.
    pub fn ids(&self) -> impl Iterator<Item = &IssueId> {
        self.ids.iter()
    }

    /// All that have a page: those that can be read, and those that were removed.
    pub fn pages(&self) -> impl Iterator<Item = &IssueId> {
        self.pages.iter()
    }

    /// Those that were removed.
    pub fn removed(&self) -> impl Iterator<Item = &IssueId> {
        self.removed.iter()
    }

    /// How many can be read.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The page before that of an issue in its series.
    pub fn before(&self, id: &IssueId) -> Option<&IssueId> {
        self.pages.range(..id).next_back().filter(|other| other.series == id.series)
    }

    /// The page after that of an issue in its series.
    pub fn after(&self, id: &IssueId) -> Option<&IssueId> {
        let mut later = self.pages.range(id..).filter(|other| *other != id);
        later.next().filter(|other| other.series == id.series)
    }

    /// Issues of one series and year that have a page, newest first: those that can be read, and
    /// those of which nothing is said but that they were removed.
    pub fn listed_of_year(&self, series: &str, year: i32) -> impl Iterator<Item = &IssueId> {
        let id = |number| IssueId { series: series.to_owned(), year, number };
        self.pages.range(id(0)..=id(u32::MAX)).rev()
    }

    /// Issues of one series that have a page, the highest numbers of the latest years first.
    pub fn of_series(&self, series: &str) -> impl Iterator<Item = &IssueId> {
        let id = |year, number| IssueId { series: series.to_owned(), year, number };
        self.pages.range(id(i32::MIN, 0)..=id(i32::MAX, u32::MAX)).rev()
    }

    /// Series and years that have a page, with how many they have.
    pub fn counts(&self) -> BTreeMap<(&str, i32), usize> {
        let mut counts = BTreeMap::new();
        for id in &self.pages {
            *counts.entry((id.series.as_str(), id.year)).or_default() += 1;
        }
        counts
    }

    /// Series and years that have a page.
    pub fn years(&self) -> BTreeSet<(&str, i32)> {
        self.pages.iter().map(|id| (id.series.as_str(), id.year)).collect()
    }
}

impl FromIterator<IssueId> for Visible {
    fn from_iter<T: IntoIterator<Item = IssueId>>(ids: T) -> Self {
        Self::new(ids, [])
    }
}

#[cfg(test)]
mod tests {
    use super::Visible;
    use crate::model::IssueId;

    #[test]
    fn neighbours_stay_in_the_series() {
        let id = |text| IssueId::parse(text).unwrap();
        let ids = ["a-2017-1", "a-2017-3", "a-2018-1", "b-2017-1"];
        let visible: Visible = ids.into_iter().map(id).collect();
        assert_eq!(visible.before(&id("a-2017-3")), Some(&id("a-2017-1")));
        assert_eq!(visible.after(&id("a-2017-3")), Some(&id("a-2018-1")));
        assert_eq!(visible.after(&id("a-2018-1")), None);
        assert_eq!(visible.before(&id("b-2017-1")), None);
        let year: Vec<_> = visible.listed_of_year("a", 2017).map(|id| id.number).collect();
        assert_eq!(year, [3, 1]);
    }
    #[test]
    fn a_removed_issue_keeps_its_place_but_is_not_read() {
        let id = |text| IssueId::parse(text).unwrap();
        let visible = Visible::new([id("a-2017-1"), id("a-2017-3")], [id("a-2017-2")]);
        assert!(!visible.contains(&id("a-2017-2")) && visible.has_page(&id("a-2017-2")));
        assert_eq!(visible.after(&id("a-2017-1")), Some(&id("a-2017-2")));
        let numbers = |ids: Vec<&IssueId>| ids.iter().map(|id| id.number).collect::<Vec<_>>();
        assert_eq!(numbers(visible.listed_of_year("a", 2017).collect()), [3, 2, 1]);
    }
}
