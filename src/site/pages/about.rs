//! About the archive: who makes it, how issues are numbered and cited, what files there are, what it
//! says of persons.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::{Trail, about as values};
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the page.
pub(crate) fn about(build: &WebsiteBuild<'_>) -> Made {
    let path = OutPath::about();
    build.page(&path, |assembler| {
        let values = values::about(assembler, build.toolchain.pdf.is_some(), build.register);
        let title = build.word("page-about-title");
        let trail = Trail::new(build.config).word("page-about-title", &path).steps();
        let page = assemble::page(&path, &title, &build.word("page-about-about"))
            .along(trail)
            .column(ColumnKind::Overview, &[&build.site.organization]);
        build.frame(&page).fill("about.html", "about", &values)
    })
}
