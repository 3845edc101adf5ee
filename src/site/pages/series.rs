//! The page of each series: its years, and its newest issues. One without issues has a page too, since
//! the navigation names it.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::{Trail, lists};
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the page of a series, by its id.
pub(crate) fn series(build: &WebsiteBuild<'_>, id: &str) -> Made {
    let Some(series) = build.config.find_series(id) else { return Made::default() };
    let path = OutPath::series(&series.id.value);
    build.page(&path, |assembler| {
        let list = lists::series(assembler, series);
        let description = format!("{} {}", build.site.organization, series.name);
        let page = assemble::page(&path, &series.name, &description)
            .along(Trail::new(build.config).series(series).steps())
            .column(ColumnKind::News, &[&build.site.organization]);
        build.frame(&page).fill("series.html", "list", &list)
    })
}
