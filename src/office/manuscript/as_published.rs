//! An issue as it would be checked if it were published.

use super::file::text;
use crate::model::{Issue, Status};
use crate::office::workbench::{Workbench, check};
use crate::source::{Disk, NewValue, NodeStep, Overlay, TreeEdit, WorkspacePath, edit_tree};

/// Returns the workspace with an issue published in it, and all that is wrong then; `None` where the file of the
/// issue leaves no room for the word.
pub fn as_published(disk: &Disk, path: &WorkspacePath) -> Option<Workbench> {
    let status = Issue::RECORD.fields.iter().find(|field| field.key == "status")?;
    let edit = TreeEdit::Set {
        at: vec![NodeStep::Key(status.key)],
        value: NewValue::Plain(Status::Published.words().0.to_owned()),
        before: Vec::new(),
    };
    let text = edit_tree(&text(disk, path)?, &edit)?;
    Some(check(&Overlay::new(disk).with(path.clone(), text)))
}
