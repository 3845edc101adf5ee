//! Pages of issues that were removed: number, date and reason.
//!
//! Every build makes them all, whichever issues it was asked for: what stood there before must go.

use super::context::BuildContext;
use super::problem::BuildProblem;
use crate::diag::Span;
use crate::model::{Issue, OutPath, Series, labels};
use crate::render::{Target, assemble};
use crate::source::unreadable;

/// Makes all of them and gives what went wrong.
pub(super) fn pages(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let issues = build.plan.visible.removed().filter_map(|id| build.archive.issue(id));
    let known = issues.filter_map(|issue| {
        let series = build.config.series(&issue.series.value)?;
        Some((issue, series))
    });
    known.flat_map(|(issue, series)| page(build, issue, series)).collect()
}

fn page(build: &BuildContext<'_>, issue: &Issue, series: &Series) -> Vec<BuildProblem> {
    let path = OutPath::issue(&issue.id());
    let assembler = build.assembler(Target::Page(path.clone()), build.public());
    let Some((values, pictures)) = assembler.removed(issue, series) else { return Vec::new() };
    let reason = assembler.standing(issue, &path).and_then(|standing| standing.reason);
    let title = format!("【{}】{}", labels::REMOVED, values.citation);
    let trail =
        assemble::Trail::new(build.config).series(series).year(series, issue.year.value);
    let page = assemble::page(&path, &title, &reason.unwrap_or_default())
        .along(trail.name(&values.label, &path).steps())
        .notice();
    let mut problems =
        build.page(&path, |_| build.frame(&page).fill("removed.html", "removed", &values));
    for (name, file) in pictures {
        match build.project.read(&file) {
            Ok(bytes) => problems.extend(build.publish(&path.beside(&name), &bytes)),
            Err(error) => {
                let told = unreadable(Span::whole(issue.file), &file, &error);
                problems.push(BuildProblem::Told(Box::new(told)));
            }
        }
    }
    problems
}
