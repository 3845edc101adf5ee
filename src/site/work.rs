//! What every job of a build sees.

use super::build::Sinks;
use super::fault::Fault;
use super::plan::Plan;
use super::press::Press;
use super::sink::Sink;
use super::timings::Stage;
use super::timings::Timings;
use crate::diag::Files;
use crate::model::Archive;
use crate::model::Config;
use crate::model::OutPath;
use crate::render::Edition;
use crate::render::Target;
use crate::render::assemble::Assembler;
use crate::render::context;
use crate::source::Project;

/// Shared by all threads; nothing in it changes while the build runs.
pub(super) struct Work<'a> {
    pub(super) project: &'a dyn Project,
    pub(super) files: &'a Files,
    pub(super) archive: &'a Archive,
    pub(super) config: &'a Config,
    pub(super) press: &'a Press,
    pub(super) plan: &'a Plan<'a>,
    pub(super) sinks: Sinks<'a>,
    pub(super) timings: &'a Timings,
    pub(super) site: context::Site,
}

impl Work<'_> {
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

    /// Hands an output to a sink.
    pub(super) fn put(&self, sink: &dyn Sink, path: &OutPath, bytes: &[u8]) -> Option<Fault> {
        let put = self.timings.time(Stage::Write, || sink.put(path, bytes));
        put.err().map(|error| Fault::Write(path.clone(), error))
    }
}
