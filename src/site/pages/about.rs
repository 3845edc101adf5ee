//! About the archive: who makes it, how issues are numbered and cited, what files there are, what it
//! says of persons.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::{Trail, about};
use crate::render::context::ColumnKind;
use crate::site::fault::Fault;
use crate::site::work::Work;

pub(super) fn page(work: &Work<'_>) -> Vec<Fault> {
    let path = OutPath::about();
    work.page(&path, |assembler| {
        let values = about::about(assembler, work.press.pdf.is_some());
        let title = work.word("page-about-title");
        let trail = Trail::new(work.config).word("page-about-title", &path).steps();
        let page = assemble::page(&path, &title, &work.word("page-about-about"))
            .along(trail)
            .column(ColumnKind::Overview, &[&work.site.organization]);
        work.frame(&page).fill("about.html", "about", &values)
    })
}
