//! The units of an archive by all the names that people use for them.

use std::collections::BTreeMap;

use super::unit_name::{is_bare_name, shorts, with_government};
use crate::model::{Unit, nearest};
use crate::text::without_spaces;

/// Longest name that is taken for a unit's, in characters.
pub(super) const LONGEST: usize = 30;

/// The units of the archive by all the names that people use for them.
#[derive(Debug, Default)]
pub(super) struct UnitIndex<'a> {
    /// Ids by name; empty for a name that several units could have.
    by_name: BTreeMap<String, Option<&'a str>>,
    /// Names as they are listed, for near matches.
    listed: Vec<&'a str>,
}

/// The unit of an entry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum EntryUnit {
    /// One of units.yaml, by its id.
    Known(String),
    /// One that units.yaml does not have.
    Unknown {
        /// Its name.
        name: String,
        /// The id and the name of the unit that may be meant.
        near: Option<(String, String)>,
    },
    /// None was named.
    #[default]
    Missing,
}

impl EntryUnit {
    /// Returns what stands as `unit` in the YAML: the id, or the name where the unit is not known.
    pub(super) fn written(&self) -> Option<&str> {
        match self {
            Self::Known(id) => Some(id),
            Self::Unknown { name, .. } => Some(name),
            Self::Missing => None,
        }
    }
}

impl<'a> UnitIndex<'a> {
    /// The names of these units: id, short name, full name.
    pub(super) fn new(units: &'a [Unit]) -> Self {
        let mut names = Self::default();
        for unit in units {
            let full = unit.full_name.as_deref();
            for name in [Some(unit.id.value.as_str()), Some(unit.name.as_str()), full] {
                names.add(name.unwrap_or_default(), &unit.id.value);
            }
            names.listed.extend([Some(unit.name.as_str()), full].into_iter().flatten());
        }
        // A short form never displaces a name that is written out.
        for unit in units {
            for name in [Some(unit.name.as_str()), unit.full_name.as_deref()] {
                let name = name.unwrap_or_default();
                shorts(name)
                    .into_iter()
                    .for_each(|short| names.add_short(short, &unit.id.value));
                for own in with_government(name) {
                    names.add_short(&own, &unit.id.value);
                }
            }
        }
        names
    }

    fn add(&mut self, name: &str, id: &'a str) {
        let name = without_spaces(name);
        if !name.is_empty() {
            let known = self.by_name.entry(name).or_insert(Some(id));
            *known = known.filter(|known| *known == id);
        }
    }

    fn add_short(&mut self, name: &str, id: &'a str) {
        if !self.listed.contains(&name) {
            self.add(name, id);
        }
    }

    /// Returns the id of the unit that has this name.
    pub(super) fn id(&self, name: &str) -> Option<&'a str> {
        *self.by_name.get(&without_spaces(name))?
    }

    /// Returns the unit whose name a text opens with, and the longest such name.
    pub(super) fn leading<'t>(&self, text: &'t str) -> Option<(&'a str, &'t str)> {
        let ends = text.char_indices().take(LONGEST).map(|(at, one)| at + one.len_utf8());
        let names = ends.map(|end| &text[..end]);
        names.filter_map(|name| Some(((*self.by_name.get(name)?)?, name))).last()
    }

    /// Returns the unit whose name, as listed, stands in a text; `None` where there are several.
    pub(super) fn within(&self, text: &str) -> Option<(&'a str, &'a str)> {
        let mut ids = self.listed.iter().filter(|name| text.contains(**name));
        let name = ids.next()?;
        let id = self.id(name)?;
        ids.all(|other| self.id(other) == Some(id)).then_some((id, name))
    }

    /// Returns the units whose names, as listed, stand in a text, in its order, each once; a name within a longer one is
    /// none.
    pub(super) fn all_within<'t>(&self, text: &'t str) -> Vec<(&'a str, &'t str)> {
        let mut all: Vec<(&'a str, &'t str)> = Vec::new();
        let mut end = 0;
        for (at, _) in text.char_indices() {
            let longest = || {
                let names = self.listed.iter().filter(|name| text[at..].starts_with(**name));
                let length = names.map(|name| name.len()).max()?;
                Some(&text[at..at + length])
            };
            let Some(name) = longest().filter(|_| at >= end) else { continue };
            end = at + name.len();
            let id = self.id(name).filter(|id| all.iter().all(|(other, _)| other != id));
            all.extend(id.map(|id| (id, name)));
        }
        all
    }

    /// Returns a unit that units.yaml does not have, with the one whose name is most like it.
    pub(super) fn unknown(&self, name: &str) -> EntryUnit {
        let near = nearest(name, &self.listed);
        let near = near.and_then(|near| Some((self.id(near)?.to_owned(), near.to_owned())));
        EntryUnit::Unknown { name: name.to_owned(), near }
    }

    /// Whether a text is made of names of units, of which one at least is known: 市应急局、市消防支队.
    pub(super) fn are_several(&self, text: &str) -> bool {
        let is_known = |name: &str| self.id(name.trim()).is_some();
        let is_name = |name: &str| is_known(name) || is_bare_name(&without_spaces(name));
        text.contains('、') && text.split('、').any(is_known) && text.split('、').all(is_name)
    }
}
