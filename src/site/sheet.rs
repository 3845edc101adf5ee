//! One edition of an issue as a PDF: its source, the files it needs, and the setting of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::fault::Fault;
use super::press::PdfPress;
use super::timings::Stage;
use super::work::Work;
use crate::model::{Edition, Issue, Series};
use crate::render;
use crate::render::assemble::Beside;
use crate::render::{Pictures, Target};
use crate::source::WorkspacePath;
use crate::typeset::{Document, Outcome, Typeset};

/// Path of an issue's YAML among the files of its PDF.
const SOURCE: &str = "source.yaml";

/// One edition, ready to be set.
pub(super) struct Sheet {
    document: Document,
    /// Which file each picture of the document is.
    pictures: Pictures,
}

impl Sheet {
    /// Runs the template and gathers the files.
    pub(super) fn new(
        work: &Work<'_>,
        press: &PdfPress,
        (issue, series): (&Issue, &Series),
        beside: &Beside,
        edition: Edition,
    ) -> Result<Self, Fault> {
        // Comments and escapes of the YAML may say what the public edition must not.
        let attach = work.config.pdf.attach_source && edition == Edition::Internal;
        let (main, pictures) = work.timings.time(Stage::Render, || {
            let target = Target::Pdf { base_url: work.site.base_url.clone() };
            let assembler = work.assembler(target, edition);
            let (mut values, pictures) = assembler.issue(issue, series, beside);
            values.source = attach.then(|| format!("/{SOURCE}"));
            let templates = &work.press.templates;
            (render::typst::issue(templates, &work.site, &values, &press.families), pictures)
        });
        let mut files = read(work, &pictures);
        if attach {
            files.insert(SOURCE.to_owned(), work.files.text(issue.file).as_bytes().into());
        }
        let document = Document {
            name: format!("{}.typ", issue.id()),
            main: main.map_err(Fault::Template)?,
            date: issue.date.value,
            standards: press.standards.clone(),
            files,
        };
        Ok(Self { document, pictures })
    }

    /// Whether both give the same PDF.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.document.main == other.document.main && self.document.files == other.document.files
    }

    /// Sets it: the PDF, unless there were errors, and the faults.
    pub(super) fn typeset(
        &self,
        work: &Work<'_>,
        press: &PdfPress,
    ) -> (Option<Typeset>, Vec<Fault>) {
        let Outcome { output, problems } =
            work.timings.time(Stage::Typeset, || press.engine.typeset(&self.document));
        let faults = problems.into_iter().map(|problem| {
            let picture = match &problem.subject {
                crate::typeset::Subject::Picture(path) => {
                    self.pictures.get(path.trim_start_matches('/')).cloned()
                }
                _ => None,
            };
            Fault::Typeset(Box::new(problem), picture)
        });
        (output, faults.collect())
    }
}

fn read(work: &Work<'_>, pictures: &Pictures) -> BTreeMap<String, Arc<[u8]>> {
    let read = |(name, path): (&String, &WorkspacePath)| {
        // What is missing has been reported by the rule for files.
        let bytes = work.project.read(path).ok()?;
        Some((name.clone(), bytes.into()))
    };
    work.timings.time(Stage::Read, || pictures.iter().filter_map(read).collect())
}
