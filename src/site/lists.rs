//! Pages that list issues: the home page, and one for each series and year.

use super::fault::Fault;
use super::timings::Stage;
use super::work::Work;
use crate::model::OutPath;
use crate::render;
use crate::render::Privacy;
use crate::render::Target;
use crate::render::TemplateError;
use crate::render::assemble;
use crate::render::assemble::Assembler;
use crate::render::context;

/// Makes all of them and gives what went wrong.
pub(super) fn lists(work: &Work<'_>) -> Vec<Fault> {
    let mut faults = home(work);
    for (series, year) in work.plan.years() {
        faults.extend(self::year(work, series, year));
    }
    faults
}

fn home(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::home();
    let page = assemble::page(&path, &work.site.title, &work.site.organization);
    keep(work, &path, |years| {
        render::html::index(&work.press.templates, &work.site, &page, years)
    })
}

fn year(work: &Work<'_>, series: &str, number: i32) -> Vec<Fault> {
    let path = OutPath::year(series, number);
    keep(work, &path, |years| {
        let wanted =
            |year: &&context::Year| year.series.id == series && i32::from(year.year) == number;
        let Some(year) = years.iter().find(wanted) else { return Ok(String::new()) };
        let title = format!("{}（{number}年）", year.series.name);
        let page = assemble::page(&path, &title, &title);
        render::html::year(&work.press.templates, &work.site, &page, year)
    })
}

fn keep(
    work: &Work<'_>,
    path: &OutPath,
    page: impl FnOnce(&[context::Year]) -> Result<String, TemplateError>,
) -> Vec<Fault> {
    let html = work.timings.time(Stage::Render, || {
        let target = Target::Page(path.clone());
        let privacy: &Privacy = &work.privacy;
        let assembler = Assembler {
            archive: work.archive,
            config: work.config,
            target,
            privacy,
            visible: work.visible,
        };
        page(&assemble::lists::years(&assembler, path))
    });
    match html {
        Ok(html) => work.put(work.sinks.public, path, html.as_bytes()).into_iter().collect(),
        Err(error) => vec![Fault::Template(error)],
    }
}
