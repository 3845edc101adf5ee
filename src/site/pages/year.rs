//! The pages of a series in one year.

use crate::model::{IssueId, OutPath};
use crate::render::assemble;
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{Trail, lists, paging};
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the pages of a series, by its id, in a year.
pub(crate) fn year(build: &WebsiteBuild<'_>, series: &str, number: i32) -> Made {
    let Some(series) = build.config.find_series(series) else { return Made::default() };
    let ids: Vec<&IssueId> =
        build.public.visible.listed_of_year(&series.id.value, number).collect();
    let list = OutPath::year(&series.id.value, number);
    let title = format!("{}（{number}年）", series.name);
    let trail = Trail::new(build.config).series(series).year(series, number).steps();
    let make = |slice: Slice<'_, &IssueId>| {
        build.page(&slice.path, |assembler| {
            let year = lists::year(assembler, series, number, &slice);
            let page = assemble::page(&slice.path, &title, &title)
                .along(trail.clone())
                .column(ColumnKind::News, &[&series.name])
                .paged(slice.pager.clone());
            build.frame(&page).fill("year.html", "year", &year)
        })
    };
    slices(&list, &ids, paging::LINES).into_iter().map(make).collect()
}
