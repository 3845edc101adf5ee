//! The public issues in the order of lists for programs.

use std::cmp::Reverse;

use crate::model::{Issue, Series};
use crate::site::website::WebsiteBuild;

/// A public issue.
#[derive(Clone, Copy)]
pub(super) struct Listed<'a> {
    /// As the public may know it.
    pub(super) issue: &'a Issue,
    /// Its series.
    pub(super) series: &'a Series,
}

/// Returns the public issues, those that were removed included, the newest first; of one day, in the order
/// of series and with the highest number first.
pub(super) fn listed<'a>(build: &WebsiteBuild<'a>) -> Vec<Listed<'a>> {
    let known = build.public.visible.pages().filter_map(|id| build.public.issue(id));
    let mut all: Vec<Listed<'_>> =
        known.map(|(issue, series)| Listed { issue, series }).collect();
    let place =
        |series: &Series| build.config.series.iter().position(|one| one.id == series.id);
    all.sort_by_cached_key(|one| {
        let number = (one.issue.year.value, one.issue.number.value);
        (Reverse(one.issue.date.value), place(one.series), Reverse(number))
    });
    all
}
