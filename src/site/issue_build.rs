//! One issue on the website: its page, its PDF, and the files beside them.

use std::collections::BTreeMap;

use super::data::json;
use super::issued::compare;
use super::made::Made;
use super::outputs::IssueOutput;
use super::pdf_build::{PdfBuild, PdfPlace};
use super::pdf_measures::PdfMeasures;
use super::pdf_source::{PdfSource, Typesetting};
use super::problem::BuildProblem;
use super::search::words;
use super::search::words::IssueWords;
use super::set_pdfs::PdfsMade;
use super::tables;
use super::timings::Phase;
use super::website::WebsiteBuild;
use crate::diag::Span;
use crate::export::json::Measures;
use crate::model::{Issue, IssueId, OutPath, Series};
use crate::render::assemble::IssueFiles;
use crate::render::assemble::dossier::DossierBuilder;
use crate::render::{Pictures, Target, assemble, context};
use crate::search::IssueTerms;
use crate::source::WorkspacePath;
use crate::typeset::TypesetPdf;

/// One issue that is being made.
pub(super) struct IssueBuild<'a> {
    build: &'a WebsiteBuild<'a>,
    issue: &'a Issue,
    series: &'a Series,
    made: IssueMade,
}

/// What making an issue returned.
#[derive(Default)]
pub(super) struct IssueMade {
    /// What went wrong, and which pages are stale.
    pub(super) made: Made,
    /// Its PDF on the website, where it was made.
    pub(super) pdfs: PdfMeasures,
    /// Its words, where they were made.
    pub(super) terms: Option<IssueTerms>,
    /// What was set for the website, where anything was.
    pub(super) published: Option<PublishedPdf>,
}

/// The PDF of the website, and what it was set from.
pub(super) struct PublishedPdf {
    /// What it was set from.
    pub(super) source: PdfSource,
    /// None after an error, which has been told.
    pub(super) pdf: Option<TypesetPdf>,
}

impl<'a> IssueBuild<'a> {
    /// Nothing made yet; `None` where the public knows of no such issue, or its series is unknown.
    pub(super) fn new(build: &'a WebsiteBuild<'a>, id: &IssueId) -> Option<Self> {
        let (issue, series) = build.public.issue(id)?;
        Some(Self { build, issue, series, made: IssueMade::default() })
    }

    /// Makes the outputs that are asked for; no PDF without what makes them.
    pub(super) fn make(
        mut self,
        outputs: &[IssueOutput],
        pdfs: Option<&PdfBuild<'_>>,
    ) -> IssueMade {
        let beside = match outputs {
            [IssueOutput::Json] => IssueFiles::default(),
            _ => self.beside(),
        };
        // The page tells its length.
        if let (true, Some(pdfs)) = (outputs.contains(&IssueOutput::Pdf), pdfs) {
            self.pdf(&beside, pdfs);
        }
        self.website(outputs, &beside);
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
        let words = words::words(self.build, self.issue, &values);
        if self.says_other(&words) {
            self.made.made.stale_pages.push(self.issue.id());
        }
        self.made.terms = words.terms;
        self.made
    }

    /// Whether the website has other words of it.
    fn says_other(&self, words: &IssueWords) -> bool {
        let previous = self.build.sink.previous(&words.path);
        previous.is_some_and(|previous| previous != words.script.as_bytes())
    }

