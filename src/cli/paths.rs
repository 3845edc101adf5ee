//! Opening the workspace that a command works on.

use std::path::Path;

use super::terminal::Terminal;
use crate::office;
use crate::source::Disk;

/// Opens a workspace, or tells why that cannot be done.
pub(super) fn open(folder: &Path, terminal: &mut Terminal) -> Option<Disk> {
    office::open(folder).map_err(|error| terminal.failure(&error.message())).ok()
}
