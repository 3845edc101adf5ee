//! Where a link of a text leads.

use super::{IssueReference, OutPath};
use crate::text::scheme::{Scheme, scheme};

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// `https://…`, `http://…` or `mailto:…`: printed as it is written.
    Outside,
    /// `issue:2017-7`: another issue of the archive.
    Issue(IssueReference),
    /// `/gongzuo/2017/8/#shuiwuju`: a page of the same site, and `#` with a place on it or nothing.
    Site(OutPath, String),
    /// `#shuiwuju`: a place on the same page.
    Anchor,
    /// `issue:` with something that names no issue.
    NoIssue,
    /// Anything else: another scheme, a path without a leading slash, another host.
    Refused,
}

impl Destination {
    /// Reads a destination as it stands in a text.
    pub fn of(destination: &str) -> Self {
        match scheme(destination) {
            Scheme::Named(name) if matches!(name.as_str(), "http" | "https" | "mailto") => {
                // Disguised spellings mean the same to a browser, but are not printed.
                let plain = destination.to_ascii_lowercase().starts_with(&format!("{name}:"));
                if plain { Self::Outside } else { Self::Refused }
            }
            Scheme::Named(name) if name == "issue" => destination
                .strip_prefix("issue:")
                .and_then(IssueReference::parse)
                .map_or(Self::NoIssue, Self::Issue),
            Scheme::Relative if destination.starts_with('#') => Self::Anchor,
            Scheme::Relative => site(destination).unwrap_or(Self::Refused),
            Scheme::Named(_) | Scheme::Network => Self::Refused,
        }
    }
}

/// A page of the same site: its path from the root.
fn site(destination: &str) -> Option<Destination> {
    let behind = destination.find('#').unwrap_or(destination.len());
    let (path, place) = destination.split_at(behind);
    Some(Destination::Site(OutPath::page(path.strip_prefix('/')?)?, place.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::Destination;
    use crate::model::OutPath;

    #[test]
    fn only_known_kinds_of_links_pass() {
        assert_eq!(Destination::of("https://example.gov.cn/"), Destination::Outside);
        assert!(matches!(Destination::of("issue:gongzuo-2017-7"), Destination::Issue(_)));
        assert_eq!(Destination::of("issue:7"), Destination::NoIssue);
        let place = Destination::of("/gongzuo/2017/8/#shuiwuju");
        let page = OutPath::root("gongzuo/2017/8/index.html");
        assert_eq!(place, Destination::Site(page, "#shuiwuju".to_owned()));
        assert_eq!(Destination::of("#shuiwuju"), Destination::Anchor);
        for refused in
            ["javascript:x", "//evil.example/", "file:///etc/passwd", "a.html", "/../x"]
        {
            assert_eq!(Destination::of(refused), Destination::Refused, "{refused}");
        }
    }
}
