//! Full-text search without a server: the index, and the page that asks it.
//!
//! 1. [`text`] puts the words of an issue beside its page, and gives them to the [`Harvest`].
//! 2. [`search`] writes the index from what was gathered, and the search page.

use super::fault::Fault;
use super::work::Work;
use crate::model::Issue;
use crate::render::context;

/// What issues brought to the index so far. Threads add to it.
#[derive(Debug, Default)]
pub(super) struct Harvest {}

/// The words of an issue, as its page has them: beside the page where `beside` says so, and into the
/// harvest. Called once for every issue that has a page, by its job or, where only others are made
/// again, for its words alone.
pub(super) fn text(_work: &Work<'_>, _issue: &Issue, _values: &context::Issue) -> Vec<Fault> {
    Vec::new()
}

/// Makes the index and the search page and gives what went wrong.
pub(super) fn search(_work: &Work<'_>) -> Vec<Fault> {
    Vec::new()
}
