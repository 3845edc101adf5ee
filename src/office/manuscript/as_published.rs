//! An issue or a correction as it would be checked if it were published.

use super::ManuscriptFile;
use super::file::text;
use super::status::with_status;
use crate::model::{Issue, Status};
use crate::office::workbench::{Workbench, check};
use crate::source::{Disk, Overlay};

/// Returns the workspace with an issue published in it, and all that is wrong then; `None` where the file of the
/// issue leaves no room for the word. A correction has no such word: it is checked as it is.
pub fn as_published(disk: &Disk, file: &ManuscriptFile) -> Option<Workbench> {
    if file.record.id != Issue::RECORD.id {
        return Some(check(disk));
    }
    let text = with_status(&text(disk, &file.path)?, Status::Published)?;
    Some(check(&Overlay::new(disk).with(file.path.clone(), text)))
}
