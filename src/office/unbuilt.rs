//! Errors in drafts are no hindrance to what is published: nothing of a draft is made.
//!
//! Only drafts are meant on which nothing else depends, and which were read without a fault. What was misread may be
//! meant to be published, as an issue whose `status` has a slip; and one that has the number of another issue may be that.

use std::collections::{BTreeMap, BTreeSet};

use crate::check;
use crate::diag::{Diagnostic, Diagnostics, FileId, Severity};
use crate::model::{Archive, IssueId, Status};

/// Makes warnings of what rules found in drafts, where no drafts are built.
pub(super) fn ease(archive: &Archive, diagnostics: Diagnostics) -> Diagnostics {
    let asked: BTreeSet<&str> = check::rules().map(|rule| rule.id).collect();
    let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
    let misread = diagnostics.iter().filter(is_error);
    let misread = misread.filter(|one| !asked.contains(one.rule.id));
    let misread: BTreeSet<FileId> = misread.map(|one| one.span.file).collect();
    let mut unbuilt = drafts(archive);
    unbuilt.retain(|file| !misread.contains(file));
    let mut eased = Diagnostics::new();
    eased.extend(diagnostics.into_iter().map(|one| {
        match is_error(&&one) && unbuilt.contains(&one.span.file) {
            true => Diagnostic { severity: Severity::Warning, ..one }.hint("build-draft-fault"),
            false => one,
        }
    }));
    eased
}

/// The files of drafts that have a number of their own.
fn drafts(archive: &Archive) -> BTreeSet<FileId> {
    let mut files: BTreeMap<IssueId, Vec<FileId>> = BTreeMap::new();
    for issue in archive.issues() {
        files.entry(issue.id()).or_default().push(issue.file);
    }
    let is_draft = |id: &IssueId| {
        let issue = archive.issue(id);
        issue.is_some_and(|issue| issue.complete && issue.status != Status::Published)
    };
    let alone = files.into_iter().filter(|(id, files)| files.len() == 1 && is_draft(id));
    alone.flat_map(|(_, files)| files).collect()
}
