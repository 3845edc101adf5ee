//! What a partial build carries over from the previous site.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::made::Made;
use super::print::PrintBuild;
use super::problem::BuildProblem;
use super::timings::{Phase, Timings};
use super::website::WebsiteBuild;
use crate::model::OutPath;
use crate::output::Sink;

/// Carries over the pages and files of issues that this build has not made. All that is made of many
/// issues is made in every build: what stood there before and is not made again is gone.
pub(super) fn carry_over(website: &WebsiteBuild<'_>, print: &PrintBuild<'_>) -> Made {
    let printed = print.printable();
    let made = all_that(print.sink, website.timings, &|path| printed.contains(path));
    made.and(all_that(website.sink, website.timings, &|path| may_stay(website, path)))
}

/// Pages and files of an issue go with it: when it is not to be seen any more, and when it has been
/// made anew. Its PDF stays where none are made.
fn may_stay(build: &WebsiteBuild<'_>, path: &OutPath) -> bool {
    match path.within_issue() {
        Some((id, _)) if !build.public.visible.contains(&id) => false,
        Some((id, _)) if build.made.contains(&id) => {
            build.toolchain.pdf.is_none() && *path == OutPath::pdf(&id)
        }
        Some(_) => true,
        None => false,
    }
}

/// Carries over what may stay.
fn all_that(
    sink: &dyn Sink,
    timings: &Timings,
    may_stay: &(dyn Fn(&OutPath) -> bool + Sync),
) -> Made {
    let paths = match sink.not_remade() {
        Ok(paths) => paths,
        Err(error) => return BuildProblem::io(OutPath::home(), error).into(),
    };
    let paths: Vec<OutPath> = paths.into_iter().filter(may_stay).collect();
    Made::all(paths.par_iter().map(|path| {
        let carried = timings.time(Phase::Write, || sink.carry_over(path));
        carried
            .err()
            .map(|error| BuildProblem::io(path.clone(), error).into())
            .unwrap_or_default()
    }))
}
