//! The internal edition of one issue, apart from a build: what else is printed of it is made from its pages.

use super::pdf_source::{PdfSource, Typesetting};
use super::print::PrintBuild;
use super::problem;
use super::problem::BuildProblem;
use super::request::BuildRequest;
use crate::diag::{Diagnostics, Files};
use crate::model::{Date, IssueId};
use crate::render::assemble;
use crate::render::context::{Ink, ReviewCopy};
use crate::source::PartsDigest;
use crate::typeset::TypesetPdf;

/// The internal edition of an issue.
pub struct InternalPdf {
    /// The file, the same as a build makes; of a registered issue, the one that was frozen.
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
    let frozen = (request.registered.internal)(id);
    let made = set(source, &with, &mut problems).map(|(source, pdf)| {
        let digest = source.digest(&PartsDigest::default());
        InternalPdf { pdf, title: source.title, source: digest }
    });
    // What was registered is printed as it was frozen.
    let made = match frozen {
        None => made,
        Some(Ok(pdf)) => made.map(|made| InternalPdf { pdf, ..made }),
        Some(Err(told)) => {
            problems.push(BuildProblem::Told(told));
            None
        }
    };
    problem::tell(problems, request, files, out);
    made
}

/// Sets a source, where there is one; what goes wrong goes to `problems`.
pub(super) fn set(
    source: Result<PdfSource, BuildProblem>,
    with: &Typesetting<'_>,
    problems: &mut Vec<BuildProblem>,
) -> Option<(PdfSource, TypesetPdf)> {
    let source = source.map_err(|error| problems.push(error)).ok()?;
    let (pdf, found) = source.typeset(with);
    problems.extend(found);
    Some((source, pdf?))
}

/// A paper by which a unit confirms what an issue says of it.
pub struct ConfirmationPdf {
    /// The unit, as it is printed.
    pub unit: String,
    /// The file.
    pub pdf: TypesetPdf,
}

/// Sets the papers by which the units of an issue confirm what it says of them, by a day where there is one. `None`
/// where there is no such issue, or after an error, which is told.
pub fn confirmation_pdfs(
    request: &BuildRequest<'_>,
    (id, reply_by): (&IssueId, Option<Date>),
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<Vec<ConfirmationPdf>> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let reply_by = reply_by.map(assemble::date);
    let papers = PrintBuild::new(request, files).confirmations(&with, id, reply_by.as_ref())?;
    let mut problems = Vec::new();
    let papers = papers.into_iter().map(|(unit, source)| {
        let (_, pdf) = set(source, &with, &mut problems)?;
        Some(ConfirmationPdf { unit, pdf })
    });
    // All are set, so that all problems are told.
    let made: Vec<Option<ConfirmationPdf>> = papers.collect();
    problem::tell(problems, request, files, out);
    made.into_iter().collect()
}

/// Sets the copy for those who review an issue. `None` where there is no such issue, or after an error, which is told.
pub fn review_copy_pdf(
    request: &BuildRequest<'_>,
    (id, copy): (&IssueId, ReviewCopy),
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<TypesetPdf> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let source = PrintBuild::new(request, files).review_copy(&with, id, copy)?;
    set_and_told((source, &with), request, files, out)
}

/// Sets the pages of an issue for an ink. `None` where there is no such issue, or after an error, which is told.
pub fn ink_pdf(
    request: &BuildRequest<'_>,
    (id, ink): (&IssueId, Ink),
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<TypesetPdf> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let source = PrintBuild::new(request, files).inked(&with, id, ink)?;
    set_and_told((source, &with), request, files, out)
}

fn set_and_told(
    (source, with): (Result<PdfSource, BuildProblem>, &Typesetting<'_>),
    request: &BuildRequest<'_>,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<TypesetPdf> {
    let mut problems = Vec::new();
    let made = set(source, with, &mut problems);
    problem::tell(problems, request, files, out);
    made.map(|(_, pdf)| pdf)
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
