//! What a build leaves for the next one: which PDFs it set, of what.
//!
//! It stands in `.tongbao/pdfs.json`. A file that is missing, damaged or of another version says nothing, and
//! all PDFs are set again; so does one that belongs to another folder of outputs, since each PDF is held to
//! it before it is taken.

use std::time::UNIX_EPOCH;
use std::{env, io};

use crate::office::history::{OWN_FOLDER, hide};
use crate::output;
use crate::output::Existing;
use crate::site::{EarlierPdfs, Extent, PdfsMade, SetPdfs};
use crate::source::{Disk, sha256};

const FILE: &str = "pdfs.json";

/// What earlier builds left, for this one.
pub(super) struct EarlierBuilds {
    pdfs: SetPdfs,
    program: String,
}

impl EarlierBuilds {
    /// Reads it.
    pub(super) fn read(disk: &Disk) -> Self {
        let text = fs_err::read_to_string(disk.root().join(OWN_FOLDER).join(FILE));
        let pdfs = text.ok().and_then(|text| parse(&text)).unwrap_or_default();
        Self { pdfs, program: program() }
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
            write(disk, &left);
        }
    }
}

/// Leaves it for the next build. Where it cannot be written, that one sets all PDFs again.
fn write(disk: &Disk, pdfs: &SetPdfs) {
    let written = || -> io::Result<()> {
        let folder = disk.root().join(OWN_FOLDER);
        fs_err::create_dir_all(&folder)?;
        hide(disk);
        output::write(&folder.join(FILE), text(pdfs)?.as_bytes(), Existing::Replaced)
    };
    let _ = written();
}

/// The SHA-256 of what follows, then that.
fn text(pdfs: &SetPdfs) -> io::Result<String> {
    let known = serde_json::to_string(pdfs)?;
    Ok(format!("{}\n{known}\n", sha256(known.as_bytes())))
}

fn parse(text: &str) -> Option<SetPdfs> {
    let (digest, known) = text.strip_suffix('\n')?.split_once('\n')?;
    if sha256(known.as_bytes()) != digest {
        return None;
    }
    serde_json::from_str(known).ok()
}

/// Names this program: its version does not say everything of one that is being worked on, its file does.
fn program() -> String {
    let file = env::current_exe().and_then(fs_err::metadata).ok();
    let changed = file.as_ref().and_then(|file| file.modified().ok());
    let changed = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let length = file.map(|file| file.len());
    format!("{} {length:?} {changed:?}", env!("CARGO_PKG_VERSION"))
}
