//! What a partial build keeps of the older site.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::context::BuildContext;
use super::problem::BuildProblem;
use super::timings::Phase;
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
pub(super) fn carry_over(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let made: BTreeSet<IssueId> = build.plan.issues.iter().map(|issue| issue.id()).collect();
    let mut problems = carry_over_all(build, build.sinks.print, &|_| true);
    problems.extend(carry_over_all(build, build.sinks.public, &|path| {
        is_carried_over(build, &made, path)
    }));
    problems
}

/// Pages and files of an issue go with it: when it is not to be seen any more, and when it has been
/// made anew. Its PDF stays where none are made.
fn is_carried_over(build: &BuildContext<'_>, made: &BTreeSet<IssueId>, path: &OutPath) -> bool {
    match path.within_issue() {
        Some((id, _)) if build.config.series(&id.series).is_none() => true,
        Some((id, _)) if !build.plan.visible.contains(&id) => false,
        Some((id, _)) if made.contains(&id) => {
            build.toolchain.pdf.is_none() && *path == OutPath::pdf(&id)
        }
        Some(_) | None => true,
    }
}

fn carry_over_all(
    build: &BuildContext<'_>,
    sink: &dyn Sink,
    is_carried_over: &(dyn Fn(&OutPath) -> bool + Sync),
) -> Vec<BuildProblem> {
    let older = match sink.not_remade() {
        Ok(older) => older,
        Err(error) => return vec![BuildProblem::Write(OutPath::home(), error)],
    };
    let keep = |path: &OutPath| {
        if !is_carried_over(path) {
            return None;
        }
        let kept = build.timings.time(Phase::Write, || sink.carry_over(path));
        kept.err().map(|error| BuildProblem::Write(path.clone(), error))
    };
    older.par_iter().filter_map(keep).collect()
}
