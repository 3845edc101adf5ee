//! Adding a line to the register.

use super::refused::PublishError;
use super::seen::leave_seen;
use crate::diag::{Diagnostics, Files};
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

/// Tells that the last line, which was added just now, is out of its order.
pub(super) fn out_of_order(disk: &Disk, files: &mut Files, out: &mut Diagnostics) {
    let register = Register::read(disk, files, &mut Diagnostics::new());
    let Some(register) = register else { return };
    let last = register.order().iter().filter(|one| one.line == register.head.lines);
    out.extend(last.map(|one| one.told.clone()));
}
