//! One issue: its page, its PDF, and the files beside them.

use std::borrow::Cow;

use super::context::BuildContext;
use super::pdf_source::PdfSource;
use super::problem::BuildProblem;
use super::timings::Phase;
use super::toolchain::PdfToolchain;
use super::{data, search};
use crate::diag::{Diagnostic, Span};
use crate::model::{Attachment, Edition, Issue, OutPath, Privacy, Series};
use crate::output::Sink;
use crate::render::assemble::Beside;
use crate::render::{Target, assemble};
use crate::source::{WorkspacePath, table, unreadable};
use crate::typeset::Typeset;

/// Makes everything of one issue. `problems` holds warnings too.
pub(super) struct IssueBuild<'a> {
    build: &'a BuildContext<'a>,
    issue: &'a Issue,
    series: &'a Series,
    /// The persons whom the public edition hides.
    privacy: Privacy,
    problems: Vec<BuildProblem>,
}

impl<'a> IssueBuild<'a> {
    /// The job for an issue of `series`.
    pub(super) fn new(
        build: &'a BuildContext<'a>,
        issue: &'a Issue,
        series: &'a Series,
    ) -> Self {
        let privacy = Privacy::new(build.public(), build.archive, issue);
        Self { build, issue, series, privacy, problems: Vec::new() }
    }

    /// Makes the outputs and gives what went wrong.
    pub(super) fn run(mut self) -> Vec<BuildProblem> {
        let beside = self.beside();
        let visible = self.build.plan.visible.contains(&self.issue.id());
        if visible {
            self.page(&beside);
            self.attachments();
        }
        if let Some(toolchain) = &self.build.toolchain.pdf {
            self.pdfs(toolchain, &beside, visible);
        }
        if visible {
            self.problems.extend(data::issue(self.build, self.issue, self.series));
        }
        self.problems
    }

    /// Gathers what is made of all issues, from one that is not made again.
    pub(super) fn gather(mut self) -> Vec<BuildProblem> {
        let beside = self.beside();
        let target = Target::Page(OutPath::issue(&self.issue.id()));
        self.build.timings.time(Phase::Render, || {
            let assembler = self.build.assembler(target, self.build.public());
            let (values, _) = assembler.issue(self.issue, self.series, &beside);
            search::words(self.build, self.issue, &values);
        });
        self.problems
    }

    /// Reads what stands beside the YAML: tables.
    fn beside(&mut self) -> Beside {
        let pdf = self.build.toolchain.pdf.as_ref().map(|_| format!("{}.pdf", self.issue.id()));
        let attachments = self.issue.attachments.iter();
        let tables =
            attachments.map(|one| self.build.timings.time(Phase::Read, || self.rows(one)));
        let (tables, problems): (Vec<_>, Vec<_>) = tables
            .map(|rows| match rows {
                Ok(rows) => (rows, None),
                Err(problem) => (Vec::new(), Some(BuildProblem::Told(problem))),
            })
            .unzip();
        self.problems.extend(problems.into_iter().flatten());
        Beside { tables, pdf }
    }

    fn rows(&self, attachment: &Attachment) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
        match self.issue.file(&attachment.file.value) {
            Some(path) => table::rows(self.build.project, &path, attachment.file.span),
            None => Ok(Vec::new()),
        }
    }

    fn page(&mut self, beside: &Beside) {
        let build = self.build;
        let path = OutPath::issue(&self.issue.id());
        let target = Target::Page(path.clone());
        let (html, values, pictures) = build.timings.time(Phase::Render, || {
            let assembler = build.assembler(target, build.public());
            let (values, pictures) = assembler.issue(self.issue, self.series, beside);
            let page = assemble::issue_page(build.config, self.issue, self.series, &values);
            let html = build.frame(&page).fill("issue.html", "issue", &values);
            (html, values, pictures)
        });
        self.problems.extend(search::text(build, self.issue, &values));
        match html {
            Ok(html) => self.put(build.sinks.public, &path, &html),
            Err(error) => self.problems.push(BuildProblem::Template(error)),
        }
        for (name, file) in pictures {
            self.copy(&name, &file, Span::whole(self.issue.file));
        }
    }

    /// Attachments go beside the page as they are, but for persons named in tables.
    fn attachments(&mut self) {
        for attachment in &self.issue.attachments {
            if let Some(path) = self.issue.file(&attachment.file.value) {
                let name = self.privacy.hide_line(&self.issue.beside(&path)).into_owned();
                self.copy(&name, &path, attachment.file.span);
            }
        }
    }

    /// The public edition for the website and the internal one for the print room. They differ only
    /// where persons are hidden; else one PDF serves both.
    fn pdfs(&mut self, toolchain: &PdfToolchain, beside: &Beside, visible: bool) {
        let Some(internal) = self.sheet(toolchain, beside, Edition::Internal) else { return };
        let printed = self.typeset(toolchain, &internal);
        if let Some(printed) = &printed {
            self.put(self.build.sinks.print, &OutPath::print(&self.issue.id()), &printed.pdf);
        }
        if !visible {
            return;
        }
        let Some(public) = self.sheet(toolchain, beside, self.build.public()) else { return };
        let published =
            if public.is_same(&internal) { printed } else { self.typeset(toolchain, &public) };
        if let Some(published) = published {
            self.build.notes.pdf(&self.issue.id(), &published);
            self.put(self.build.sinks.public, &OutPath::pdf(&self.issue.id()), &published.pdf);
        }
    }

    fn sheet(
        &mut self,
        toolchain: &PdfToolchain,
        beside: &Beside,
        edition: Edition,
    ) -> Option<PdfSource> {
        match PdfSource::new(self.build, toolchain, (self.issue, self.series), beside, edition)
        {
            Ok(sheet) => Some(sheet),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    fn typeset(&mut self, toolchain: &PdfToolchain, sheet: &PdfSource) -> Option<Typeset> {
        let (output, problems) = sheet.typeset(self.build, toolchain);
        self.problems.extend(problems);
        output
    }

    /// Copies a file beside the page; `span` is the place that names it.
    fn copy(&mut self, name: &str, from: &WorkspacePath, span: Span) {
        let to = OutPath::issue(&self.issue.id()).beside(name);
        match self.build.timings.time(Phase::Read, || self.build.project.read(from)) {
            Ok(bytes) => {
                let hidden = table::is_table(from).then(|| hidden(&bytes, &self.privacy));
                let bytes = hidden.flatten().unwrap_or(bytes);
                self.put(self.build.sinks.public, &to, &bytes);
            }
            Err(error) => {
                self.problems.push(BuildProblem::Told(Box::new(unreadable(span, from, &error))))
            }
        }
    }

    fn put(&mut self, sink: &dyn Sink, path: &OutPath, bytes: &[u8]) {
        self.problems.extend(self.build.put(sink, path, bytes));
    }
}

/// A table without the persons that this edition hides, as UTF-8 with the mark that Excel looks for;
/// `None` where it names none of them.
fn hidden(bytes: &[u8], privacy: &Privacy) -> Option<Vec<u8>> {
    match privacy.hide_line(&table::text(bytes)) {
        Cow::Owned(hidden) => Some(format!("\u{feff}{hidden}").into_bytes()),
        Cow::Borrowed(_) => None,
    }
}
