//! The rectification ledger: its pages, and the ledger as a file.

use super::fault::Fault;
use super::work::Work;

/// Makes all of it and gives what went wrong.
pub(super) fn ledger(_work: &Work<'_>) -> Vec<Fault> {
    Vec::new()
}
