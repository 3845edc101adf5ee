//! Pages that lead to the issues: home, years.
//!
//! [`pages`] is the entry point. Each file here is one kind of page: which values it has come from
//! [`assemble`](crate::render::assemble), how it looks is its template's.

mod home;
mod year;

use super::fault::Fault;
use super::work::Work;

/// Makes all of them and gives what went wrong.
pub(super) fn pages(work: &Work<'_>) -> Vec<Fault> {
    [home::page(work), year::pages(work)].into_iter().flatten().collect()
}
