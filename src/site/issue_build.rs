//! One issue: its page, its PDF, and the files beside them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::context::BuildContext;
use super::data::json;
use super::made::Made;
use super::outputs::IssueOutput;
use super::pdf_measures::PdfMeasures;
use super::pdf_source::PdfSource;
use super::problem::BuildProblem;
use super::search::words;
use super::timings::Phase;
use super::toolchain::PdfToolchain;
use crate::diag::{Diagnostic, Span};
use crate::export::json::Measures;
use crate::model::{Attachment, Issue, IssueId, OutPath, Privacy, Series};
use crate::render::assemble::IssueFiles;
use crate::render::{Pictures, Target, assemble, context};
use crate::search::IssueTerms;
use crate::source::{WorkspacePath, table};
use crate::typeset::TypesetPdf;

/// One issue that is being made.
pub(super) struct IssueBuild<'a> {
    build: &'a BuildContext<'a>,
    issue: &'a Issue,
    series: &'a Series,
    made: IssueMade,
}

/// What making an issue returned.
#[derive(Default)]
pub(super) struct IssueMade {
    pub(super) made: Made,
    /// Its PDF on the website, where it was made.
    pub(super) pdfs: PdfMeasures,
    /// Its words, where they were made.
    pub(super) terms: Option<IssueTerms>,
}

impl<'a> IssueBuild<'a> {
    /// Nothing made yet; `None` where there is no such issue, or its series is unknown.
    pub(super) fn new(build: &'a BuildContext<'a>, id: &IssueId) -> Option<Self> {
        let issue = build.internal.archive.issue(id)?;
        let series = build.config.series(&id.series)?;
        Some(Self { build, issue, series, made: IssueMade::default() })
    }

    /// Makes the outputs that are asked for.
    pub(super) fn make(mut self, outputs: &[IssueOutput]) -> IssueMade {
        let beside = match outputs {
            [IssueOutput::Json] => IssueFiles::default(),
            _ => self.beside(),
        };
        self.website(outputs, &beside);
        if let (true, Some(toolchain)) =
            (outputs.contains(&IssueOutput::Pdfs), &self.build.toolchain.pdf)
        {
            self.pdfs(toolchain, &beside);
        }
        if outputs.contains(&IssueOutput::Json) {
            let made = json::issue(self.build, self.issue, self.series, &self.made.pdfs);
            self.made.made.add(made);
        }
        self.made
    }

    /// Returns the words of an issue whose page is not made again, and what went wrong with them.
    pub(super) fn terms(mut self) -> IssueMade {
        let beside = self.beside();
        let (values, _) = self.values(&beside);
        self.made.terms = words::words(self.build, self.issue, &values).terms;
        self.made
    }

    /// What templates see of it, and its pictures.
    fn values(&self, beside: &IssueFiles) -> (context::Issue, Pictures) {
        let target = Target::Page(OutPath::issue(&self.issue.id()));
        self.build.timings.time(Phase::Render, || {
            self.build.public.assembler(target).issue(self.issue, self.series, beside)
        })
    }

    /// Reads what stands beside the YAML: tables.
    fn beside(&mut self) -> IssueFiles {
        let pdf = self.build.toolchain.pdf.as_ref().map(|_| format!("{}.pdf", self.issue.id()));
        let mut tables = Vec::new();
        for attachment in &self.issue.attachments {
            let rows = self.build.timings.time(Phase::Read, || self.rows(attachment));
            tables.push(rows.unwrap_or_else(|problem| {
                self.made.made.add(BuildProblem::Told(problem).into());
                Vec::new()
            }));
        }
        IssueFiles { tables, pdf }
    }

    fn rows(&self, attachment: &Attachment) -> Result<Vec<Vec<String>>, Box<Diagnostic>> {
        match self.issue.file(&attachment.file.value) {
            Some(path) => table::rows(self.build.project, &path, attachment.file.span),
            None => Ok(Vec::new()),
        }
    }

