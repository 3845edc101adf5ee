//! The pages of a series in one year.

use crate::model::OutPath;
use crate::model::Series;
use crate::render::assemble;
use crate::render::assemble::lists;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn pages(work: &Work<'_>) -> Vec<Fault> {
    let years = work.plan.visible.years().into_iter();
    let known = years.filter_map(|(id, number)| Some((work.config.series(id)?, number)));
    known.flat_map(|(series, number)| page(work, series, number)).collect()
}

fn page(work: &Work<'_>, series: &Series, number: i32) -> Vec<Fault> {
    let path = OutPath::year(&series.id.value, number);
    work.page(&path, |assembler| {
        let year = lists::whole_year(assembler, series, number, &path);
        let title = format!("{}（{number}年）", series.name);
        let page = assemble::page(&path, &title, &title);
        work.frame(&page).fill("year.html", "year", &year)
    })
}
