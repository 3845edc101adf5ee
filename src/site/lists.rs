//! Pages that list issues: the home page, and one for each series and year.

use super::fault::Fault;
use super::timings::Stage;
use super::work::Work;
use crate::model::OutPath;
use crate::model::Series;
use crate::render;
use crate::render::Target;
use crate::render::TemplateError;
use crate::render::assemble;
use crate::render::assemble::Assembler;
use crate::render::assemble::lists;

/// Makes all of them and gives what went wrong.
pub(super) fn lists(work: &Work<'_>) -> Vec<Fault> {
    let mut faults = home(work);
    for (id, number) in work.plan.visible.years() {
        if let Some(series) = work.config.series(id) {
            faults.extend(year(work, series, number));
        }
    }
    faults
}

fn home(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::home();
    keep(work, &path, |assembler| {
        let years = lists::newest(assembler, &path);
        let page = assemble::page(&path, &work.site.title, &work.site.organization);
        render::html::index(&work.press.templates, &work.site, &page, &years)
    })
}

fn year(work: &Work<'_>, series: &Series, number: i32) -> Vec<Fault> {
    let path = OutPath::year(&series.id.value, number);
    keep(work, &path, |assembler| {
        let year = lists::whole_year(assembler, series, number, &path);
        let title = format!("{}（{number}年）", series.name);
        let page = assemble::page(&path, &title, &title);
        render::html::year(&work.press.templates, &work.site, &page, &year)
    })
}

fn keep(
    work: &Work<'_>,
    path: &OutPath,
    page: impl FnOnce(&Assembler<'_>) -> Result<String, TemplateError>,
) -> Vec<Fault> {
    let assembler = work.assembler(Target::Page(path.clone()), work.public());
    match work.timings.time(Stage::Render, || page(&assembler)) {
        Ok(html) => work.put(work.sinks.public, path, html.as_bytes()).into_iter().collect(),
        Err(error) => vec![Fault::Template(error)],
    }
}
