//! Opening the workspace that a command works on.

use std::path::Path;

use super::terminal::Terminal;
use crate::lang::Message;
use crate::source::{Disk, Project, WorkspacePath};

/// Opens a workspace, or tells why that cannot be done.
pub(super) fn open(folder: &Path, terminal: &mut Terminal) -> Option<Disk> {
    let disk = match Disk::open(folder) {
        Ok(disk) => disk,
        Err(error) => {
            terminal.failure(&Message::new("failure-open").with("words", error));
            return None;
        }
    };
    let config = WorkspacePath::root().join("tongbao.yaml");
    if config.is_some_and(|config| disk.probe(&config).is_ok()) {
        return Some(disk);
    }
    terminal.failure(&Message::new("failure-no-workspace").with("folder", folder.display()));
    None
}
