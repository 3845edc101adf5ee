//! The two output folders of a build, and how they are put in place.

use std::io;

use super::terminal::Terminal;
use crate::lang::Message;
use crate::output::{BuildLock, StagingError, StagingFolder};
use crate::source::Disk;

/// Staging folders of the website and of the files for the print room.
pub(super) struct Folders {
    pub(super) public: StagingFolder,
    pub(super) print: StagingFolder,
    /// Keeps other builds out until these are in place.
    _lock: BuildLock,
}

impl Folders {
    /// Opens both folders, or tells why that cannot be done.
    pub(super) fn open(disk: &Disk, terminal: &mut Terminal) -> Option<Self> {
        let Some(lock) = BuildLock::acquire(disk.root()) else {
            let folder = disk.root().display();
            terminal.failure(&Message::new("failure-busy").with("folder", folder));
            return None;
        };
        let mut open = |name: &str| match StagingFolder::open(&disk.root().join(name)) {
            Ok(stage) => Some(stage),
            Err(StagingError::Foreign(path)) => {
                terminal
                    .failure(&Message::new("failure-foreign").with("folder", path.display()));
                None
            }
            Err(StagingError::Io(error)) => {
                terminal.failure(&Message::new("failure-write").with("words", error));
                None
            }
        };
        Some(Self { public: open("public")?, print: open("print")?, _lock: lock })
    }

    /// Puts both in place, the website last.
    pub(super) fn publish(self) -> io::Result<()> {
        self.print.replace()?;
        self.public.replace()
    }
}
