//! How much of a source was recognised.

use super::draft::{Draft, DraftItem};

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
}

impl Draft<'_> {
    /// Returns how many entries, practices, points and failings were recognised.
    pub fn counts(&self) -> DraftCounts {
        let mut counts = DraftCounts { units: self.entries.len(), ..DraftCounts::default() };
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
}
