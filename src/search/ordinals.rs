//! The issues in the order of the index.
//!
//! [`Ordinals`] numbers them from 0 by date: the newest comes last, so that a new issue changes no
//! number of another. [`Ordinals::packed`] is the list as the script reads it: a digit an issue as
//! long as numbers follow one another.

use std::collections::BTreeMap;

use super::postings::varint;
use crate::model::{Archive, IssueId, Visible};

/// Bits of an ordinal in the index: more issues than a folder can hold.
pub(super) const BITS: u32 = 22;

/// The issues that have a page, numbered.
#[derive(Debug, Default)]
pub struct Ordinals {
    ids: Vec<IssueId>,
    by_id: BTreeMap<IssueId, u32>,
}

impl Ordinals {
    /// Numbers them by date, and by series, year and number within a day.
    pub fn new(archive: &Archive, visible: &Visible) -> Self {
        let dated = visible.ids().filter_map(|id| Some((archive.issue(id)?.date.value, id)));
        let mut dated: Vec<_> = dated.collect();
        dated.sort();
        dated.truncate(1 << BITS);
        let ids: Vec<IssueId> = dated.into_iter().map(|(_, id)| id.clone()).collect();
        let by_id = ids.iter().cloned().zip(0..).collect();
        Self { ids, by_id }
    }

    /// The number of an issue.
    pub fn of(&self, id: &IssueId) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// The series that have an issue, in the order of their ids.
    pub fn series(&self) -> Vec<&str> {
        let mut series: Vec<&str> = self.ids.iter().map(|id| id.series.as_str()).collect();
        series.sort_unstable();
        series.dedup();
        series
    }

    /// The years that have an issue, the newest first.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.ids.iter().map(|id| id.year).collect();
        years.sort_unstable_by_key(|year| -year);
        years.dedup();
        years
    }

    /// All of them, in their order: for each the place of its series in `series`, doubled. Where it
    /// does not follow the last number of its series in the same year, that is one more, and year
    /// and number are written out.
    pub fn packed(&self, series: &[&str]) -> String {
        let mut text = String::new();
        let mut last = vec![(0, 0); series.len()];
        for id in &self.ids {
            let Ok(place) = series.binary_search(&id.series.as_str()) else { continue };
            let code = u32::try_from(place * 2).unwrap_or(u32::MAX);
            if last[place] == (id.year, id.number.saturating_sub(1)) {
                varint(code, &mut text);
            } else {
                varint(code + 1, &mut text);
                varint(id.year.unsigned_abs(), &mut text);
                varint(id.number, &mut text);
            }
            last[place] = (id.year, id.number);
        }
        text
    }
}
