//! 404.html, which a server shows for any address that is not there, at any depth.
//!
//! No relative link holds at every depth, so links begin at the path of the site's address where that is known, under
//! whatever host the site stands. Its style sheets are named both ways, for those who open the file from a disk. Where
//! the address is not known, links are those of the root: the manual says that the server must then lead to the file
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
            page.root = path_of(base).to_owned();
        }
        build.frame(&page).fill("404.html", "missing", &path.as_str())
    })
}

/// The path of an address, which ends in a slash: `/tongbao/`.
fn path_of(address: &str) -> &str {
    let behind = address.find("://").map_or(0, |at| at + "://".len());
    address[behind..].find('/').map_or("/", |at| &address[behind + at..])
}

#[cfg(test)]
mod tests {
    use super::path_of;

    #[test]
    fn the_path_of_an_address() {
        assert_eq!(path_of("https://example.gov.cn/tongbao/"), "/tongbao/");
        assert_eq!(path_of("http://example.gov.cn:8080/a/b/"), "/a/b/");
        assert_eq!(path_of("https://example.gov.cn/"), "/");
    }
}
