//! What is known of PDFs that were set: of which source, and which file came of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::model::IssueId;

/// What PDFs were set from, and what came of it, by their paths in the workspace: `public/…`, `print/…`.
///
/// It says of a source which file it gives, which stays true whatever became of that build.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPdfs(BTreeMap<String, SetPdf>);

/// A PDF that was set without a word of complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SetPdf {
    /// The SHA-256 of its source and of everything else it is made of.
    pub(super) source: String,
    /// The SHA-256 of the file.
    pub(super) file: String,
    /// Its pages.
    pub(super) pages: usize,
}

impl SetPdfs {
    /// Of nothing anything is known.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// What is known of one.
    pub(super) fn of(&self, path: &str) -> Option<&SetPdf> {
        self.0.get(path)
    }

    /// Only one is known.
    pub(super) fn one(path: String, set: SetPdf) -> Self {
        Self([(path, set)].into())
    }

    /// Adds what is known of others.
    pub fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }
}

/// What earlier builds left for the PDFs of this one.
#[derive(Debug, Clone, Copy)]
pub struct EarlierPdfs<'a> {
    /// What they set.
    pub set: &'a SetPdfs,
    /// Names the program that sets: another one may make other files of the same source.
    pub program: &'a str,
    /// Issues whose pages they made anew, and whose PDFs they did not set.
    pub old: &'a BTreeSet<IssueId>,
}

/// What a build made of its PDFs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PdfsMade {
    /// How many were set.
    pub set: usize,
    /// How many stayed as they were.
    pub kept: usize,
    /// What is known of them.
    pub known: SetPdfs,
    /// Issues whose PDFs say what their pages said before, since this build and those before it did not set them.
    pub old: BTreeSet<IssueId>,
}

impl PdfsMade {
    /// Adds others.
    pub(super) fn add(&mut self, other: Self) {
        self.set += other.set;
        self.kept += other.kept;
        self.known.add(other.known);
        self.old.extend(other.old);
    }
}
