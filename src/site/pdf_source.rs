//! One edition of an issue as a PDF: its source, the files it needs, and the setting of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::problem::BuildProblem;
use super::timings::{Phase, Timings};
use super::toolchain::{PdfToolchain, Toolchain};
use crate::model::{Issue, IssueId, Series};
use crate::render;
use crate::render::assemble::{Assembler, IssueFiles};
use crate::render::context::Ink;
use crate::render::{Pictures, Target, context};
use crate::source::{PartsDigest, Project, WorkspacePath};
use crate::typeset::{
    Problem, Sheets, Standards, Subject, TypesetInput, TypesetOutcome, TypesetPdf,
};

/// The files of a PDF, by their paths in it.
pub(super) type PdfFiles = BTreeMap<String, Arc<[u8]>>;

/// Path of an issue's YAML among the files of its PDF.
const SOURCE: &str = "source.yaml";

/// What PDFs are set with; it serves both editions.
pub(super) struct Typesetting<'a> {
    /// What texts are written for.
    pub(super) target: Target,
    templates: &'a render::Engine,
    pdf: &'a PdfToolchain,
    site: &'a context::Site,
    timings: &'a Timings,
}

impl<'a> Typesetting<'a> {
    /// `None` where no PDFs are made.
    pub(super) fn new(
        toolchain: &'a Toolchain,
        site: &'a context::Site,
        timings: &'a Timings,
    ) -> Option<Self> {
        let pdf = toolchain.pdf.as_ref()?;
        let target = Target::Pdf { base_url: site.base_url.clone() };
        Some(Self { target, templates: &toolchain.templates, pdf, site, timings })
    }

    /// The digest of what all PDFs have in common.
    pub(super) fn digest(&self) -> PartsDigest {
        self.pdf.digest()
    }

    /// The same, for pages that somebody looks at while writing.
    pub(super) fn of_proof(
        toolchain: &'a Toolchain,
        site: &'a context::Site,
        timings: &'a Timings,
    ) -> Option<Self> {
        let target = Target::Proof { base_url: site.base_url.clone() };
        Some(Self { target, ..Self::new(toolchain, site, timings)? })
    }
}

/// One edition, ready to be set.
pub(super) struct PdfSource {
    id: IssueId,
    /// What the PDF is called.
    pub(super) title: String,
    document: TypesetInput,
    /// Which file each picture of the document is.
    pictures: Pictures,
}

impl PdfSource {
    /// Runs the template and gathers the files. Pictures are read from `project`; `yaml` is attached. Its
    /// comments and escapes may say what the public must not know, so that it is for the print room only.
    pub(super) fn new(
        with: &Typesetting<'_>,
        assembler: &Assembler<'_>,
        (issue, series): (&Issue, &Series),
        beside: &IssueFiles,
        (project, yaml): (&dyn Project, Option<Vec<u8>>),
    ) -> Result<Self, BuildProblem> {
        let (values, pictures) = with.timings.time(Phase::Render, || {
            let (mut values, pictures) = assembler.issue(issue, series, beside);
            values.source = yaml.is_some().then(|| format!("/{SOURCE}"));
            (values, pictures)
        });
        let mut files = with.timings.time(Phase::Read, || read(project, &pictures));
        files.extend(yaml.map(|yaml| (SOURCE.to_owned(), yaml.into())));
        Self::of_values(with, issue, (values, pictures), files)
    }

    /// The same of values and files that are there already; `pictures` says which file each picture is.
    pub(super) fn of_values(
        with: &Typesetting<'_>,
        issue: &Issue,
        (values, pictures): (context::Issue, Pictures),
        files: PdfFiles,
    ) -> Result<Self, BuildProblem> {
        let main = with.timings.time(Phase::Render, || {
            render::typst::issue(with.templates, with.site, &values, &with.pdf.families)
        });
        let document = TypesetInput {
            name: format!("{}.typ", issue.id()),
            main: main.map_err(BuildProblem::Template)?,
            date: issue.date.value,
            standards: with.pdf.standards.clone(),
            files,
        };
        Ok(Self { id: issue.id(), title: values.full_title, document, pictures })
    }

    /// The same for an ink, of which its source speaks already.
    pub(super) fn for_ink(mut self, ink: Ink) -> Self {
        if !ink.keeps_standards() {
            self.document.standards = Standards::default();
        }
        if !ink.has_colours() {
            self.document = self.document.in_grey();
        }
        self
    }

    /// The SHA-256 of all that its PDF is made of; `common` is that of what all have in common.
    pub(super) fn digest(&self, common: &PartsDigest) -> String {
        let mut digest = common.clone();
        self.document.add_to(&mut digest);
        digest.finish()
    }

    /// Whether both give the same PDF.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.document.main == other.document.main && self.document.files == other.document.files
    }

    /// Sets it: the PDF, unless there were errors, and the problems.
    pub(super) fn typeset(
        &self,
        with: &Typesetting<'_>,
    ) -> (Option<TypesetPdf>, Vec<BuildProblem>) {
        let TypesetOutcome { output, problems } = with
            .timings
            .time(Phase::Typeset, || with.pdf.engine.typeset(&self.document.at_print_size()));
        (output, self.placed(problems))
    }

    /// Lays it out, to be looked at: the pages, unless there were errors, and the problems.
    pub(super) fn sheets(&self, with: &Typesetting<'_>) -> (Option<Sheets>, Vec<BuildProblem>) {
        let (sheets, problems) =
            with.timings.time(Phase::Typeset, || with.pdf.engine.sheets(&self.document));
        (sheets, self.placed(problems))
    }

    /// Problems with the file of the picture that they are about.
    fn placed(&self, problems: Vec<Problem>) -> Vec<BuildProblem> {
        let placed = problems.into_iter().map(|problem| {
            let picture = match &problem.subject {
                Subject::Picture(path) => {
                    self.pictures.get(path.trim_start_matches('/')).cloned()
                }
                _ => None,
            };
            BuildProblem::Typeset(self.id.clone(), Box::new(problem), picture)
        });
        placed.collect()
    }
}

/// Reads the pictures that are there.
pub(super) fn read(project: &dyn Project, pictures: &Pictures) -> PdfFiles {
    let read = |(name, path): (&String, &WorkspacePath)| {
        // What is missing has been reported by the rule for files.
        let bytes = project.read(path).ok()?;
        Some((name.clone(), bytes.into()))
    };
    pictures.iter().filter_map(read).collect()
}
