//! What jobs note of the outputs, for lists that are made at the end.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use crate::export::json::{Measures, bulletins};
use crate::model::{IssueId, OutPath};
use crate::site::context::BuildContext;
use crate::typeset::Typeset;

/// Threads add to it.
#[derive(Debug, Default)]
pub(in crate::site) struct Notes {
    pages: Mutex<BTreeSet<OutPath>>,
    pdfs: Mutex<BTreeMap<IssueId, Measures>>,
}

impl Notes {
    /// Notes a page that belongs to no issue.
    pub(in crate::site) fn page(&self, path: &OutPath) {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone());
    }

    /// Notes the PDF of an issue, as it is published.
    pub(in crate::site) fn pdf(&self, id: &IssueId, pdf: &Typeset) {
        let measures = Measures { pages: Some(pdf.pages), bytes: Some(pdf.pdf.len()) };
        self.pdfs.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), measures);
    }

    /// The pages that were noted.
    pub(super) fn pages(&self) -> BTreeSet<OutPath> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What is known of the PDFs of a build.
pub(super) struct Pdfs<'a> {
    /// None where none are made.
    notes: Option<&'a Notes>,
    /// Those of an earlier build.
    earlier: BTreeMap<String, Measures>,
}

impl<'a> Pdfs<'a> {
    /// Those that were made in this build; and, for the others, those in the list of an earlier one.
    pub(super) fn of(build: &'a BuildContext<'_>, earlier: Option<&[u8]>) -> Self {
        Self {
            notes: build.toolchain.pdf.as_ref().map(|_| &build.notes),
            earlier: earlier.map(bulletins::measures).unwrap_or_default(),
        }
    }

    /// What is known of one; `None` where no PDFs are made.
    pub(super) fn of_issue(&self, id: &IssueId) -> Option<Measures> {
        let made = self.notes?.pdfs.lock().unwrap_or_else(PoisonError::into_inner);
        let known = made.get(id).or_else(|| self.earlier.get(&id.to_string()));
        Some(known.copied().unwrap_or_default())
    }
}
