//! The attachments of an issue that are tables.

use super::made::Made;
use super::problem::BuildProblem;
use super::timings::{Phase, Timings};
use crate::model::{Attachment, Issue};
use crate::source::{Project, table};

/// Reads them: the rows of each attachment, none for one that is no table; and what went wrong.
pub(super) fn read(
    project: &dyn Project,
    issue: &Issue,
    timings: &Timings,
) -> (Vec<Vec<Vec<String>>>, Made) {
    let mut made = Made::default();
    let rows = |attachment: &Attachment| match issue.file(&attachment.file.value) {
        Some(path) => table::rows(project, &path, attachment.file.span),
        None => Ok(Vec::new()),
    };
    let mut tables = Vec::new();
    for attachment in &issue.attachments {
        let rows = timings.time(Phase::Read, || rows(attachment));
        tables.push(rows.unwrap_or_else(|problem| {
            made.add(BuildProblem::Told(problem).into());
            Vec::new()
        }));
    }
    (tables, made)
}
