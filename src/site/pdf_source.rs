//! One edition of an issue as a PDF: its source, the files it needs, and the setting of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::context::BuildContext;
use super::problem::BuildProblem;
use super::timings::Phase;
use super::toolchain::PdfToolchain;
use crate::model::{Edition, Issue, Series};
use crate::render;
use crate::render::assemble::Beside;
use crate::render::{Pictures, Target};
use crate::source::WorkspacePath;
use crate::typeset::{Document, Outcome, Typeset};

/// Path of an issue's YAML among the files of its PDF.
const SOURCE: &str = "source.yaml";

/// One edition, ready to be set.
pub(super) struct PdfSource {
    document: Document,
    /// Which file each picture of the document is.
    pictures: Pictures,
}

impl PdfSource {
    /// Runs the template and gathers the files.
    pub(super) fn new(
        build: &BuildContext<'_>,
        toolchain: &PdfToolchain,
        (issue, series): (&Issue, &Series),
        beside: &Beside,
        edition: Edition,
    ) -> Result<Self, BuildProblem> {
        // Comments and escapes of the YAML may say what the public edition must not.
        let attach = build.config.pdf.attach_source && edition == Edition::Internal;
        let (main, pictures) = build.timings.time(Phase::Render, || {
            let target = Target::Pdf { base_url: build.site.base_url.clone() };
            let assembler = build.assembler(target, edition);
            let (mut values, pictures) = assembler.issue(issue, series, beside);
            values.source = attach.then(|| format!("/{SOURCE}"));
            let templates = &build.toolchain.templates;
            (
                render::typst::issue(templates, &build.site, &values, &toolchain.families),
                pictures,
            )
        });
        let mut files = read(build, &pictures);
        if attach {
            files.insert(SOURCE.to_owned(), build.files.text(issue.file).as_bytes().into());
        }
        let document = Document {
            name: format!("{}.typ", issue.id()),
            main: main.map_err(BuildProblem::Template)?,
            date: issue.date.value,
            standards: toolchain.standards.clone(),
            files,
        };
        Ok(Self { document, pictures })
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
    ) -> (Option<Typeset>, Vec<BuildProblem>) {
        let Outcome { output, problems } =
            build.timings.time(Phase::Typeset, || toolchain.engine.typeset(&self.document));
        let problems = problems.into_iter().map(|problem| {
            let picture = match &problem.subject {
                crate::typeset::Subject::Picture(path) => {
                    self.pictures.get(path.trim_start_matches('/')).cloned()
                }
                _ => None,
            };
            BuildProblem::Typeset(Box::new(problem), picture)
        });
        (output, problems.collect())
    }
}

fn read(build: &BuildContext<'_>, pictures: &Pictures) -> BTreeMap<String, Arc<[u8]>> {
    let read = |(name, path): (&String, &WorkspacePath)| {
        // What is missing has been reported by the rule for files.
        let bytes = build.project.read(path).ok()?;
        Some((name.clone(), bytes.into()))
    };
    build.timings.time(Phase::Read, || pictures.iter().filter_map(read).collect())
}
