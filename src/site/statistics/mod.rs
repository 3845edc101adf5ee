//! Figures over all issues, as pictures and as tables.

use super::context::BuildContext;
use super::problem::BuildProblem;
use crate::lang;
use crate::model::OutPath;
use crate::model::figures::Figures;
use crate::render::assemble;
use crate::render::assemble::Trail;
use crate::render::context::ColumnKind;

/// Makes the page and gives what went wrong.
pub(super) fn statistics(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let path = OutPath::statistics();
    build.page(&path, |assembler| {
        let newest = build.plan.newest(build.archive);
        let figures = Figures::of(build.archive, &build.plan.visible, &build.ledger);
        let values = assemble::statistics::statistics(assembler, &figures, newest);
        let lang = build.config.language;
        let title = lang::text(lang, "page-statistics");
        let page = assemble::page(&path, &title, &lang::text(lang, "statistics-description"))
            .along(Trail::new(build.config).word("page-statistics", &path).steps())
            .column(ColumnKind::Figures, &[&build.site.organization]);
        build.frame(&page).fill("statistics.html", "statistics", &values)
    })
}
