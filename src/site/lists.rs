//! What is made of many issues: the ledger, and the pages that lead to the issues.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::made::Made;
use super::outputs::ListOutput;
use super::website::WebsiteBuild;
use super::{ledger, pages, removed, statistics};

/// Makes lists, in parallel. Each page is made from what stands on it, never from all issues; only the
/// ledger is gathered once for all that is made of it.
pub(super) fn make(build: &WebsiteBuild<'_>, lists: &[ListOutput]) -> Made {
    let of_ledger = lists.iter().filter_map(|list| match list {
        ListOutput::Ledger(output) => Some(*output),
        _ => None,
    });
    let of_ledger: Vec<_> = of_ledger.collect();
    let (ledger, others) = rayon::join(
        || ledger::make(build, &of_ledger),
        || Made::all(lists.par_iter().map(|list| one(build, list))),
    );
    ledger.and(others)
}

fn one(build: &WebsiteBuild<'_>, list: &ListOutput) -> Made {
    match list {
        ListOutput::Ledger(_) => Made::default(),
        ListOutput::Statistics => statistics::page(build),
        ListOutput::Removed(id) => removed::page(build, id),
        ListOutput::Home => pages::home(build),
        ListOutput::Series(series) => pages::series(build, series),
        ListOutput::Year(series, year) => pages::year(build, series, *year),
        ListOutput::Units => pages::units(build),
        ListOutput::Dossier(unit) => pages::dossier(build, unit),
        ListOutput::Corrections => pages::corrections(build),
        ListOutput::About => pages::about(build),
        ListOutput::NotFound => pages::not_found(build),
    }
}
