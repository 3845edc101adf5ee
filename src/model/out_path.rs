//! Addresses of the outputs. They never change once published.

use std::fmt;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::IssueId;

/// Characters of a path that need no escape in an address.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// The path of an output under the root of the site, with `/`, without a leading one. A folder's
/// page ends in `index.html`; links name the folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(String);

/// Folders of the root that are no series.
pub(super) const RESERVED: [&str; 9] = [
    "about",
    "assets",
    "corrections",
    "data",
    "ledger",
    "schema",
    "search",
    "statistics",
    "units",
];

impl OutPath {
    /// The home page.
    pub fn home() -> Self {
        Self("index.html".to_owned())
    }

    /// The page of a series in one year: `gongzuo/2017/index.html`.
    pub fn year(series: &str, year: i32) -> Self {
        Self(format!("{series}/{year}/index.html"))
    }

    /// The page of a series: `gongzuo/index.html`.
    pub fn series(series: &str) -> Self {
        Self(format!("{series}/index.html"))
    }

    /// All units: `units/index.html`.
    pub fn units() -> Self {
        Self("units/index.html".to_owned())
    }

    /// The dossier of a unit: `units/gaoxinqu/index.html`.
    pub fn unit(unit: &str) -> Self {
        Self(format!("units/{unit}/index.html"))
    }

    /// What a unit failed in, without the rest of its dossier: `units/gaoxinqu/failings/index.html`.
    pub fn unit_failings(unit: &str) -> Self {
        Self(format!("units/{unit}/failings/index.html"))
    }

    /// The rectification ledger: `ledger/index.html`.
    pub fn ledger() -> Self {
        Self("ledger/index.html".to_owned())
    }

    /// A list of the failings of the ledger: `ledger/open/index.html`.
    pub fn ledger_list(name: &str) -> Self {
        Self(format!("ledger/{name}/index.html"))
    }

    /// The ledger's rows of one year, for the filters of its page: `ledger/data/2017.js`.
    pub fn ledger_data(year: i16) -> Self {
        Self(format!("ledger/data/{year}.js"))
    }

    /// In which years a failing of the ledger is to be looked for: `ledger/data/years.js`.
    pub fn ledger_years() -> Self {
        Self("ledger/data/years.js".to_owned())
    }

    /// Figures over all issues: `statistics/index.html`.
    pub fn statistics() -> Self {
        Self("statistics/index.html".to_owned())
    }

    /// The search page: `search/index.html`.
    pub fn search() -> Self {
        Self("search/index.html".to_owned())
    }

    /// A file of the index for search: `search/index/003.js`. It holds pairs of characters with the issues
    /// that have them.
    pub fn search_index(name: &str) -> Self {
        Self(format!("search/index/{name}.js"))
    }

    /// Who makes the archive, how to use and to cite it: `about/index.html`.
    pub fn about() -> Self {
        Self("about/index.html".to_owned())
    }

    /// What was said of issues after they were published: `corrections/index.html`.
    pub fn corrections() -> Self {
        Self("corrections/index.html".to_owned())
    }

    /// What a server shows for an address that is not there: `404.html`.
    pub fn missing() -> Self {
        Self("404.html".to_owned())
    }

    /// The list of all issues for programs: `bulletins.json`.
    pub fn bulletins() -> Self {
        Self("bulletins.json".to_owned())
    }

