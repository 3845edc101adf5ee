//! A YAML file that is edited, as it is on the disk: its text has line feeds, whatever ends its lines.

use crate::office::save::{SaveError, save};
use crate::source::{Disk, Node, NodeKind, Project, WorkspacePath, tree};

/// Returns the text of a file as it is edited, without a byte order mark; `None` where it cannot be read.
pub fn text(project: &dyn Project, path: &WorkspacePath) -> Option<String> {
    written(project, path).map(|text| text.replace("\r\n", "\n"))
}

/// Returns what a text says; `None` where it cannot be read. A file that an editor has emptied for a moment says nothing of its
/// fields.
pub(crate) fn read_tree(text: &str) -> Option<Node> {
    tree(text).filter(|root| matches!(root.kind, NodeKind::Mapping(_)))
}

/// Replaces a file, `old` being its text as it was read. Lines end as the first of them did.
///
/// # Errors
/// See [`SaveError`].
pub(crate) fn save_text(
    disk: &Disk,
    path: &WorkspacePath,
    old: &str,
    new: &str,
) -> Result<(), SaveError> {
    let changed = || SaveError::Changed(path.clone());
    let before = written(disk, path).ok_or_else(changed)?;
    if before.replace("\r\n", "\n") != old {
        return Err(changed());
    }
    let first = before.find('\n').unwrap_or_default();
    let new = match before[..first].ends_with('\r') {
        true => new.replace('\n', "\r\n"),
        false => new.to_owned(),
    };
    save(disk, path, &before, &new)
}

fn written(project: &dyn Project, path: &WorkspacePath) -> Option<String> {
    let text = String::from_utf8(project.read(path).ok()?).ok()?;
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
