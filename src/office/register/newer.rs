//! Corrections that were written after an edition was registered: what gives an issue a further one.

use crate::diag::Files;
use crate::model::{Archive, Correction, CorrectionKind, IssueId};
use crate::register::RegisteredIssue;

/// The names of the corrections of an issue.
pub(super) fn correction_names(archive: &Archive, files: &Files, id: &IssueId) -> Vec<String> {
    archive.corrections_of(id).iter().map(|one| name(files, one)).collect()
}

/// Whether a revision or a retraction was written of an issue since an edition of it was registered.
pub(super) fn is_revised(
    archive: &Archive,
    files: &Files,
    (id, edition): (&IssueId, &RegisteredIssue),
) -> bool {
    let revises = |one: &&Correction| {
        matches!(one.kind, CorrectionKind::Revision | CorrectionKind::Retraction)
    };
    let mut all = archive.corrections_of(id).iter().filter(revises);
    all.any(|one| !edition.line.corrections.contains(&name(files, one)))
}

/// Whether a retraction was written of an issue since an edition of it was registered: the PDFs of that do not say so.
pub(super) fn is_retracted_since(
    archive: &Archive,
    files: &Files,
    (id, edition): (&IssueId, &RegisteredIssue),
) -> bool {
    let mut all = archive.corrections_of(id).iter();
    archive.removal(id).is_none()
        && all.any(|one| {
            one.kind == CorrectionKind::Retraction
                && !edition.line.corrections.contains(&name(files, one))
        })
}

/// The name of the file of a correction, without its end.
fn name(files: &Files, correction: &Correction) -> String {
    let path = files.path(correction.file);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name).to_owned()
}
