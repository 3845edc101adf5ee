//! Putting a changed file of the user's in the place of the old one.

use std::io;

use crate::lang::Message;
use crate::output;
use crate::source::{Disk, Project, WorkspacePath};

/// Replaces a YAML file. A byte order mark stays.
///
/// # Errors
/// Where it cannot be written, or is no longer what was read (`old`): somebody else has saved it.
pub(super) fn save(
    disk: &Disk,
    path: &WorkspacePath,
    old: &str,
    new: &str,
) -> Result<(), Message> {
    let current = disk.read(path).unwrap_or_default();
    let mark = "\u{feff}".as_bytes();
    let (head, body) = match current.strip_prefix(mark) {
        Some(body) => (mark, body),
        None => (&[][..], &current[..]),
    };
    if body != old.as_bytes() {
        return Err(Message::new("failure-changed").with("file", path));
    }
    let failure = |error: io::Error| Message::new("failure-write").with("words", error);
    let file = disk.root().join(path.as_str());
    output::replace(&file, &[head, new.as_bytes()].concat()).map_err(failure)
}
