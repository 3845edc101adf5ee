//! One edition of an issue as a PDF: its source, the files it needs, and the setting of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::context::BuildContext;
use super::problem::BuildProblem;
use super::timings::Phase;
use super::toolchain::PdfToolchain;
use crate::model::{Issue, IssueId, Series};
use crate::render;
use crate::render::assemble::{Assembler, IssueFiles};
use crate::render::{Pictures, Target};
use crate::source::WorkspacePath;
use crate::typeset::{TypesetInput, TypesetOutcome, TypesetPdf};

/// Path of an issue's YAML among the files of its PDF.
const SOURCE: &str = "source.yaml";

/// One edition, ready to be set.
pub(super) struct PdfSource {
    id: IssueId,
    document: TypesetInput,
    /// Which file each picture of the document is.
    pictures: Pictures,
}

impl PdfSource {
    /// The edition for the website. Comments and escapes of the YAML may say what it must not, so
    /// that is never attached.
    pub(super) fn public(
        build: &BuildContext<'_>,
        toolchain: &PdfToolchain,
        issue: (&Issue, &Series),
        beside: &IssueFiles,
    ) -> Result<Self, BuildProblem> {
        Self::new(
            (build, toolchain),
            &build.public.assembler(target(build)),
            issue,
            beside,
            None,
        )
    }

    /// The edition for the print room.
    pub(super) fn internal(
        build: &BuildContext<'_>,
        toolchain: &PdfToolchain,
        issue: (&Issue, &Series),
        beside: &IssueFiles,
    ) -> Result<Self, BuildProblem> {
        let yaml = build.config.pdf.attach_source.then(|| build.internal.yaml(issue.0));
        let assembler = build.internal.assembler(target(build));
        Self::new((build, toolchain), &assembler, issue, beside, yaml)
    }

    /// Runs the template and gathers the files; `yaml` is attached.
    fn new(
        (build, toolchain): (&BuildContext<'_>, &PdfToolchain),
        assembler: &Assembler<'_>,
        (issue, series): (&Issue, &Series),
        beside: &IssueFiles,
        yaml: Option<Vec<u8>>,
    ) -> Result<Self, BuildProblem> {
        let (main, pictures) = build.timings.time(Phase::Render, || {
            let (mut values, pictures) = assembler.issue(issue, series, beside);
            values.source = yaml.is_some().then(|| format!("/{SOURCE}"));
            let (templates, families) = (&build.toolchain.templates, &toolchain.families);
            (render::typst::issue(templates, &build.site, &values, families), pictures)
        });
        let mut files = read(build, &pictures);
        files.extend(yaml.map(|yaml| (SOURCE.to_owned(), yaml.into())));
        let document = TypesetInput {
            name: format!("{}.typ", issue.id()),
            main: main.map_err(BuildProblem::Template)?,
            date: issue.date.value,
            standards: toolchain.standards.clone(),
            files,
        };
        Ok(Self { id: issue.id(), document, pictures })
    }

    /// Whether both give the same PDF.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.document.main == other.document.main && self.document.files == other.document.files
    }

    /// Sets it: the PDF, unless there were errors, and the problems.
    pub(super) fn typeset(
        &self,
        build: &BuildContext<'_>,
        toolchain: &PdfToolchain,
    ) -> (Option<TypesetPdf>, Vec<BuildProblem>) {
        let TypesetOutcome { output, problems } =
            build.timings.time(Phase::Typeset, || toolchain.engine.typeset(&self.document));
        let problems = problems.into_iter().map(|problem| {
            let picture = match &problem.subject {
                crate::typeset::Subject::Picture(path) => {
                    self.pictures.get(path.trim_start_matches('/')).cloned()
                }
                _ => None,
            };
            BuildProblem::Typeset(self.id.clone(), Box::new(problem), picture)
        });
        (output, problems.collect())
    }
}

fn target(build: &BuildContext<'_>) -> Target {
    Target::Pdf { base_url: build.site.base_url.clone() }
}

fn read(build: &BuildContext<'_>, pictures: &Pictures) -> BTreeMap<String, Arc<[u8]>> {
    let read = |(name, path): (&String, &WorkspacePath)| {
        // What is missing has been reported by the rule for files.
        let bytes = build.project.read(path).ok()?;
        Some((name.clone(), bytes.into()))
    };
    build.timings.time(Phase::Read, || pictures.iter().filter_map(read).collect())
}
