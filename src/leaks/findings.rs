//! What was found in outputs: of each output by itself, and of all together.

use std::collections::{BTreeMap, BTreeSet};

use super::format::Unread;
use crate::model::OutPath;

/// Outputs that are named for one finding.
const NAMED: usize = 3;

/// Something withheld that an output says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Finding {
    /// Index of a pattern.
    Pattern(usize),
    /// Number of a shingle.
    Shingle(u64),
    /// Index of a file.
    File(usize),
}

/// The outputs that say it.
#[derive(Debug, Default)]
pub(super) struct Outputs {
    /// The first of them.
    pub(super) named: BTreeSet<OutPath>,
    /// How many there are.
    pub(super) count: usize,
}

/// What outputs say that is withheld, and which of them could not be read.
#[derive(Debug, Default)]
pub struct Findings {
    pub(super) found: BTreeMap<Finding, Outputs>,
    /// Outputs that could not be read, or not as a whole, and the inner files that are to blame.
    pub(super) unread: BTreeSet<(OutPath, Unread, String)>,
}

impl Findings {
    /// The findings in one output.
    pub(super) fn of(
        path: &OutPath,
        found: Vec<Finding>,
        unread: Vec<(Unread, String)>,
    ) -> Self {
        let outputs = || Outputs { named: BTreeSet::from([path.clone()]), count: 1 };
        Self {
            found: found.into_iter().map(|one| (one, outputs())).collect(),
            unread: unread.into_iter().map(|(why, inner)| (path.clone(), why, inner)).collect(),
        }
    }

    /// Adds the findings in other outputs.
    pub fn add(&mut self, other: Self) {
        for (finding, outputs) in other.found {
            self.found.entry(finding).or_default().add(outputs);
        }
        self.unread.extend(other.unread);
    }
}

impl Outputs {
    fn add(&mut self, other: Self) {
        self.named.extend(other.named);
        self.count += other.count;
        while self.named.len() > NAMED {
            self.named.pop_last();
        }
    }
}