    /// Whether its PDF stays as it was, with other words.
    fn has_stale_pdf(&self, words: &IssueWords) -> bool {
        self.build.toolchain.pdf.is_none()
            && self.says_other(words)
            && self.build.sink.previous(&OutPath::pdf(&self.issue.id())).is_some()
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
        let id = self.issue.id();
        let pdf = self.build.toolchain.pdf.as_ref().map(|_| format!("{id}.pdf"));
        let files = self.build.files.of_issue(&id);
        let (tables, made) = tables::read(&files, self.issue, self.build.timings);
        self.made.made.add(made);
        IssueFiles { tables, pdf }
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
                    if self.has_stale_pdf(&words) {
                        self.made.made.pdfs.old.insert(self.issue.id());
                    }
                    self.made.terms = words.terms;
                    self.build.publish(&words.path, words.script.as_bytes())
                }
                // A page that says other words is made when its issue is.
                Page if !self.made_here()
                    && self.says_other(&words::words(self.build, self.issue, &values)) =>
                {
                    continue;
                }
                Page => self.page(&values),
                _ => self.files(&pictures),
            };
            self.made.made.add(made);
        }
    }

    /// Whether it is made in this build, and not only told anew.
    fn made_here(&self) -> bool {
        !self.build.others.contains(&self.issue.id())
    }

    fn page(&self, values: &context::Issue) -> Made {
        let build = self.build;
        let html = build.timings.time(Phase::Render, || {
            let page = assemble::issue_page(build.config, self.issue, self.series, values);
            build.frame(&page).fill("issue.html", "issue", &self.page_values(values))
        });
        match html {
            Ok(html) => build.publish(&OutPath::issue(&self.issue.id()), &html),
            Err(error) => BuildProblem::Template(error).into(),
        }
    }

    /// What its page shows besides what it says: what became of its failings, and the length of its PDF.
    fn page_values(&self, values: &context::Issue) -> context::Issue {
        let (build, id) = (self.build, self.issue.id());
        let mut values = values.clone();
        let assembler = build.public.assembler(Target::Page(OutPath::issue(&id)));
        let ledger = &build.public.ledger;
        let builder = DossierBuilder { assembler: &assembler, ledger, as_of: build.as_of };
        builder.add_progress(self.issue, &mut values);
        let measures = self.made.pdfs.of_issue(build, &id).unwrap_or_default();
        values.pdf_pages = measures.pages;
        values.pdf_size = measures.bytes.map(size);
        values
    }

    /// Pictures and attachments go beside the page.
    fn files(&self, pictures: &Pictures) -> Made {
        let whole = Span::whole(self.issue.file);
        let mut shown: BTreeMap<String, (WorkspacePath, Span)> =
            pictures.iter().map(|(name, path)| (name.clone(), (path.clone(), whole))).collect();
        for attachment in &self.issue.attachments {
            let Some(path) = self.issue.file(&attachment.file.value) else { continue };
            // The same file as picture and as attachment is one output.
            let place = (path.clone(), attachment.file.span);
            shown.entry(self.issue.beside(&path)).or_insert(place);
        }
        shown.iter().map(|(name, (path, span))| self.copy(name, path, *span)).collect()
    }

    /// Copies a file beside the page; `span` is the place that names it.
    fn copy(&self, name: &str, from: &WorkspacePath, span: Span) -> Made {
        let id = self.issue.id();
        match self.build.read(&id, from, span) {
            Ok(bytes) => {
                let told =
                    compare::file(self.build, (self.issue, self.series), (name, span), &bytes);
                told.and(self.build.publish(&OutPath::issue(&id).beside(name), &bytes))
            }
            Err(problem) => problem.into(),
        }
    }

    /// What its PDF is set from; what is wrong with the files beside it is told elsewhere.
    pub(super) fn pdf_source(
        mut self,
        with: &Typesetting<'_>,
    ) -> Result<PdfSource, BuildProblem> {
        let beside = self.beside();
        self.source(with, &beside)
    }

    fn source(
        &self,
        with: &Typesetting<'_>,
        beside: &IssueFiles,
    ) -> Result<PdfSource, BuildProblem> {
        let assembler = self.build.public.assembler(with.target.clone());
        let id = self.issue.id();
        let files = self.build.files.of_issue(&id);
        let issue = (self.issue, self.series);
        PdfSource::new(with, &assembler, issue, beside, (&files, None))
    }

    fn pdf(&mut self, beside: &IssueFiles, pdfs: &PdfBuild<'_>) {
        let (build, id) = (self.build, self.issue.id());
        match (build.frozen)(&id) {
            None => {}
            Some(Ok(pdf)) => {
                return self
                    .published(&pdf, PdfsMade { kept: 1, ..PdfsMade::default() }.into());
            }
            Some(Err(told)) => return self.made.made.add(BuildProblem::Told(told).into()),
        }
        let source = match self.source(&pdfs.typesetting, beside) {
            Ok(source) => source,
            Err(problem) => return self.made.made.add(problem.into()),
        };
        let path = OutPath::pdf(&id);
        let place = PdfPlace { folder: "public", sink: build.sink, path: &path };
        let (pdf, made) = pdfs.make(&source, &place);
        match &pdf {
            Some(pdf) => self.published(pdf, made),
            None => self.made.made.add(made),
        }
        self.made.published = Some(PublishedPdf { source, pdf });
    }

    /// Hands its PDF to the website.
    fn published(&mut self, pdf: &TypesetPdf, made: Made) {
        let id = self.issue.id();
        self.made.made.add(made);
        self.made.made.add(self.build.publish(&OutPath::pdf(&id), &pdf.pdf));
        let (pages, bytes) = (Some(pdf.pages), Some(pdf.pdf.len()));
        self.made.pdfs.insert(id, Measures { pages, bytes });
    }
}

/// The length of a file, for people.
fn size(bytes: usize) -> String {
    const MEGABYTE: usize = 1 << 20;
    match bytes {
        MEGABYTE.. => format!("{}.{} MB", bytes / MEGABYTE, bytes % MEGABYTE * 10 / MEGABYTE),
        _ => format!("{} KB", bytes.div_ceil(1 << 10)),
    }
}
