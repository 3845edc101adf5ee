//! Figures over all issues, as pictures and as tables.

use super::fault::Fault;
use super::work::Work;
use crate::lang;
use crate::model::OutPath;
use crate::model::figures::Figures;
use crate::render::assemble;
use crate::render::assemble::Trail;
use crate::render::context::ColumnKind;

/// Makes the page and gives what went wrong.
pub(super) fn statistics(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::statistics();
    work.page(&path, |assembler| {
        let newest = work.plan.newest(work.archive);
        let figures = Figures::of(work.archive, &work.plan.visible, &work.ledger);
        let values = assemble::statistics::statistics(assembler, &figures, newest);
        let lang = work.config.language;
        let title = lang::text(lang, "page-statistics");
        let page = assemble::page(&path, &title, &lang::text(lang, "statistics-description"))
            .along(Trail::new(work.config).word("page-statistics", &path).steps())
            .column(ColumnKind::Figures, &[&work.site.organization]);
        work.frame(&page).fill("statistics.html", "statistics", &values)
    })
}
