//! What rules are given to look at an archive.

use crate::diag::{Files, Rule, Severity};
use crate::model::{Archive, Date, Level, Persons};
use crate::source::Project;

/// What a rule sees.
pub struct Context<'a> {
    /// The archive.
    pub archive: &'a Archive,
    /// The workspace, to ask whether pictures and attachments exist.
    pub project: &'a dyn Project,
    /// The files, to find places inside block texts.
    pub files: &'a Files,
    /// Which rules are asked.
    pub asked: Asked,
    /// The day of whoever sits here: nothing that has happened is later.
    pub today: Date,
}

/// Which rules are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// All.
    Everything,
    /// Without those that read texts and only advise: who builds does not write.
    WhatWeighs,
}

impl Context<'_> {
    /// Returns the weight that tongbao.yaml gives to a rule, the last one where there are several.
    pub(crate) fn level(&self, id: &str) -> Option<Level> {
        let mut levels = self.archive.config.iter().flat_map(|config| &config.check.levels);
        levels.rfind(|(name, _)| name.value == id).map(|(_, level)| *level)
    }

    /// Whether the public edition hides persons at all.
    pub(crate) fn hides_persons(&self) -> bool {
        let config = self.archive.config.as_ref();
        config.is_none_or(|config| config.privacy.persons != Persons::Full)
    }

    /// Whether a rule that reads texts is asked.
    pub(crate) fn asks(&self, rule: &Rule) -> bool {
        let weighs = match self.level(rule.id) {
            Some(Level::As(severity)) => severity > Severity::Hint,
            Some(Level::Off) => false,
            None => rule.severity > Severity::Hint,
        };
        self.asked == Asked::Everything || weighs
    }
}
