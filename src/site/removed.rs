//! Pages of issues that were removed: number, date and reason.
//!
//! Every build makes them all, whichever issues it was asked for: what stood there before must go.

use super::made::Made;
use super::website::WebsiteBuild;
use crate::diag::Span;
use crate::model::{IssueId, OutPath, labels};
use crate::render::{Target, assemble};

/// Makes the page of an issue that was removed.
pub(super) fn page(build: &WebsiteBuild<'_>, id: &IssueId) -> Made {
    let Some((issue, series)) = build.public.issue(id) else { return Made::default() };
    let path = OutPath::issue(&issue.id());
    let assembler = build.public.assembler(Target::Page(path.clone()));
    let Some((values, pictures)) = assembler.removed(issue, series) else {
        return Made::default();
    };
    let reason = assembler.standing(issue, &path).and_then(|standing| standing.reason);
    let title = format!("【{}】{}", labels::REMOVED, values.citation);
    let trail =
        assemble::Trail::new(build.config).series(series).year(series, issue.year.value);
    let page = assemble::page(&path, &title, &reason.unwrap_or_default())
        .along(trail.name(&values.label, &path).steps())
        .notice();
    let mut made =
        build.page(&path, |_| build.frame(&page).fill("removed.html", "removed", &values));
    for (name, file) in pictures {
        made.add(match build.read(id, &file, Span::whole(issue.file)) {
            Ok(bytes) => build.publish(&path.beside(&name), &bytes),
            Err(problem) => problem.into(),
        });
    }
    made
}
