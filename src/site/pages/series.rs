//! The page of each series: its years, and its newest issues. One without issues has a page too, since
//! the navigation names it.

use crate::model::{OutPath, Series};
use crate::render::assemble;
use crate::render::assemble::{Trail, lists};
use crate::render::context::ColumnKind;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn pages(work: &Work<'_>) -> Vec<Fault> {
    work.config.series.iter().flat_map(|series| page(work, series)).collect()
}

fn page(work: &Work<'_>, series: &Series) -> Vec<Fault> {
    let path = OutPath::series(&series.id.value);
    work.page(&path, |assembler| {
        let list = lists::series(assembler, series);
        let description = format!("{} {}", work.site.organization, series.name);
        let page = assemble::page(&path, &series.name, &description)
            .along(Trail::new(work.config).series(series).steps())
            .column(ColumnKind::News, &[&work.site.organization]);
        work.frame(&page).fill("series.html", "list", &list)
    })
}
