//! Pages of issues that were removed: number, date and reason.
//!
//! Every build makes them all, whichever issues it was asked for: what stood there before must go.

use super::fault::Fault;
use super::work::Work;
use crate::diag::Span;
use crate::model::{Issue, OutPath, Series, labels};
use crate::render::{Target, assemble};
use crate::source::unreadable;

/// Makes all of them and gives what went wrong.
pub(super) fn pages(work: &Work<'_>) -> Vec<Fault> {
    let issues = work.plan.visible.removed().filter_map(|id| work.archive.issue(id));
    let known = issues.filter_map(|issue| {
        let series = work.config.series(&issue.series.value)?;
        Some((issue, series))
    });
    known.flat_map(|(issue, series)| page(work, issue, series)).collect()
}

fn page(work: &Work<'_>, issue: &Issue, series: &Series) -> Vec<Fault> {
    let path = OutPath::issue(&issue.id());
    let assembler = work.assembler(Target::Page(path.clone()), work.public());
    let Some((values, pictures)) = assembler.removed(issue, series) else { return Vec::new() };
    let reason = assembler.standing(issue, &path).and_then(|standing| standing.reason);
    let title = format!("【{}】{}", labels::REMOVED, values.citation);
    let trail = assemble::Trail::new(work.config).series(series).year(series, issue.year.value);
    let page = assemble::page(&path, &title, &reason.unwrap_or_default())
        .along(trail.name(&values.label, &path).steps())
        .notice();
    let mut faults =
        work.page(&path, |_| work.frame(&page).fill("removed.html", "removed", &values));
    for (name, file) in pictures {
        match work.project.read(&file) {
            Ok(bytes) => faults.extend(work.publish(&path.beside(&name), &bytes)),
            Err(error) => {
                let told = unreadable(Span::whole(issue.file), &file, &error);
                faults.push(Fault::Told(Box::new(told)));
            }
        }
    }
    faults
}