    /// A file in the root, e.g. `feed.xml`.
    pub fn root(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// A further page of a list that is too long for one: `ledger/page-2/index.html`. Page 1 is the
    /// list's own.
    pub fn numbered(&self, page: usize) -> Self {
        if page <= 1 {
            return self.clone();
        }
        Self(format!("{}page-{page}/index.html", self.folder()))
    }

    /// The page of an issue: `gongzuo/2017/8/index.html`.
    pub fn issue(id: &IssueId) -> Self {
        Self(format!("{}/{}/{}/index.html", id.series, id.year, id.number))
    }

    /// The PDF of an issue: `gongzuo/2017/8/gongzuo-2017-8.pdf`.
    pub fn pdf(id: &IssueId) -> Self {
        Self::issue(id).beside(&format!("{id}.pdf"))
    }

    /// The PDF of an issue for the print room, under its own root: `gongzuo-2017-8.pdf`.
    pub fn print(id: &IssueId) -> Self {
        Self(format!("{id}.pdf"))
    }

    /// An asset: `assets/style.css`.
    pub fn asset(name: &str) -> Self {
        Self(format!("assets/{name}"))
    }

    /// A page that a text names by its path under the root; the page of a folder by its slash.
    /// `None` for a path with `..` or `\\`.
    pub fn page(path: &str) -> Option<Self> {
        let climbs = path.split('/').any(|part| part == "..") || path.contains('\\');
        let page = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        (!climbs).then(|| Self(format!("{path}{page}")))
    }

    /// A file in the same folder.
    pub fn beside(&self, name: &str) -> Self {
        Self(format!("{}{name}", self.folder()))
    }

    /// The issue in whose folder this stands, and the path below that folder.
    pub fn within_issue(&self) -> Option<(IssueId, &str)> {
        let mut parts = self.0.splitn(4, '/');
        let (series, year, number) = (parts.next()?, parts.next()?, parts.next()?);
        let id = IssueId {
            series: series.to_owned(),
            year: year.parse().ok()?,
            number: number.parse().ok()?,
        };
        Some((id, parts.next()?))
    }

    /// The folder, with a closing slash; empty for the root.
    pub fn folder(&self) -> &str {
        self.0.rfind('/').map_or("", |slash| &self.0[..=slash])
    }

    /// The way from this output's folder to the root: `../` for each level.
    pub fn to_root(&self) -> String {
        "../".repeat(self.folder().matches('/').count())
    }

    /// A link from this output to another, relative, so that the site works under any path and from
    /// a disk. Pages are named in full there, since a disk has no index pages.
    pub fn link_to(&self, target: &Self) -> String {
        format!("{}{}", self.to_root(), target.0)
    }

    /// Returns its address: the whole one where that of the site is known (`base`, with a
    /// closing slash), else relative to the root of the site. Pages are named by their folder in the
    /// first, in full in the second, since a disk has no index pages.
    pub fn address(&self, base: Option<&str>) -> String {
        let path = utf8_percent_encode(&self.0, PLAIN);
        match base {
            Some(base) => {
                let address = format!("{base}{path}");
                match address.strip_suffix("/index.html") {
                    Some(folder) => format!("{folder}/"),
                    None => address,
                }
            }
            None => path.to_string(),
        }
    }

    /// The path as people and search engines see it: without `index.html`, and so empty for the home
    /// page.
    pub fn without_index(&self) -> &str {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => &self.0,
        }
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::OutPath;
    use crate::model::IssueId;

    #[test]
    fn links_are_relative() {
        let id = IssueId::parse("gongzuo-2017-8").unwrap();
        let issue = OutPath::issue(&id);
        assert_eq!(issue.link_to(&OutPath::home()), "../../../index.html");
        assert_eq!(OutPath::home().link_to(&issue), "gongzuo/2017/8/index.html");
        assert_eq!(OutPath::pdf(&id).as_str(), "gongzuo/2017/8/gongzuo-2017-8.pdf");
    }

    #[test]
    fn addresses_are_whole_where_the_site_has_one() {
        let issue = OutPath::issue(&IssueId::parse("gongzuo-2017-8").unwrap());
        let base = Some("https://example.gov.cn/tongbao/");
        assert_eq!(issue.address(base), "https://example.gov.cn/tongbao/gongzuo/2017/8/");
        assert_eq!(OutPath::home().address(base), "https://example.gov.cn/tongbao/");
        assert_eq!(issue.address(None), "gongzuo/2017/8/index.html");
        assert_eq!(
            issue.beside("files/表 1.csv").address(None),
            "gongzuo/2017/8/files/%E8%A1%A8%201.csv"
        );
    }
}
