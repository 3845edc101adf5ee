//! The home page: the newest issues of every series and year.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::lists;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn page(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::home();
    work.page(&path, |assembler| {
        let years = lists::newest(assembler, &path);
        let page = assemble::page(&path, &work.site.title, &work.site.organization);
        work.frame(&page).fill("index.html", "years", &years)
    })
}
