//! What a build leaves for the next one: which PDFs it set, of what.
//!
//! It stands in `.tongbao/pdfs.json`. A file that is missing, damaged or of another version says nothing, and
//! all PDFs are set again; so does one that belongs to another folder of outputs, since each PDF is held to
//! it before it is taken.

use super::{own_file, program};
use crate::site::{EarlierPdfs, Extent, PdfsMade, SetPdfs};
use crate::source::Disk;

const FILE: &str = "pdfs.json";

/// What earlier builds left, for this one.
pub(super) struct EarlierBuilds {
    pdfs: SetPdfs,
    program: String,
}

impl EarlierBuilds {
    /// Reads it.
    pub(super) fn read(disk: &Disk) -> Self {
        let pdfs = own_file::read(disk, FILE).unwrap_or_default();
        Self { pdfs, program: program::name() }
    }

    /// What a build need not set again; nothing where it is forced.
    pub(super) fn pdfs(&self, is_forced: bool) -> EarlierPdfs<'_> {
        static NOTHING: SetPdfs = SetPdfs::new();
        let set = if is_forced { &NOTHING } else { &self.pdfs };
        EarlierPdfs { set, program: &self.program }
    }

    /// Leaves what this build made for the next one. What is not made in a partial build stays as it is known.
    pub(super) fn leave(&self, disk: &Disk, extent: Extent, made: &PdfsMade) {
        let mut left = match extent {
            Extent::Whole => SetPdfs::new(),
            Extent::Part => self.pdfs.clone(),
        };
        left.add(made.known.clone());
        if left != self.pdfs {
            own_file::leave(disk, FILE, &left);
        }
    }
}
