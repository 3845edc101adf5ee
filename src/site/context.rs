//! What every job of a build sees.

use super::build::Sinks;
use super::data::Notes;
use super::plan::Plan;
use super::problem::BuildProblem;
use super::search::Harvest;
use super::timings::{Phase, Timings};
use super::toolchain::Toolchain;
use crate::diag::Files;
use crate::lang;
use crate::model::dossier::Dossiers;
use crate::model::ledger::Ledger;
use crate::model::{Archive, Config, Date, Edition, OutPath};
use crate::output::Sink;
use crate::render::assemble::Assembler;
use crate::render::html::Frame;
use crate::render::{Target, TemplateError, context};
use crate::source::Project;

/// Shared by all threads; nothing in it changes while the build runs.
pub(super) struct BuildContext<'a> {
    pub(super) project: &'a dyn Project,
    pub(super) files: &'a Files,
    pub(super) archive: &'a Archive,
    pub(super) config: &'a Config,
    pub(super) toolchain: &'a Toolchain,
    pub(super) plan: &'a Plan<'a>,
    pub(super) sinks: Sinks<'a>,
    pub(super) timings: &'a Timings,
    pub(super) site: context::Site,
    /// Every failing that the public may know of.
    pub(super) ledger: Ledger<'a>,
    /// What was said of each unit.
    pub(super) dossiers: Dossiers<'a>,
    /// The day on which deadlines are held against the calendar.
    pub(super) as_of: Date,
    /// The words of the issues, for search.
    pub(super) harvest: Harvest,
    /// What the lists for programs have to know of the outputs.
    pub(super) notes: Notes,
}

impl BuildContext<'_> {
    /// The edition for the website.
    pub(super) fn public(&self) -> Edition {
        Edition::Public(self.config.persons)
    }

    /// Turns issues into what templates see, for one output and one edition.
    pub(super) fn assembler(&self, target: Target, edition: Edition) -> Assembler<'_> {
        Assembler {
            archive: self.archive,
            config: self.config,
            target,
            edition,
            visible: &self.plan.visible,
        }
    }

    /// A text of the catalogue in the language of the site.
    pub(super) fn word(&self, id: &str) -> String {
        lang::text(self.config.language, id)
    }

    /// What a page is filled with.
    pub(super) fn frame<'b>(&'b self, page: &'b context::Page) -> Frame<'b> {
        Frame { engine: &self.toolchain.templates, site: &self.site, page }
    }

    /// Makes a page of the website that belongs to no issue.
    pub(super) fn page(
        &self,
        path: &OutPath,
        make: impl FnOnce(&Assembler<'_>) -> Result<Vec<u8>, TemplateError>,
    ) -> Vec<BuildProblem> {
        self.notes.page(path);
        let assembler = self.assembler(Target::Page(path.clone()), self.public());
        match self.timings.time(Phase::Render, || make(&assembler)) {
            Ok(html) => self.publish(path, &html),
            Err(error) => vec![BuildProblem::Template(error)],
        }
    }

    /// Hands an output to the website.
    pub(super) fn publish(&self, path: &OutPath, bytes: &[u8]) -> Vec<BuildProblem> {
        self.put(self.sinks.public, path, bytes).into_iter().collect()
    }

    /// Hands an output to a sink.
    pub(super) fn put(
        &self,
        sink: &dyn Sink,
        path: &OutPath,
        bytes: &[u8],
    ) -> Option<BuildProblem> {
        let put = self.timings.time(Phase::Write, || sink.put(path, bytes));
        put.err().map(|error| BuildProblem::Write(path.clone(), error))
    }
}
