//! How much of a source was recognised.

use super::draft::{Draft, DraftEntry, DraftItem};
use super::unit_index::EntryUnit;

/// How much was recognised.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DraftCounts {
    /// Entries.
    pub units: usize,
    /// Practices.
    pub practices: usize,
    /// Points of practices.
    pub points: usize,
    /// Failings.
    pub failings: usize,
    /// Paragraphs that are of no unit: above the first one in comments, in entries of which no unit is known, news that
    /// matches no failing.
    pub outside: usize,
}

impl Draft<'_> {
    /// Returns how many entries, practices, points and failings were recognised.
    pub fn counts(&self) -> DraftCounts {
        let mut counts = DraftCounts {
            units: self.entries.len(),
            outside: self.outside(),
            ..DraftCounts::default()
        };
        for item in self.entries.iter().flat_map(|entry| &entry.items) {
            match item {
                DraftItem::Practice(practice) => {
                    counts.practices += 1;
                    counts.points += practice.points.len();
                }
                DraftItem::Failing(_) => counts.failings += 1,
            }
        }
        counts
    }

    /// How many paragraphs are of no unit. Of a text that speaks of one alone, nobody has to find out which is whose.
    fn outside(&self) -> usize {
        let is_left = self.head.number.is_none() && !self.head.keyed;
        let above = if is_left { self.head.editor_note.parts.len() } else { 0 };
        let nobody = |entry: &&DraftEntry<'_>| entry.unit == EntryUnit::Missing;
        let entries = self.entries.iter().filter(|_| self.entries.len() > 1).filter(nobody);
        let parts = entries.map(|entry| entry.lead.parts.len() + entry.items.len());
        above + parts.sum::<usize>() + self.news.unkeyed.len()
    }
}
