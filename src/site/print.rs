//! The print room: the internal edition of each issue as a PDF, made from the whole archive.

use std::collections::BTreeSet;

use super::issue_build::PublishedPdf;
use super::made::Made;
use super::pdf_build::{PdfBuild, PdfPlace};
use super::pdf_source::{PdfSource, Typesetting};
use super::problem::BuildProblem;
use super::registered::FrozenPdf;
use super::request::BuildRequest;
use super::set_pdfs::PdfsMade;
use super::timings::Timings;
use super::website::put;
use super::{pdf_source, tables};
use crate::diag::Files;
use crate::model::{Archive, Config, Issue, IssueId, OutPath, Series, Visible};
use crate::output::Sink;
use crate::render::assemble::{Assembler, IssueFiles};
use crate::render::context::{Date, Ink};
use crate::render::{assemble, context};
use crate::source::Project;

/// What the files for the print room are made from: all that an issue says.
pub(super) struct PrintBuild<'a> {
    project: &'a dyn Project,
    /// All that is known, secrets too.
    pub(super) archive: &'a Archive,
    config: &'a Config,
    /// The issues that have a page on the website.
    visible: &'a Visible,
    files: &'a Files,
    /// The PDFs that were frozen.
    pub(super) frozen: &'a FrozenPdf<'a>,
    /// Takes the PDFs.
    pub(super) sink: &'a dyn Sink,
    timings: &'a Timings,
}

impl<'a> PrintBuild<'a> {
    /// The print room of a build; `files` are the texts of its YAML.
    pub(super) fn new(request: &BuildRequest<'a>, files: &'a Files) -> Self {
        let BuildRequest { project, archive, config, timings, .. } = *request;
        let (visible, sink) = (&request.plan.visible, request.sinks.print);
        let frozen = request.registered.internal;
        Self { project, archive, config, visible, files, frozen, sink, timings }
    }

    /// The files that may stand in the print room: one for each issue that was not removed.
    pub(super) fn printable(&self) -> BTreeSet<OutPath> {
        let kept = self.archive.issues().map(Issue::id);
        kept.filter(|id| self.archive.removal(id).is_none())
            .map(|id| OutPath::print(&id))
            .collect()
    }

    /// What the PDF of an issue is set from, and which of its files cannot be read; `None` where there is
    /// no such issue.
    pub(super) fn source(
        &self,
        typesetting: &Typesetting<'_>,
        id: &IssueId,
    ) -> Option<(Result<PdfSource, BuildProblem>, Made)> {
        let (issue, series) = self.named(id)?;
        let (beside, unreadable) = self.beside(issue);
        let assembler = self.assembler(typesetting);
        // As it stands in its file.
        let yaml = self.config.pdf.attach_source.then(|| self.files.text(issue.file).into());
        let from = (self.project, yaml);
        let source = PdfSource::new(typesetting, &assembler, (issue, series), &beside, from);
        Some((source, unreadable))
    }

    /// What the papers are set from by which units confirm what an issue says of them, with the unit of each; `None`
    /// where there is no such issue.
    pub(super) fn confirmations(
        &self,
        typesetting: &Typesetting<'_>,
        id: &IssueId,
        reply_by: Option<&Date>,
    ) -> Option<Vec<(String, Result<PdfSource, BuildProblem>)>> {
        let (issue, series) = self.named(id)?;
        let assembler = self.assembler(typesetting);
        let (values, pictures) = assembler.issue(issue, series, &IssueFiles::default());
        let files = pdf_source::read(self.project, &pictures);
        let of_unit = |values: context::Issue| {
            let unit = values.confirmation.as_ref().map(|one| one.unit.clone());
            let shown = (values, pictures.clone());
            let source = PdfSource::of_values(typesetting, issue, shown, files.clone());
            (unit.unwrap_or_default(), source)
        };
        let papers = assemble::confirmations(&values, reply_by);
        Some(papers.into_iter().map(of_unit).collect())
    }

    /// What a copy for those who review an issue is set from; `None` where there is no such issue.
    pub(super) fn review_copy(
        &self,
        typesetting: &Typesetting<'_>,
        id: &IssueId,
        copy: context::ReviewCopy,
    ) -> Option<Result<PdfSource, BuildProblem>> {
        self.altered(typesetting, id, |values| values.review_copy = Some(copy))
    }

    /// What the pages of an issue are set from for an ink; `None` where there is no such issue.
    pub(super) fn inked(
        &self,
        typesetting: &Typesetting<'_>,
        id: &IssueId,
        ink: Ink,
    ) -> Option<Result<PdfSource, BuildProblem>> {
        let source = self.altered(typesetting, id, |values| values.ink = Some(ink))?;
        Some(source.map(|source| source.for_ink(ink)))
    }

    /// What the pages of an issue are set from where something is shown otherwise.
    fn altered(
        &self,
        typesetting: &Typesetting<'_>,
        id: &IssueId,
        alter: impl FnOnce(&mut context::Issue),
    ) -> Option<Result<PdfSource, BuildProblem>> {
        let (issue, series) = self.named(id)?;
        // What cannot be read is told where the issue itself is set.
        let (beside, _) = self.beside(issue);
        let (mut values, pictures) = self.assembler(typesetting).issue(issue, series, &beside);
        alter(&mut values);
        let files = pdf_source::read(self.project, &pictures);
        Some(PdfSource::of_values(typesetting, issue, (values, pictures), files))
    }

    fn named(&self, id: &IssueId) -> Option<(&Issue, &Series)> {
        Some((self.archive.issue(id)?, self.config.find_series(&id.series)?))
    }

    /// What stands beside the YAML of an issue, and what of it cannot be read.
    fn beside(&self, issue: &Issue) -> (IssueFiles, Made) {
        let (tables, unreadable) = tables::read(self.project, issue, self.timings);
        (IssueFiles { tables, pdf: Some(format!("{}.pdf", issue.id())) }, unreadable)
    }

    fn assembler(&self, typesetting: &Typesetting<'_>) -> Assembler<'_> {
        Assembler {
            archive: self.archive,
            config: self.config,
            target: typesetting.target.clone(),
            visible: self.visible,
        }
    }

    /// Makes the PDF of an issue. The one that was published is it, too, where nobody is hidden.
    pub(super) fn issue(
        &self,
        pdfs: &PdfBuild<'_>,
        id: &IssueId,
        published: Option<PublishedPdf>,
    ) -> Made {
        let path = OutPath::print(id);
        match (self.frozen)(id) {
            None => {}
            Some(Ok(pdf)) => {
                let kept = PdfsMade { kept: 1, ..PdfsMade::default() };
                return put(self.sink, &path, &pdf.pdf, self.timings).and(kept.into());
            }
            Some(Err(told)) => return BuildProblem::Told(told).into(),
        }
        let Some((source, unreadable)) = self.source(&pdfs.typesetting, id) else {
            return Made::default();
        };
        let mut made = Made::default();
        // What is wrong with the files of an issue that has a page has been told.
        if !self.visible.contains(id) {
            made.add(unreadable);
        }
        let source = match source {
            Ok(source) => source,
            Err(problem) => return made.and(problem.into()),
        };
        let pdf = match published {
            Some(published) if published.source.is_same(&source) => published.pdf,
            _ => {
                let place = PdfPlace { folder: "print", sink: self.sink, path: &path };
                let (pdf, set) = pdfs.make(&source, &place);
                made.add(set);
                pdf
            }
        };
        match pdf {
            Some(pdf) => made.and(put(self.sink, &path, &pdf.pdf, self.timings)),
            None => made,
        }
    }
}
