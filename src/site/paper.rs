//! Papers that are no issue: what the print room and the mail room need besides.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::template_fault;
use super::toolchain::Toolchain;
use crate::diag::{Diagnostics, Files};
use crate::model::Date;
use crate::render::typst::Families;
use crate::render::{Engine, TemplateError};
use crate::typeset;
use crate::typeset::{Standards, TypesetInput, TypesetOutcome, TypesetPdf};

/// A paper to be set.
pub struct Paper {
    /// What problems call its source: `imposed.typ`.
    pub name: &'static str,
    /// The date of its PDF.
    pub date: Date,
    /// The files that it shows.
    pub files: BTreeMap<String, Arc<[u8]>>,
    /// Whether it keeps the standards of the settings. A PDF that holds pages of another one can keep none.
    pub keeps_standards: bool,
}

impl Toolchain {
    /// Sets a paper whose source is filled from a template. `None` where no PDFs are made, or after an error, which
    /// is told.
    pub fn paper(
        &self,
        paper: Paper,
        fill: impl FnOnce(&Engine, &Families) -> Result<String, TemplateError>,
        files: &mut Files,
        out: &mut Diagnostics,
    ) -> Option<TypesetPdf> {
        let pdf = self.pdf.as_ref()?;
        let main = match fill(&self.templates, &pdf.families) {
            Ok(main) => main,
            Err(error) => {
                let text = self.template(&error.template);
                out.push(template_fault::diagnostic(&error, text, files));
                return None;
            }
        };
        let standards =
            if paper.keeps_standards { pdf.standards.clone() } else { Standards::default() };
        let Paper { name, date, files: shown, .. } = paper;
        let document =
            TypesetInput { name: name.to_owned(), main, date, standards, files: shown };
        let TypesetOutcome { output, problems } = pdf.engine.typeset(&document);
        out.append(typeset::diagnostics(problems, files));
        output
    }
}
