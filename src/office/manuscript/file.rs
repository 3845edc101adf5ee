//! The file of an issue, as it is on the disk.

use crate::source::{Disk, Project as _, WorkspacePath};

/// The text of a file, without a byte order mark.
pub(super) fn text(disk: &Disk, path: &WorkspacePath) -> Option<String> {
    let text = String::from_utf8(disk.read(path).ok()?).ok()?;
    Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
