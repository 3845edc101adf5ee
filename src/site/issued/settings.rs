//! What published issues say in other words since the settings were changed: one sentence for all of them.

use std::collections::BTreeSet;

use super::words::IssuedWords;
use crate::model::IssueId;

/// The issues that the settings changed.
#[derive(Debug, Default)]
pub(crate) struct ChangedSettings {
    /// Those in which names of persons are printed otherwise: whole, hidden or not at all.
    pub(crate) persons: Vec<IssueId>,
    /// Those in which a unit, the office or the series has another name.
    pub(crate) names: Vec<IssueId>,
    /// Such names as they were, and as they are.
    pub(crate) renamed: BTreeSet<(String, String)>,
}

impl ChangedSettings {
    /// What changed in an issue whose own words are the same.
    pub(super) fn between(id: &IssueId, was: &IssuedWords, now: &IssuedWords) -> Self {
        let is_other = |other: bool| if other { vec![id.clone()] } else { Vec::new() };
        let pairs = was.names.iter().zip(&now.names).filter(|(was, now)| was != now);
        let renamed: BTreeSet<(String, String)> =
            pairs.map(|(was, now)| (was.clone(), now.clone())).collect();
        Self {
            persons: is_other((&was.texts, &was.persons) != (&now.texts, &now.persons)),
            names: is_other(!renamed.is_empty()),
            renamed,
        }
    }

    /// Whether they changed nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.persons.is_empty() && self.names.is_empty()
    }

    /// Adds those of other issues.
    pub(crate) fn add(&mut self, other: Self) {
        self.persons.extend(other.persons);
        self.names.extend(other.names);
        self.renamed.extend(other.renamed);
    }
}
