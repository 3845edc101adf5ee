//! Both PDFs of one issue, apart from a build: what is frozen when it is registered.

use super::issue_build::IssueBuild;
use super::pdf_source::Typesetting;
use super::print::PrintBuild;
use super::request::BuildRequest;
use super::website::WebsiteBuild;
use super::{internal, problem};
use crate::diag::{Diagnostics, Files};
use crate::model::IssueId;
use crate::render::assemble;
use crate::typeset::TypesetPdf;

/// The PDFs of an issue, the same as a build makes.
pub struct EditionPdfs {
    /// For the print room.
    pub internal: TypesetPdf,
    /// For the website; `None` where the public has no such issue.
    pub public: Option<TypesetPdf>,
}

/// Sets both. `None` where there is no such issue, no PDFs can be made, or after an error, which is told.
pub fn edition_pdfs(
    request: &BuildRequest<'_>,
    id: &IssueId,
    files: &mut Files,
    out: &mut Diagnostics,
) -> Option<EditionPdfs> {
    let site = assemble::site(request.config);
    let with = Typesetting::new(request.toolchain, &site, request.timings)?;
    let (internal, told) = PrintBuild::new(request, files).source(&with, id)?;
    let archive = request.public_archive();
    let website = WebsiteBuild::new(request, &archive, request.sinks.public);
    let public = IssueBuild::new(&website, id).map(|issue| issue.pdf_source(&with));
    let mut problems = told.problems;
    let mut set = |source| internal::set(source, &with, &mut problems).map(|(_, pdf)| pdf);
    let internal = set(internal);
    let public = public.map(&mut set);
    problem::tell(problems, request, files, out);
    match (internal, public) {
        (Some(internal), None) => Some(EditionPdfs { internal, public: None }),
        (Some(internal), Some(Some(public))) => {
            Some(EditionPdfs { internal, public: Some(public) })
        }
        _ => None,
    }
}
