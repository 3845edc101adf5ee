//! The names that import knows: those of the archive's organisation, series and units.

use super::unit::UnitIndex;
use crate::model::{Archive, Config};

/// The names of an archive, to be found in documents.
#[derive(Debug)]
pub struct ArchiveNames<'a> {
    /// The settings, with organisation and series; absent where they could not be read.
    pub(super) config: Option<&'a Config>,
    /// The units by all their names.
    pub(super) units: UnitIndex<'a>,
}

impl<'a> ArchiveNames<'a> {
    /// Takes the names from an archive.
    pub fn new(archive: &'a Archive) -> Self {
        Self {
            config: archive.config.as_ref(),
            units: UnitIndex::new(archive.units.as_deref().unwrap_or_default()),
        }
    }
}
