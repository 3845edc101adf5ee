//! What a build leaves for the next one: which PDFs it set, of what, and which are old.
//!
//! It stands in `.tongbao/pdfs.json` and `.tongbao/old-pdfs.json`. A file that is missing, damaged or of another version
//! says nothing: all PDFs are set again, and none is told to be old. A list of PDFs that belongs to another folder of
//! outputs says nothing either, since each PDF is held to it before it is taken.

use std::collections::BTreeSet;

use super::program;
use crate::model::IssueId;
use crate::office::own_file;
use crate::site::{EarlierPdfs, Extent, PdfsMade, SetPdfs};
use crate::source::Disk;

const SET: &str = "pdfs.json";

const OLD: &str = "old-pdfs.json";

/// What earlier builds left, for this one.
pub(super) struct EarlierBuilds {
    pdfs: SetPdfs,
    old: BTreeSet<IssueId>,
    program: String,
}

impl EarlierBuilds {
    /// Reads it.
    pub(super) fn read(disk: &Disk) -> Self {
        let pdfs = own_file::read(disk, SET).unwrap_or_default();
        let old: Vec<String> = own_file::read(disk, OLD).unwrap_or_default();
        let old = old.iter().filter_map(|id| IssueId::parse(id)).collect();
        Self { pdfs, old, program: program::name() }
    }

    /// What a build need not set again; nothing where it is forced.
    pub(super) fn pdfs(&self, is_forced: bool) -> EarlierPdfs<'_> {
        static NOTHING: SetPdfs = SetPdfs::new();
        let set = if is_forced { &NOTHING } else { &self.pdfs };
        EarlierPdfs { set, program: &self.program, old: &self.old }
    }

    /// Leaves what this build made for the next one. What is not made in a partial build stays as it is known.
    pub(super) fn leave(&self, disk: &Disk, extent: Extent, made: &PdfsMade) {
        let mut left = match extent {
            Extent::Whole => SetPdfs::new(),
            Extent::Part => self.pdfs.clone(),
        };
        left.add(made.known.clone());
        if left != self.pdfs {
            own_file::leave(disk, SET, &left);
        }
        if made.old != self.old {
            let old: Vec<String> = made.old.iter().map(IssueId::to_string).collect();
            own_file::leave(disk, OLD, &old);
        }
    }
}
