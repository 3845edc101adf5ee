//! The home page: the newest issues, and the ways to all others.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::lists;
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the page.
pub(crate) fn home(build: &WebsiteBuild<'_>) -> Made {
    let path = OutPath::home();
    build.page(&path, |assembler| {
        let home = lists::home(assembler, &build.public.dossiers);
        let names: Vec<&str> =
            build.config.series.iter().map(|series| series.name.as_str()).collect();
        let page = assemble::page(&path, &build.site.title, &build.site.organization)
            .along(Vec::new())
            .column(ColumnKind::Home, &names);
        build.frame(&page).fill("index.html", "home", &home)
    })
}
