//! Figures over all issues, as pictures and as tables.

use super::made::Made;
use super::website::WebsiteBuild;
use crate::lang;
use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::Trail;
use crate::render::context::ColumnKind;

/// Makes the page.
pub(super) fn page(build: &WebsiteBuild<'_>) -> Made {
    let path = OutPath::statistics();
    build.page(&path, |assembler| {
        let figures = build.public.figures();
        let values = assemble::statistics::statistics(assembler, &figures, build.newest);
        let lang = build.config.language;
        let title = lang::text(lang, "page-statistics");
        let page = assemble::page(&path, &title, &lang::text(lang, "statistics-description"))
            .along(Trail::new(build.config).word("page-statistics", &path).steps())
            .column(ColumnKind::Figures, &[&build.site.organization]);
        build.frame(&page).fill("statistics.html", "statistics", &values)
    })
}
