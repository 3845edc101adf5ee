//! The public archive, with what is gathered of it once for many pages.

use std::cmp::Reverse;

use crate::export::json::{TextForm, View};
use crate::model::dossier::Dossiers;
use crate::model::figures::Figures;
use crate::model::ledger::Ledger;
use crate::model::{
    Archive, Config, Correction, Issue, IssueId, PublicArchive, Series, Unit, Visible, summary,
};
use crate::render::Target;
use crate::render::assemble::{Assembler, NumberedCorrection, units};
use crate::search::Ordinals;

/// The public archive, with what is gathered of it once for many pages.
pub(super) struct PublicView<'a> {
    archive: &'a Archive,
    config: &'a Config,
    /// The issues that have a page.
    pub(super) visible: &'a Visible,
    /// Every failing that the public may know of.
    pub(super) ledger: Ledger<'a>,
    /// What was said of each unit.
    pub(super) dossiers: Dossiers<'a>,
    /// The issues by their numbers in the index for search.
    pub(super) ordinals: Ordinals,
}

impl<'a> PublicView<'a> {
    /// Gathers what is needed of the public archive.
    pub(super) fn new(public: &'a PublicArchive, config: &'a Config) -> Self {
        let (archive, visible) = (public.archive(), public.visible());
        let ledger = Ledger::of(archive, visible);
        Self {
            archive,
            config,
            visible,
            dossiers: Dossiers::of(archive, visible, &ledger),
            ledger,
            ordinals: Ordinals::new(archive, visible),
        }
    }

    /// An issue that has a page, with its series; one that was removed has a page, too.
    pub(super) fn issue(&self, id: &IssueId) -> Option<(&'a Issue, &'a Series)> {
        let issue = self.archive.issue(id)?;
        Some((issue, self.config.find_series(&id.series)?))
    }

    /// The units, in the order of units.yaml.
    pub(super) fn units(&self) -> impl Iterator<Item = &'a Unit> {
        self.archive.units.iter().flatten()
    }

    /// The name of a unit; its id where it is unknown.
    pub(super) fn unit_name<'b>(&self, id: &'b str) -> &'b str
    where
        'a: 'b,
    {
        self.archive.unit_name(id)
    }

    /// The units of which something was said, as the list of units has them.
    pub(super) fn units_listed(&self) -> Vec<&'a Unit> {
        units::sorted(self.archive, &self.dossiers)
    }

    /// All corrections of an issue, the oldest first.
    pub(super) fn corrections_of(&self, id: &IssueId) -> &'a [Correction] {
        self.archive.corrections_of(id)
    }

    /// The corrections that are told of an issue, each with its number, the oldest first: not minor ones.
    pub(super) fn corrections_told(&self, id: &IssueId) -> Vec<(usize, &'a Correction)> {
        self.archive.shown_corrections(id).filter(|(_, one)| !one.is_minor()).collect()
    }

    /// What is told of all issues after they were published, the newest first; of one day, in the order of the issues.
    pub(super) fn corrections(&self) -> Vec<NumberedCorrection<'a>> {
        let issues = self.visible.pages().filter_map(|id| self.issue(id));
        let told = issues.flat_map(|(issue, series)| {
            let told = self.corrections_told(&issue.id()).into_iter();
            told.map(move |(number, correction)| NumberedCorrection {
                issue,
                series,
                number,
                correction,
            })
        });
        let mut all: Vec<_> = told.collect();
        all.sort_by_key(|one| Reverse(one.correction.date.value));
        all
    }

    /// What an issue says in short.
    pub(super) fn summary(&self, issue: &Issue) -> String {
        summary(self.archive, issue)
    }

    /// What is counted.
    pub(super) fn figures(&self) -> Figures {
        Figures::of(self.archive, self.visible, &self.ledger)
    }

    /// Turns issues into what templates see.
    pub(super) fn assembler(&self, target: Target) -> Assembler<'_> {
        let Self { archive, config, visible, .. } = *self;
        Assembler { archive, config, target, visible }
    }

    /// Turns issues into JSON.
    pub(super) fn json(&self) -> View<'_> {
        let Self { archive, config, visible, .. } = *self;
        View { archive, config, form: TextForm::AsShown, visible, ledger: &self.ledger }
    }
}
