//! The papers by which units confirm what an issue says of them: one file a unit, so that none reads what is said of others.

use super::file_name::portable;
use super::printed_issue::PrintedKind;
use crate::diag::{Diagnostics, Files};
use crate::model::{Date, IssueId};
use crate::office::build::BuildError;
use crate::site;
use crate::site::{BuildRequest, ConfirmationPdf};
use crate::typeset::TypesetPdf;

/// Which papers are made for units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Confirmations {
    /// None.
    #[default]
    None,
    /// One for each unit, which is asked to answer by a day, where there is one.
    ReplyBy(Option<Date>),
}

/// The papers that are asked for, each with the name of its file.
pub(super) fn papers(
    request: &BuildRequest<'_>,
    (id, confirmations): (&IssueId, Confirmations),
    files: &mut Files,
    out: &mut Diagnostics,
) -> Result<Vec<(String, TypesetPdf)>, BuildError> {
    let Confirmations::ReplyBy(day) = confirmations else { return Ok(Vec::new()) };
    let made = site::confirmation_pdfs(request, (id, day), files, out);
    let made = made.ok_or(BuildError::Faults)?;
    let named = |(number, ConfirmationPdf { unit, pdf }): (usize, ConfirmationPdf)| {
        let whose = format!("{number:02}-{}", portable(&unit));
        (PrintedKind::Confirmation.file_of(id, &whose), pdf)
    };
    Ok((1..).zip(made).map(named).collect())
}
