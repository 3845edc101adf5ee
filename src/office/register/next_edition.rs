//! The edition that is frozen next of an issue, for whoever is asked whether it shall be.

use super::frozen_files::FrozenIssue;
use crate::diag::{Diagnostics, Files};
use crate::model::IssueId;
use crate::office::workbench::Workbench;
use crate::register::{EditionFolder, Register};
use crate::source::Project;

/// An edition that is not there yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextEdition {
    /// Its number.
    pub edition: u32,
    /// Its folder in the workspace.
    pub folder: String,
    /// The files of the issue that are copied into it: its own, pictures and attachments.
    pub files: Vec<String>,
}

/// Returns what is frozen next of an issue; `None` where there is no such issue, or its files cannot be read.
pub fn next_edition(
    project: &dyn Project,
    workbench: &Workbench,
    id: &IssueId,
) -> Option<NextEdition> {
    let archive = &workbench.archive;
    let (issue, config) = (archive.issue(id)?, archive.config.as_ref()?);
    let register = Register::read(project, &mut Files::new(), &mut Diagnostics::new());
    let known = register.as_ref().map_or(0, |register| register.editions(id).len());
    let edition = u32::try_from(known + 1).ok()?;
    let files = FrozenIssue { project, archive, config, issue }.own_files().ok()?;
    Some(NextEdition {
        edition,
        folder: EditionFolder::new(id, edition).as_str().to_owned(),
        files: files.iter().map(|path| path.as_str().to_owned()).collect(),
    })
}
