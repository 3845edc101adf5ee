//! The addresses of links in a file that has no address of its own.
//!
//! Links into the archive lead to the website, where its address is known.

use crate::model::{Archive, Audience, Config, Destination, Issue, OutPath, Status, Visible};

/// Addresses in the texts of one issue.
pub(super) struct Addresses<'a> {
    /// Where the links lead.
    pub(super) archive: &'a Archive,
    /// Knows the address of the website.
    pub(super) config: &'a Config,
    /// Whose texts they are.
    pub(super) issue: &'a Issue,
    /// The issues that have a page. Where no website is being made, those that would have one: drafts
    /// and internal issues have none.
    pub(super) visible: Option<&'a Visible>,
}

impl Addresses<'_> {
    /// Returns the address that a destination stands for; `None` where only the words of the link are kept.
    pub(super) fn resolve(&self, destination: &str) -> Option<String> {
        match Destination::of(destination) {
            Destination::Outside => Some(destination.to_owned()),
            Destination::Issue(reference) => {
                let issue = self.archive.linked_from(self.issue, &reference)?;
                let has_page = match self.visible {
                    Some(visible) => visible.contains(&issue.id()),
                    None => {
                        issue.status == Status::Published && issue.audience == Audience::Public
                    }
                };
                if has_page { self.on_site(&OutPath::issue(&issue.id())) } else { None }
            }
            Destination::Site(path, place) => {
                self.on_site(&path).map(|page| format!("{page}{place}"))
            }
            Destination::Anchor | Destination::NoIssue | Destination::Refused => None,
        }
    }

    fn on_site(&self, path: &OutPath) -> Option<String> {
        let base = self.config.site.base_url.as_deref();
        base.is_some().then(|| path.address(base))
    }
}
