//! The pages for a printer without colours or for a press, each with its booklet.

use std::sync::Arc;

use super::printed_issue::PrintedKind;
use crate::diag::{Diagnostics, Files};
use crate::model::IssueId;
use crate::office::build::BuildError;
use crate::print::{BookletLayout, Original};
use crate::render::context::Ink;
use crate::site::BuildRequest;
use crate::typeset::TypesetPdf;
use crate::{print, site};

/// What is made for these inks of the issue whose pages in colour are `original`.
pub(super) fn papers(
    request: &BuildRequest<'_>,
    (id, original): (&IssueId, &Original),
    (inks, layout): (&[Ink], BookletLayout),
    (files, out): (&mut Files, &mut Diagnostics),
) -> Result<Vec<(PrintedKind, TypesetPdf)>, BuildError> {
    let mut made = Vec::new();
    for &ink in inks {
        let pages = site::ink_pdf(request, (id, ink), files, out);
        let pages = pages.ok_or(BuildError::Faults)?;
        let inked = Original {
            pdf: Arc::from(pages.pdf.as_slice()),
            pages: pages.pages,
            ..original.clone()
        };
        let sides = print::booklet(pages.pages, layout);
        let kind = PrintedKind::InkBooklet(ink);
        let booklet = print::set(&inked, (kind.name(), sides), request.toolchain, files, out);
        made.push((PrintedKind::Ink(ink), pages));
        made.push((kind, booklet.ok_or(BuildError::Faults)?));
    }
    Ok(made)
}
