//! The log of corrections: what was said of issues after they were published.

use crate::model::OutPath;
use crate::render::assemble;
use crate::render::assemble::paging::{Slice, slices};
use crate::render::assemble::{NumberedCorrection, Trail, paging};
use crate::render::context::ColumnKind;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes its pages.
pub(crate) fn corrections(build: &WebsiteBuild<'_>) -> Made {
    let all = build.public.corrections();
    let list = OutPath::corrections();
    let title = build.word("page-corrections-title");
    let trail = Trail::new(build.config).word("page-corrections-title", &list).steps();
    let make = |slice: Slice<'_, NumberedCorrection<'_>>| {
        build.page(&slice.path, |assembler| {
            let log = assemble::correction_log(assembler, &slice);
            let page =
                assemble::page(&slice.path, &title, &build.word("page-corrections-about"))
                    .along(trail.clone())
                    .column(ColumnKind::Overview, &[&build.site.organization])
                    .paged(slice.pager.clone());
            build.frame(&page).fill("corrections.html", "log", &log)
        })
    };
    slices(&list, &all, paging::LINES).into_iter().map(make).collect()
}
