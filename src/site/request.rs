//! What a build is asked for.

use std::ops::ControlFlow;

use super::issued::changed::Issued;
use super::plan::Plan;
use super::registered::Registered;
use super::set_pdfs::EarlierPdfs;
use super::timings::Timings;
use super::toolchain::Toolchain;
use crate::model::{Archive, Config, PublicArchive};
use crate::output::Sink;
use crate::source::Project;

/// Where outputs go.
#[derive(Clone, Copy)]
pub struct Sinks<'a> {
    /// The website.
    pub public: &'a dyn Sink,
    /// Files for the print room: the internal edition.
    pub print: &'a dyn Sink,
}

/// How much of the site a build makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything: what is not made again is gone.
    Whole,
    /// Single issues, or pages without PDFs: the rest stays, as far as it may still be seen.
    Part,
}

/// What a build is given.
pub struct BuildRequest<'a> {
    /// The workspace.
    pub project: &'a dyn Project,
    /// Its archive, free of errors.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// Templates, fonts, engine.
    pub toolchain: &'a Toolchain,
    /// Which issues.
    pub plan: &'a Plan<'a>,
    /// Where outputs go.
    pub sinks: Sinks<'a>,
    /// How much of the site is made.
    pub extent: Extent,
    /// What earlier builds left of PDFs; none where no later one asks.
    pub earlier: Option<EarlierPdfs<'a>>,
    /// What is known of issues that were published.
    pub issued: Issued<'a>,
    /// What stands in the register.
    pub registered: Registered<'a>,
    /// Time is counted here.
    pub timings: &'a Timings,
    /// Called after each issue, from any thread; says whether the next one is made.
    pub progress: &'a (dyn Fn() -> ControlFlow<()> + Sync),
}

impl<'a> BuildRequest<'a> {
    /// All of it, for which nobody waits: its time is not counted, and its progress told to nobody.
    pub fn unwatched(
        project: &'a dyn Project,
        (archive, config): (&'a Archive, &'a Config),
        toolchain: &'a Toolchain,
        plan: &'a Plan<'a>,
        sinks: Sinks<'a>,
    ) -> Self {
        static UNREAD: Timings = Timings::new();
        let progress = &|| ControlFlow::Continue(());
        let (extent, earlier) = (Extent::Whole, None);
        let (issued, registered) = (Issued::unknown(), Registered::nothing());
        Self {
            project,
            archive,
            config,
            toolchain,
            plan,
            sinks,
            extent,
            earlier,
            issued,
            registered,
            timings: &UNREAD,
            progress,
        }
    }

    /// What the public may know of its archive.
    pub(super) fn public_archive(&self) -> PublicArchive {
        PublicArchive::of(self.archive, &self.plan.visible, self.config.privacy.persons)
    }
}
