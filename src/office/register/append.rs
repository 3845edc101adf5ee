//! Adding a line to the register.

use super::refused::PublishError;
use super::seen::leave_seen;
use crate::model::{RegisterHead, RegisterLine};
use crate::output::add_line;
use crate::register::{REGISTER, Register};
use crate::source::{Disk, sha256};

/// Adds a line, and returns the register's new head.
///
/// # Errors
/// [`PublishError::Changed`], [`PublishError::Io`]; the register is what it was then.
pub(super) fn append(
    disk: &Disk,
    line: &RegisterLine,
    register: Option<&Register>,
) -> Result<RegisterHead, PublishError> {
    let line = line.written();
    let path = disk.root().join(REGISTER);
    let old = register.map(|register| register.bytes.as_slice());
    match add_line(&path, old, &line) {
        Ok(true) => {}
        Ok(false) => return Err(PublishError::Changed),
        Err(error) => return Err(PublishError::Io(error)),
    }
    let lines = register.map_or(0, |register| register.head.lines) + 1;
    let head = RegisterHead { lines, digest: sha256(line.as_bytes()) };
    leave_seen(disk, &head);
    Ok(head)
}