    /// What is made of the same values: the page, its words, the files that it shows.
    fn website(&mut self, outputs: &[IssueOutput], beside: &IssueFiles) {
        use IssueOutput::{Files, Page, SearchText};
        let wanted: Vec<_> = outputs
            .iter()
            .filter(|output| matches!(output, SearchText | Page | Files))
            .collect();
        if wanted.is_empty() {
            return;
        }
        let (values, pictures) = self.values(beside);
        for output in wanted {
            let made = match output {
                SearchText => {
                    let words = words::words(self.build, self.issue, &values);
                    self.made.terms = words.terms;
                    self.build.publish(&words.path, words.script.as_bytes())
                }
                Page => self.page(&values),
                _ => self.files(&pictures),
            };
            self.made.made.add(made);
        }
    }

    fn page(&self, values: &context::Issue) -> Made {
        let build = self.build;
        let html = build.timings.time(Phase::Render, || {
            let page = assemble::issue_page(build.config, self.issue, self.series, values);
            build.frame(&page).fill("issue.html", "issue", values)
        });
        match html {
            Ok(html) => build.publish(&OutPath::issue(&self.issue.id()), &html),
            Err(error) => BuildProblem::Template(error).into(),
        }
    }

    /// Pictures go beside the page, and attachments as they are, but for persons named in tables.
    fn files(&self, pictures: &Pictures) -> Made {
        let privacy = self.build.public.privacy(self.issue);
        let whole = Span::whole(self.issue.file);
        let mut seen = BTreeSet::new();
        let mut made = Made::default();
        for (name, path) in pictures {
            seen.insert((name.clone(), path.clone()));
            made.add(self.copy(name, path, whole, &privacy));
        }
        for attachment in &self.issue.attachments {
            let Some(path) = self.issue.file(&attachment.file.value) else { continue };
            let name = privacy.hide_line(&self.issue.beside(&path)).into_owned();
            // The same file as picture and as attachment is one output.
            if seen.insert((name.clone(), path.clone())) {
                made.add(self.copy(&name, &path, attachment.file.span, &privacy));
            }
        }
        made
    }

    /// Copies a file beside the page; `span` is the place that names it.
    fn copy(&self, name: &str, from: &WorkspacePath, span: Span, privacy: &Privacy) -> Made {
        let to = OutPath::issue(&self.issue.id()).beside(name);
        match self.build.read(from, span) {
            Ok(bytes) => {
                let hidden = table::is_table(from).then(|| hidden(&bytes, privacy)).flatten();
                self.build.publish(&to, &hidden.unwrap_or(bytes))
            }
            Err(problem) => problem.into(),
        }
    }

    /// The public edition for the website and the internal one for the print room. They differ only
    /// where persons are hidden; else one PDF serves both.
    fn pdfs(&mut self, toolchain: &PdfToolchain, beside: &IssueFiles) {
        let (build, issue, id) = (self.build, (self.issue, self.series), self.issue.id());
        let internal = PdfSource::internal(build, toolchain, issue, beside);
        let Some(internal) = self.source(internal) else { return };
        let printed = self.typeset(toolchain, &internal);
        if let Some(printed) = &printed {
            let put = build.put(build.sinks.print, &OutPath::print(&id), &printed.pdf);
            self.made.made.add(put);
        }
        if !build.public.visible.contains(&id) {
            return;
        }
        let public = PdfSource::public(build, toolchain, issue, beside);
        let Some(public) = self.source(public) else { return };
        let published =
            if public.is_same(&internal) { printed } else { self.typeset(toolchain, &public) };
        if let Some(published) = published {
            self.made.made.add(build.publish(&OutPath::pdf(&id), &published.pdf));
            let (pages, bytes) = (Some(published.pages), Some(published.pdf.len()));
            self.made.pdfs.insert(id, Measures { pages, bytes });
        }
    }

    fn source(&mut self, source: Result<PdfSource, BuildProblem>) -> Option<PdfSource> {
        source.map_err(|problem| self.made.made.add(problem.into())).ok()
    }

    fn typeset(&mut self, toolchain: &PdfToolchain, source: &PdfSource) -> Option<TypesetPdf> {
        let (output, problems) = source.typeset(self.build, toolchain);
        self.made.made.problems.extend(problems);
        output
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
