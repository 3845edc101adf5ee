//! What a partial build keeps of the older site.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::fault::Fault;
use super::timings::Stage;
use super::work::Work;
use crate::model::{IssueId, OutPath};
use crate::output::Sink;

/// How much of the site a build makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything: what is not made again is gone.
    Whole,
    /// Single issues, or pages without PDFs: the rest stays, as far as it may still be seen.
    Part,
}

/// Takes over what this build has not made, and gives what went wrong.
pub(super) fn keep(work: &Work<'_>) -> Vec<Fault> {
    let made: BTreeSet<IssueId> = work.plan.issues.iter().map(|issue| issue.id()).collect();
    let mut faults = take_over(work, work.sinks.print, &|_| true);
    faults.extend(take_over(work, work.sinks.public, &|path| is_kept(work, &made, path)));
    faults
}

/// Pages and files of an issue go with it: when it is not to be seen any more, and when it has been
/// made anew. Its PDF stays where none are made.
fn is_kept(work: &Work<'_>, made: &BTreeSet<IssueId>, path: &OutPath) -> bool {
    match path.within_issue() {
        Some((id, _)) if work.config.series(&id.series).is_none() => true,
        Some((id, _)) if !work.plan.visible.contains(&id) => false,
        Some((id, _)) if made.contains(&id) => {
            work.press.pdf.is_none() && *path == OutPath::pdf(&id)
        }
        Some(_) | None => true,
    }
}

fn take_over(
    work: &Work<'_>,
    sink: &dyn Sink,
    is_kept: &(dyn Fn(&OutPath) -> bool + Sync),
) -> Vec<Fault> {
    let older = match sink.older() {
        Ok(older) => older,
        Err(error) => return vec![Fault::Write(OutPath::home(), error)],
    };
    let keep = |path: &OutPath| {
        if !is_kept(path) {
            return None;
        }
        let kept = work.timings.time(Stage::Write, || sink.keep(path));
        kept.err().map(|error| Fault::Write(path.clone(), error))
    };
    older.par_iter().filter_map(keep).collect()
}
