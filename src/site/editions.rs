//! The archive as each of the two editions shows it.
//!
//! What is made for the website is given a [`PublicArchive`] and nothing else: issues that the public
//! does not see are not in reach of a page. [`InternalArchive`] is for the print room.

use crate::diag::Files;
use crate::export::ExportContext;
use crate::export::json::View;
use crate::model::dossier::Dossiers;
use crate::model::figures::Figures;
use crate::model::ledger::Ledger;
use crate::model::{
    Archive, Config, Correction, Edition, Issue, IssueId, Privacy, Series, Unit, Visible,
    summary,
};
use crate::render::Target;
use crate::render::assemble::{Assembler, units};
use crate::search::Ordinals;
use crate::source::Project;

/// The archive as the public sees it.
pub(super) struct PublicArchive<'a> {
    archive: &'a Archive,
    config: &'a Config,
    edition: Edition,
    /// The issues that have a page.
    pub(super) visible: &'a Visible,
    /// Every failing that the public may know of.
    pub(super) ledger: Ledger<'a>,
    /// What was said of each unit.
    pub(super) dossiers: Dossiers<'a>,
    /// The issues by their numbers in the index for search.
    pub(super) ordinals: Ordinals,
}

impl<'a> PublicArchive<'a> {
    pub(super) fn new(archive: &'a Archive, config: &'a Config, visible: &'a Visible) -> Self {
        let ledger = Ledger::of(archive, visible);
        Self {
            archive,
            config,
            edition: Edition::Public(config.privacy.persons),
            visible,
            dossiers: Dossiers::of(archive, visible, &ledger),
            ledger,
            ordinals: Ordinals::new(archive, visible),
        }
    }

    /// An issue that has a page, with its series; one that was removed has a page, too.
    pub(super) fn issue(&self, id: &IssueId) -> Option<(&'a Issue, &'a Series)> {
        let issue = self.archive.issue(id).filter(|_| self.visible.has_page(id))?;
        Some((issue, self.config.series(&id.series)?))
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

    /// The persons whom an issue hides.
    pub(super) fn privacy(&self, issue: &Issue) -> Privacy {
        Privacy::new(self.edition, self.archive, issue)
    }

    /// What an issue says in short.
    pub(super) fn summary(&self, issue: &Issue) -> String {
        summary(self.archive, issue)
    }

    /// What is counted.
    pub(super) fn figures(&self) -> Figures {
        Figures::of(self.archive, self.visible, &self.ledger, self.edition)
    }

    /// Turns issues into what templates see.
    pub(super) fn assembler(&self, target: Target) -> Assembler<'_> {
        let (archive, config, edition) = (self.archive, self.config, self.edition);
        Assembler { archive, config, target, edition, visible: self.visible }
    }

    /// Turns issues into JSON.
    pub(super) fn view<'b>(&'b self, project: &'b dyn Project) -> View<'b> {
        View {
            source: ExportContext { archive: self.archive, config: self.config, project },
            edition: self.edition,
            visible: self.visible,
            ledger: &self.ledger,
        }
    }
}

/// The archive as the print room has it: all that an issue says.
pub(super) struct InternalArchive<'a> {
    pub(super) archive: &'a Archive,
    pub(super) config: &'a Config,
    /// The issues that have a page on the website.
    pub(super) visible: &'a Visible,
    pub(super) files: &'a Files,
}

impl InternalArchive<'_> {
    /// Turns issues into what templates see.
    pub(super) fn assembler(&self, target: Target) -> Assembler<'_> {
        let (archive, config, visible) = (self.archive, self.config, self.visible);
        Assembler { archive, config, target, edition: Edition::Internal, visible }
    }

    /// The YAML of an issue, as it stands in its file.
    pub(super) fn yaml(&self, issue: &Issue) -> Vec<u8> {
        self.files.text(issue.file).as_bytes().to_vec()
    }
}
