//! The pages of a series in one year.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use crate::model::{IssueId, OutPath, Series};
use crate::render::assemble;
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{Trail, lists, paging};
use crate::render::context::ColumnKind;
use crate::site::context::BuildContext;
use crate::site::problem::BuildProblem;

pub(super) fn pages(build: &BuildContext<'_>) -> Vec<BuildProblem> {
    let years = build.plan.visible.years().into_iter();
    let known = years.filter_map(|(id, number)| Some((build.config.series(id)?, number)));
    let known: Vec<(&Series, i32)> = known.collect();
    let problems = known.par_iter().map(|(series, number)| year(build, series, *number));
    problems.collect::<Vec<_>>().into_iter().flatten().collect()
}

fn year(build: &BuildContext<'_>, series: &Series, number: i32) -> Vec<BuildProblem> {
    let ids: Vec<&IssueId> =
        build.plan.visible.listed_of_year(&series.id.value, number).collect();
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
    slices(&list, &ids, paging::LINES).into_iter().flat_map(make).collect()
}
