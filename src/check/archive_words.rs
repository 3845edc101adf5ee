//! What the archive lists that rules compare texts with.

use super::helpers::unit_names::UnitNames;
use crate::model::{Archive, Terms};

/// Names and terms of an archive.
pub(crate) struct ArchiveWords<'a> {
    /// Names of all units.
    pub(crate) unit_names: UnitNames,
    /// terms.yaml
    pub(crate) terms: &'a Terms,
}

impl<'a> ArchiveWords<'a> {
    /// Gathers those of an archive.
    pub(crate) fn of(archive: &'a Archive) -> Self {
        Self { unit_names: UnitNames::of(archive), terms: &archive.terms }
    }

    /// Whether terms.yaml has a word, as wrong or as right: it is told as the office says, or is what the office writes.
    pub(crate) fn lists(&self, word: &str) -> bool {
        let mut terms = self.terms.words.iter();
        terms.any(|term| term.wrong.value.trim() == word || term.right == word)
    }
}
