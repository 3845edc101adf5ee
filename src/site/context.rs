//! What everything is made from: a build as a value.

use std::collections::{BTreeMap, BTreeSet};

use super::editions::{InternalArchive, PublicArchive};
use super::made::Made;
use super::plan::Plan;
use super::problem::BuildProblem;
use super::request::{BuildRequest, Sinks};
use super::timings::{Phase, Timings};
use super::toolchain::Toolchain;
use crate::diag::{Files, Span};
use crate::export::json::{Measures, bulletins};
use crate::lang;
use crate::leaks::Guard;
use crate::model::{Config, Date, IssueId, OutPath};
use crate::output::Sink;
use crate::render::assemble::Assembler;
use crate::render::html::PageFrame;
use crate::render::{Target, TemplateError, assemble, context};
use crate::source::{Project, WorkspacePath, unreadable};

/// Shared by all threads; nothing in it changes while the build runs.
pub(super) struct BuildContext<'a> {
    pub(super) project: &'a dyn Project,
    pub(super) config: &'a Config,
    pub(super) toolchain: &'a Toolchain,
    pub(super) plan: &'a Plan<'a>,
    /// What the website is made from.
    pub(super) public: PublicArchive<'a>,
    /// What the files for the print room are made from.
    pub(super) internal: InternalArchive<'a>,
    pub(super) site: context::Site,
    /// The day on which deadlines are held against the calendar.
    pub(super) as_of: Date,
    /// The date of the newest issue that has a page.
    pub(super) newest: Date,
    /// Issues that can be read on the website and are not made in this build.
    pub(super) others: BTreeSet<IssueId>,
    /// What is known of the PDFs of these from the list of the previous build, by their ids.
    pub(super) previous_pdfs: BTreeMap<String, Measures>,
    pub(super) sinks: Sinks<'a>,
    guard: &'a Guard<'a>,
    pub(super) timings: &'a Timings,
    /// Called after each issue.
    pub(super) progress: &'a (dyn Fn() + Sync),
}

impl<'a> BuildContext<'a> {
    /// The context of a build whose outputs go into `sinks`.
    pub(super) fn new(
        request: &BuildRequest<'a>,
        sinks: Sinks<'a>,
        guard: &'a Guard<'a>,
        files: &'a Files,
    ) -> Self {
        let BuildRequest { archive, config, plan, .. } = *request;
        let visible = &plan.visible;
        let made: BTreeSet<IssueId> = plan.issues.iter().map(|issue| issue.id()).collect();
        let others: BTreeSet<IssueId> =
            visible.ids().filter(|id| !made.contains(*id)).cloned().collect();
        let previous =
            (!others.is_empty()).then(|| sinks.public.previous(&OutPath::bulletins()));
        Self {
            project: request.project,
            config,
            toolchain: request.toolchain,
            plan,
            public: PublicArchive::new(archive, config, visible),
            internal: InternalArchive { archive, config, visible, files },
            site: assemble::site(config),
            as_of: plan.as_of(archive),
            newest: plan.newest(archive),
            others,
            previous_pdfs: previous
                .flatten()
                .map(|bytes| bulletins::measures(&bytes))
                .unwrap_or_default(),
            sinks,
            guard,
            timings: request.timings,
            progress: request.progress,
        }
    }
}

impl BuildContext<'_> {
    /// A text of the catalogue in the language of the site.
    pub(super) fn word(&self, id: &str) -> String {
        lang::text(self.config.language, id)
    }

    /// What a page is filled with.
    pub(super) fn frame<'b>(&'b self, page: &'b context::Page) -> PageFrame<'b> {
        PageFrame { engine: &self.toolchain.templates, site: &self.site, page }
    }

    /// Makes a page of the website that belongs to no issue.
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

    /// Reads an output for what is withheld, and hands it to the website.
    pub(super) fn publish(&self, path: &OutPath, bytes: &[u8]) -> Made {
        let findings = self.scan(path, bytes);
        findings.and(self.put(self.sinks.public, path, bytes))
    }

    /// Reads an output for what is withheld.
    pub(super) fn scan(&self, path: &OutPath, bytes: &[u8]) -> Made {
        let findings = self.timings.time(Phase::Scan, || self.guard.scan(path, bytes));
        Made { findings, ..Made::default() }
    }

    /// Hands an output to a sink.
    pub(super) fn put(&self, sink: &dyn Sink, path: &OutPath, bytes: &[u8]) -> Made {
        let put = self.timings.time(Phase::Write, || sink.put(path, bytes));
        put.err()
            .map(|error| BuildProblem::Write(path.clone(), error).into())
            .unwrap_or_default()
    }

    /// Reads a file of the workspace; `span` is the place that names it.
    pub(super) fn read(
        &self,
        file: &WorkspacePath,
        span: Span,
    ) -> Result<Vec<u8>, BuildProblem> {
        let bytes = self.timings.time(Phase::Read, || self.project.read(file));
        bytes.map_err(|error| BuildProblem::Told(Box::new(unreadable(span, file, &error))))
    }
}
