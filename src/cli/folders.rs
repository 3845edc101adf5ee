//! The two output folders of a build, and how they are put in place.

use std::io;

use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::OutPath;
use crate::source::Disk;
use crate::write::Stage;
use crate::write::StageError;

/// Stages of the website and of the files for the print room.
pub(super) struct Folders {
    pub(super) public: Stage,
    pub(super) print: Stage,
}

/// What a build was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything: what is not made again is gone.
    Whole,
    /// Single issues, or pages without PDFs: the rest stays.
    Part,
}

impl Folders {
    /// Opens both stages, or tells why that cannot be done.
    pub(super) fn open(disk: &Disk, terminal: &mut Terminal) -> Option<Self> {
        let mut open = |name: &str| match Stage::open(&disk.root().join(name)) {
            Ok(stage) => Some(stage),
            Err(StageError::Foreign(path)) => {
                terminal
                    .failure(&Message::new("failure-foreign").with("folder", path.display()));
                None
            }
            Err(StageError::Io(error)) => {
                terminal.failure(&Message::new("failure-write").with("words", error));
                None
            }
        };
        Some(Self { public: open("public")?, print: open("print")? })
    }

    /// Puts both in place, the website last. In a partial build, pages in `withdrawn` are removed.
    pub(super) fn publish(self, extent: Extent, withdrawn: &[OutPath]) -> io::Result<()> {
        match extent {
            Extent::Whole => {
                self.print.replace()?;
                self.public.replace()
            }
            Extent::Part => {
                self.print.merge(&[])?;
                self.public.merge(withdrawn)
            }
        }
    }
}
