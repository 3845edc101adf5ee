//! The names that import knows: those of the archive's organisation, series and units.

use super::unit::UnitIndex;
use crate::model::{Archive, Config};
use crate::text::without_spaces;

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

    /// Whether a name, without white space, is that of the own organisation.
    pub(super) fn is_own(&self, name: &str) -> bool {
        let own = self.config.map(|config| &config.organization);
        own.is_some_and(|one| {
            [&one.name, &one.short_name].iter().any(|own| without_spaces(own) == name)
        })
    }
}
