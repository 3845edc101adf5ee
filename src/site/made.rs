//! What making outputs returns, besides the outputs themselves.

use std::collections::BTreeSet;

use rayon::iter::ParallelIterator;

use super::issued::changed::Changed;
use super::issued::settings::ChangedSettings;
use super::problem::BuildProblem;
use super::set_pdfs::PdfsMade;
use crate::model::{IssueId, OutPath};

/// What making outputs returned. Each output has its own; they are added up in the order of the list of
/// outputs, whichever thread made them.
#[derive(Debug, Default)]
pub(super) struct Made {
    /// What went wrong, warnings included.
    pub(super) problems: Vec<BuildProblem>,
    /// Issues whose pages are not made, though they say other words than before.
    pub(super) stale_pages: Vec<IssueId>,
    /// What issues said that were changed after they were published.
    pub(super) changed: Changed,
    /// What the settings changed in such issues.
    pub(super) settings: ChangedSettings,
    /// The pages that belong to no issue.
    pub(super) pages: BTreeSet<OutPath>,
    /// What became of PDFs.
    pub(super) pdfs: PdfsMade,
}

impl Made {
    /// Adds what another output returned.
    pub(super) fn add(&mut self, other: Self) {
        self.problems.extend(other.problems);
        self.stale_pages.extend(other.stale_pages);
        self.changed.add(other.changed);
        self.settings.add(other.settings);
        self.pages.extend(other.pages);
        self.pdfs.add(other.pdfs);
    }

    /// Both together.
    #[must_use]
    pub(super) fn and(mut self, other: Self) -> Self {
        self.add(other);
        self
    }

    /// All together, in their order.
    pub(super) fn all(made: impl ParallelIterator<Item = Self>) -> Self {
        made.reduce(Self::default, Self::and)
    }
}

impl FromIterator<Made> for Made {
    fn from_iter<T: IntoIterator<Item = Made>>(made: T) -> Self {
        made.into_iter().fold(Self::default(), Self::and)
    }
}

impl From<PdfsMade> for Made {
    fn from(pdfs: PdfsMade) -> Self {
        Self { pdfs, ..Self::default() }
    }
}

impl From<BuildProblem> for Made {
    fn from(problem: BuildProblem) -> Self {
        Self { problems: vec![problem], ..Self::default() }
    }
}
