//! What was found, from all threads, in an order that does not depend on them.

use std::collections::{BTreeMap, BTreeSet};

use super::format::Unread;
use crate::model::OutPath;

/// Outputs that are named for one find.
const NAMED: usize = 3;

/// Something withheld that an output says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Find {
    /// Index of a pattern.
    Pattern(usize),
    /// Number of a window.
    Window(u64),
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

/// All finds.
#[derive(Debug, Default)]
pub(super) struct Finds {
    pub(super) found: BTreeMap<Find, Outputs>,
    /// Outputs that could not be read, or not as a whole, and the inner files that are to blame.
    pub(super) unread: BTreeSet<(OutPath, Unread, String)>,
}

impl Finds {
    /// Remembers a find, once for each output.
    pub(super) fn found(&mut self, find: Find, path: &OutPath) {
        let outputs = self.found.entry(find).or_default();
        outputs.named.insert(path.clone());
        outputs.count += 1;
        if outputs.named.len() > NAMED {
            outputs.named.pop_last();
        }
    }

    /// Remembers that an output could not be read.
    pub(super) fn unread(&mut self, path: &OutPath, why: Unread, inner: String) {
        self.unread.insert((path.clone(), why, inner));
    }
}
