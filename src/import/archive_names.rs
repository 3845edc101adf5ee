//! The names that import knows: those of the archive's organisation, series and units.

use super::unit_index::UnitIndex;
use crate::model::{Archive, Config, FailingId};
use crate::text::without_spaces;

/// The names of an archive, to be found in documents.
#[derive(Debug)]
pub struct ArchiveNames<'a> {
    /// The archive.
    pub(super) archive: &'a Archive,
    /// The settings, with organisation and series; absent where they could not be read.
    pub(super) config: Option<&'a Config>,
    /// The units by all their names.
    pub(super) units: UnitIndex<'a>,
}

impl<'a> ArchiveNames<'a> {
    /// Takes the names from an archive.
    pub fn new(archive: &'a Archive) -> Self {
        Self {
            archive,
            config: archive.config.as_ref(),
            units: UnitIndex::new(archive.units.as_deref().unwrap_or_default()),
        }
    }

    /// Whether a name, without white space, is that of the own organisation: its name, the short one, or the short
    /// one behind its place (安澜市绩效办, where 市绩效办 is the short one).
    pub(super) fn is_own(&self, name: &str) -> bool {
        let own = self.config.map(|config| &config.organization);
        own.is_some_and(|one| {
            let (whole, short) = (without_spaces(&one.name), without_spaces(&one.short_name));
            let place = name.strip_suffix(short.as_str()).filter(|_| !short.is_empty());
            whole == name || place.is_some_and(|place| whole.starts_with(place))
        })
    }

    /// Whether a text opens with the name of the own organisation, or its short one.
    pub(super) fn opens_with_own(&self, text: &str) -> bool {
        let own = self.config.map(|config| &config.organization);
        let opens = |name: &str| !name.is_empty() && text.starts_with(name);
        own.is_some_and(|one| opens(&one.name) || opens(&one.short_name))
    }

    /// Whether a text, without white space, is the title of the archive: 安澜市工作通报.
    pub(super) fn is_title(&self, text: &str) -> bool {
        self.config.is_some_and(|config| without_spaces(&config.title) == text)
    }

    /// Returns the failings of all issues.
    pub(super) fn failings(&self) -> Vec<FailingId> {
        let entries = self
            .archive
            .issues()
            .flat_map(|issue| issue.entries.iter().map(move |entry| (issue.id(), entry)));
        let failings = entries.flat_map(|(issue, entry)| {
            let numbers = (1..).zip(&entry.failings);
            numbers.map(move |(number, _)| FailingId {
                issue: issue.clone(),
                unit: entry.unit.value.clone(),
                number,
            })
        });
        failings.collect()
    }
}
