//! Pages that lead to the issues, and those that say something of the archive itself.
//!
//! [`pages`] is the entry point. Each file here is one kind of page: which values it has come from
//! [`assemble`](crate::render::assemble), how it looks is its template's. Series, years and units are
//! made in parallel; each page is made from what stands on it, never from all issues.

mod about;
mod home;
mod missing;
mod series;
mod units;
mod year;

use super::context::BuildContext;
use super::problem::BuildProblem;

/// Makes all of them and gives what went wrong.
pub(super) fn pages(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let kinds =
        [home::page, series::pages, year::pages, units::pages, about::page, missing::page];
    kinds.iter().flat_map(|make| make(build)).collect()
}
