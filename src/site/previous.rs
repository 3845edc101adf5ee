//! What a partial build carries over from the previous site.

use std::collections::BTreeSet;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::context::BuildContext;
use super::made::Made;
use super::problem::BuildProblem;
use super::timings::Phase;
use crate::model::{IssueId, OutPath};
use crate::output::Sink;

/// Carries over what this build has not made; what goes to the website is read for what is withheld.
pub(super) fn carry_over(build: &BuildContext<'_>) -> Made {
    let made: BTreeSet<IssueId> = build.plan.issues.iter().map(|issue| issue.id()).collect();
    let print = all_that(build, build.sinks.print, &|_| true, &|_, _| Made::default());
    let may_stay = |path: &OutPath| may_stay(build, &made, path);
    let scan = |path: &OutPath, bytes: &[u8]| build.scan(path, bytes);
    print.and(all_that(build, build.sinks.public, &may_stay, &scan))
}

/// Pages and files of an issue go with it: when it is not to be seen any more, and when it has been
/// made anew. Its PDF stays where none are made.
fn may_stay(build: &BuildContext<'_>, made: &BTreeSet<IssueId>, path: &OutPath) -> bool {
    match path.within_issue() {
        Some((id, _)) if build.config.series(&id.series).is_none() => true,
        Some((id, _)) if !build.public.visible.contains(&id) => false,
        Some((id, _)) if made.contains(&id) => {
            build.toolchain.pdf.is_none() && *path == OutPath::pdf(&id)
        }
        Some(_) | None => true,
    }
}

/// Carries over what may stay, and calls `each` with it.
fn all_that(
    build: &BuildContext<'_>,
    sink: &dyn Sink,
    may_stay: &(dyn Fn(&OutPath) -> bool + Sync),
    each: &(dyn Fn(&OutPath, &[u8]) -> Made + Sync),
) -> Made {
    let paths = match sink.not_remade() {
        Ok(paths) => paths,
        Err(error) => return BuildProblem::io(OutPath::home(), error).into(),
    };
    let paths: Vec<OutPath> = paths.into_iter().filter(may_stay).collect();
    Made::all(paths.par_iter().map(|path| {
        match build.timings.time(Phase::Write, || sink.carry_over(path)) {
            Ok(bytes) => each(path, &bytes),
            Err(error) => BuildProblem::io(path.clone(), error).into(),
        }
    }))
}
