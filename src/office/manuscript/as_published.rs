//! An issue as it would be checked if it were published.

use super::file::text;
use super::status::with_status;
use crate::model::Status;
use crate::office::workbench::{Workbench, check};
use crate::source::{Disk, Overlay, WorkspacePath};

/// Returns the workspace with an issue published in it, and all that is wrong then; `None` where the file of the
/// issue leaves no room for the word.
pub fn as_published(disk: &Disk, path: &WorkspacePath) -> Option<Workbench> {
    let text = with_status(&text(disk, path)?, Status::Published)?;
    Some(check(&Overlay::new(disk).with(path.clone(), text)))
}
