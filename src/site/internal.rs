//! The internal edition of one issue, apart from a build: what else is printed of it is made from its pages.

use super::pdf_source::Typesetting;
use super::print::PrintBuild;
use super::problem;
use super::request::BuildRequest;
use crate::diag::{Diagnostics, Files};
use crate::model::IssueId;
use crate::render::assemble;
use crate::source::PartsDigest;
use crate::typeset::TypesetPdf;

/// The internal edition of an issue.
pub struct InternalPdf {
    /// The file, the same as a build makes.
    pub pdf: TypesetPdf,
    /// What it is called, with its mark where it must not pass for an issue.
    pub title: String,
    /// See [`internal_source`].
    pub source: String,
}

/// Sets the internal edition of an issue. `None` where there is no such issue, or after an error, which is told.
pub fn internal_pdf(
    request: &BuildRequest<'_>,
    id: &IssueId,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<InternalPdf> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let (source, told) = PrintBuild::new(request, files).source(&with, id)?;
    let mut problems = told.problems;
    let made = match source {
        Ok(source) => {
            let (pdf, found) = source.typeset(&with);
            problems.extend(found);
            let digest = source.digest(&PartsDigest::default());
            pdf.map(|pdf| InternalPdf { pdf, title: source.title, source: digest })
        }
        Err(error) => {
            problems.push(error);
            None
        }
    };
    problem::tell(problems, request, files, out);
    made
}

/// Returns the SHA-256 of all that the internal edition of an issue says: its Typst source and its pictures, not the
/// fonts and the program. `None` where there is no such issue, or it cannot be made.
pub fn internal_source(
    request: &BuildRequest<'_>,
    id: &IssueId,
    files: &Files,
) -> Option<String> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let source = PrintBuild::new(request, files).source(&with, id)?.0.ok()?;
    Some(source.digest(&PartsDigest::default()))
}
