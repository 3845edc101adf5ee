//! 404.html, which a server shows for any address that is not there, at any depth.
//!
//! No relative link holds at every depth, so links are absolute where the site's address is known. Its
//! style sheets are named both ways, for those who open the file from a disk. Where the address is not
//! known, links are those of the root: the manual says that the server must then lead to the file
//! instead of showing it.

use crate::model::OutPath;
use crate::render::assemble;
use crate::site::made::Made;
use crate::site::website::WebsiteBuild;

/// Makes the page.
pub(crate) fn not_found(build: &WebsiteBuild<'_>) -> Made {
    let path = OutPath::missing();
    build.page(&path, |_| {
        let title = build.word("page-missing-title");
        let mut page = assemble::page(&path, &title, &build.word("page-missing-text")).notice();
        if let Some(base) = &build.site.base_url {
            page.root.clone_from(base);
        }
        build.frame(&page).fill("404.html", "missing", &path.as_str())
    })
}
