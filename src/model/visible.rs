//! The issues that have a page on the website: only these are linked and listed.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::IssueId;

/// Issues that have a page, in the order of series, year and number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Visible {
    ids: BTreeSet<IssueId>,
}

impl Visible {
    /// Whether an issue has a page.
    pub fn contains(&self, id: &IssueId) -> bool {
        self.ids.contains(id)
    }

    /// All of them, in the order of series, year and number.
    pub fn ids(&self) -> impl Iterator<Item = &IssueId> {
        self.ids.iter()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The issue before it in its series.
    pub fn before(&self, id: &IssueId) -> Option<&IssueId> {
        self.ids.range(..id).next_back().filter(|other| other.series == id.series)
    }

    /// The issue after it in its series.
    pub fn after(&self, id: &IssueId) -> Option<&IssueId> {
        let mut later = self.ids.range(id..).filter(|other| *other != id);
        later.next().filter(|other| other.series == id.series)
    }

    /// Issues of one series and year, newest first.
    pub fn of_year(&self, series: &str, year: i32) -> impl Iterator<Item = &IssueId> {
        let id = |number| IssueId { series: series.to_owned(), year, number };
        self.ids.range(id(0)..=id(u32::MAX)).rev()
    }

    /// Issues of one series, the highest numbers of the latest years first.
    pub fn of_series(&self, series: &str) -> impl Iterator<Item = &IssueId> {
        let id = |year, number| IssueId { series: series.to_owned(), year, number };
        self.ids.range(id(i32::MIN, 0)..=id(i32::MAX, u32::MAX)).rev()
    }

    /// Series and years that have an issue, with how many they have.
    pub fn counts(&self) -> BTreeMap<(&str, i32), usize> {
        let mut counts = BTreeMap::new();
        for id in &self.ids {
            *counts.entry((id.series.as_str(), id.year)).or_default() += 1;
        }
        counts
    }

    /// Series and years that have an issue.
    pub fn years(&self) -> BTreeSet<(&str, i32)> {
        self.ids.iter().map(|id| (id.series.as_str(), id.year)).collect()
    }
}

impl FromIterator<IssueId> for Visible {
    fn from_iter<T: IntoIterator<Item = IssueId>>(ids: T) -> Self {
        Self { ids: ids.into_iter().collect() }
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
        let year: Vec<_> = visible.of_year("a", 2017).map(|id| id.number).collect();
        assert_eq!(year, [3, 1]);
    }
}
