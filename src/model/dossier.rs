//! What the issues say of each unit: the index behind the dossiers (单位档案).
//!
//! [`Dossiers::of`] is the entry point. It walks the issues once, so that a dossier costs no more than
//! what stands in it. Units of which no visible issue speaks have none: that an internal issue names
//! a unit must not show. What a withdrawn issue says no longer holds, and is left out as in the ledger.

use std::collections::BTreeMap;

use super::ledger::Ledger;
use super::{Archive, Entry, Issue, Visible};

/// Every unit of which a visible issue speaks.
#[derive(Debug, Default)]
pub struct Dossiers<'a> {
    by_unit: BTreeMap<&'a str, Dossier<'a>>,
    total: Tally,
}

/// One unit's.
#[derive(Debug, Default)]
pub struct Dossier<'a> {
    /// What was said, the newest first.
    pub entries: Vec<IssueEntry<'a>>,
    /// How much of it.
    pub tally: Tally,
}

/// What one issue says of a unit.
#[derive(Debug, Clone, Copy)]
pub struct IssueEntry<'a> {
    /// The issue.
    pub issue: &'a Issue,
    /// Its entry on the unit.
    pub entry: &'a Entry,
}

/// How much was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Entries.
    pub entries: usize,
    /// Practices in them.
    pub practices: usize,
    /// Failings in them.
    pub failings: usize,
    /// Failings that are still to be mended.
    pub open: usize,
}

impl<'a> Dossiers<'a> {
    /// The dossiers from the issues in `visible`; `ledger` is that of the same issues.
    pub fn of(archive: &'a Archive, visible: &Visible, ledger: &Ledger<'a>) -> Self {
        let mut dossiers = Self::default();
        let ids = visible.ids().filter(|id| !archive.is_withdrawn(id));
        for issue in ids.filter_map(|id| archive.issue(id)) {
            for entry in &issue.entries {
                let dossier = dossiers.by_unit.entry(&entry.unit.value).or_default();
                dossier.entries.push(IssueEntry { issue, entry });
                dossier.tally.add(entry);
                dossiers.total.add(entry);
            }
        }
        for row in ledger.rows.iter().filter(|row| row.is_open()) {
            if let Some(dossier) = dossiers.by_unit.get_mut(row.id.unit.as_str()) {
                dossier.tally.open += 1;
                dossiers.total.open += 1;
            }
        }
        for dossier in dossiers.by_unit.values_mut() {
            // Issues come in the order of series, year and number.
            dossier.entries.reverse();
            dossier.entries.sort_by_key(|one| std::cmp::Reverse(one.issue.date.value));
        }
        dossiers
    }

    /// A unit's dossier; `None` where nothing was said of it.
    pub fn unit(&self, id: &str) -> Option<&Dossier<'a>> {
        self.by_unit.get(id)
    }

    /// How many units have one.
    pub fn count(&self) -> usize {
        self.by_unit.len()
    }

    /// How much was said of all units.
    pub fn total(&self) -> Tally {
        self.total
    }
}

impl Tally {
    fn add(&mut self, entry: &Entry) {
        self.entries += 1;
        self.practices += entry.practices.len();
        self.failings += entry.failings.len();
    }
}
