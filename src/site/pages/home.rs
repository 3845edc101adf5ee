//! The home page: the newest issues, and the ways to all others.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::lists;
use crate::render::context::ColumnKind;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn page(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::home();
    work.page(&path, |assembler| {
        let home = lists::home(assembler, &work.dossiers);
        let names: Vec<&str> =
            work.config.series.iter().map(|series| series.name.as_str()).collect();
        let page = assemble::page(&path, &work.site.title, &work.site.organization)
            .along(Vec::new())
            .column(ColumnKind::Home, &names);
        work.frame(&page).fill("index.html", "home", &home)
    })
}
