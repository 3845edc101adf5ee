//! The archive for programs: JSON, feeds, the site map, the catalogue.

use super::fault::Fault;
use super::work::Work;
use crate::model::Issue;
use crate::model::Series;

/// Makes what belongs to one issue and gives what went wrong.
pub(super) fn issue(_work: &Work<'_>, _issue: &Issue, _series: &Series) -> Vec<Fault> {
    Vec::new()
}

/// Makes what belongs to the archive and gives what went wrong.
pub(super) fn data(_work: &Work<'_>) -> Vec<Fault> {
    Vec::new()
}
