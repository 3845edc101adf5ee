//! What the website is made from. Nothing here, and nothing that is reached from here, is withheld from
//! the public: whoever makes a page is given a [`WebsiteBuild`] and has no way to the whole archive.

use std::collections::{BTreeMap, BTreeSet};

use super::issued::changed::Issued;
use super::made::Made;
use super::plan::Plan;
use super::problem::BuildProblem;
use super::public_view::PublicView;
use super::registered::FrozenPdf;
use super::request::BuildRequest;
use super::timings::{Phase, Timings};
use super::toolchain::Toolchain;
use crate::diag::Span;
use crate::export::json::Measures;
use crate::export::json::bulletins::EarlierList;
use crate::lang;
use crate::model::{Config, Date, IssueId, OutPath, PublicArchive, PublicFiles, RegisterHead};
use crate::output::{PutError, Sink};
use crate::render::assemble::Assembler;
use crate::render::html::PageFrame;
use crate::render::{Target, TemplateError, assemble, context};
use crate::source::{Project, WorkspacePath, unreadable};

/// Shared by all threads; nothing in it changes while the build runs.
pub(super) struct WebsiteBuild<'a> {
    /// What the public may know.
    pub(super) public: PublicView<'a>,
    /// The files that the public may have.
    pub(super) files: PublicFiles<'a>,
    /// The settings.
    pub(super) config: &'a Config,
    /// Templates, fonts, the engine.
    pub(super) toolchain: &'a Toolchain,
    /// What templates know of the site.
    pub(super) site: context::Site,
    /// The day on which deadlines are held against the calendar.
    pub(super) as_of: Date,
    /// The date of the newest issue that has a page.
    pub(super) newest: Date,
    /// Issues that are made in this build.
    pub(super) made: BTreeSet<IssueId>,
    /// Issues that can be read on the website and are not made in this build.
    pub(super) others: BTreeSet<IssueId>,
    /// What is known of the PDFs of these from the list of the previous build, by their ids.
    pub(super) previous_pdfs: BTreeMap<String, Measures>,
    /// What is known of issues that were published.
    pub(super) issued: Issued<'a>,
    /// The PDFs of the website that were frozen.
    pub(super) frozen: &'a FrozenPdf<'a>,
    /// The last line of the register, where there is one.
    pub(super) register: Option<&'a RegisterHead>,
    /// Takes the outputs.
    pub(super) sink: &'a dyn Sink,
    /// Adds up how long everything takes.
    pub(super) timings: &'a Timings,
}

impl<'a> WebsiteBuild<'a> {
    /// The website of a build, whose outputs go into `sink`. `public` is what the public may know of its
    /// archive.
    pub(super) fn new(
        request: &BuildRequest<'a>,
        public: &'a PublicArchive,
        sink: &'a dyn Sink,
    ) -> Self {
        let BuildRequest { config, plan, .. } = *request;
        let made: BTreeSet<IssueId> = plan.issues.iter().map(|issue| issue.id()).collect();
        let visible = public.visible();
        let others: BTreeSet<IssueId> =
            visible.ids().filter(|id| !made.contains(*id)).cloned().collect();
        let previous = (!others.is_empty()).then(|| sink.previous(&OutPath::bulletins()));
        Self {
            public: PublicView::new(public, config),
            files: PublicFiles::new(request.project, public),
            config,
            toolchain: request.toolchain,
            site: assemble::site(config),
            as_of: plan.as_of(public),
            newest: Plan::newest(public),
            made,
            others,
            previous_pdfs: previous
                .flatten()
                .map(|bytes| EarlierList::read(&bytes).measures())
                .unwrap_or_default(),
            issued: request.issued,
            frozen: request.registered.public,
            register: request.registered.head,
            sink,
            timings: request.timings,
        }
    }

    /// A text of the catalogue in the language of the site.
    pub(super) fn word(&self, id: &str) -> String {
        lang::text(self.config.language, id)
    }

    /// What a page is filled with.
    pub(super) fn frame<'b>(&'b self, page: &'b context::Page) -> PageFrame<'b> {
        PageFrame { engine: &self.toolchain.templates, site: &self.site, page }
    }

    /// Makes a page that belongs to no issue.
    pub(super) fn page(
        &self,
        path: &OutPath,
        make: impl FnOnce(&Assembler<'_>) -> Result<Vec<u8>, TemplateError>,
    ) -> Made {
        let assembler = self.public.assembler(Target::Page(path.clone()));
        let made = match self.timings.time(Phase::Render, || make(&assembler)) {
            Ok(html) => self.publish(path, &html),
            Err(error) => BuildProblem::Template(error).into(),
        };
        made.and(Made { pages: BTreeSet::from([path.clone()]), ..Made::default() })
    }

    /// Hands an output to the website.
    pub(super) fn publish(&self, path: &OutPath, bytes: &[u8]) -> Made {
        put(self.sink, path, bytes, self.timings)
    }

    /// Reads a file that an issue shows, as the public may see it; `span` is the place that names it.
    pub(super) fn read(
        &self,
        issue: &IssueId,
        file: &WorkspacePath,
        span: Span,
    ) -> Result<Vec<u8>, BuildProblem> {
        let files = self.files.of_issue(issue);
        let bytes = self.timings.time(Phase::Read, || files.read(file));
        bytes.map_err(|error| BuildProblem::Told(Box::new(unreadable(span, file, &error))))
    }
}

/// Hands an output to a sink.
pub(super) fn put(sink: &dyn Sink, path: &OutPath, bytes: &[u8], timings: &Timings) -> Made {
    let told = |error: PutError| BuildProblem::Write(path.clone(), error).into();
    timings.time(Phase::Write, || sink.put(path, bytes)).err().map(told).unwrap_or_default()
}
