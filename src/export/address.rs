//! Where the links of a text lead, seen from a file that stands nowhere.
//!
//! Links into the archive lead to the website, where its address is known; other than there, drafts
//! and internal issues have no page.

use super::Source;
use crate::model::Audience;
use crate::model::Destination;
use crate::model::Issue;
use crate::model::OutPath;
use crate::model::Status;

/// Addresses in the texts of one issue.
pub(super) struct Addresses<'a> {
    pub(super) source: Source<'a>,
    pub(super) issue: &'a Issue,
}

impl Addresses<'_> {
    /// The address that a destination stands for; `None` where only the words of the link are kept.
    pub(super) fn of(&self, destination: &str) -> Option<String> {
        match Destination::of(destination) {
            Destination::Outside => Some(destination.to_owned()),
            Destination::Issue(reference) => {
                let issue = self.source.archive.linked_from(self.issue, &reference)?;
                let has_page =
                    issue.status == Status::Published && issue.audience == Audience::Public;
                if has_page { self.on_site(&OutPath::issue(&issue.id())) } else { None }
            }
            Destination::Site(path) => self.on_site(&path),
            Destination::Anchor | Destination::NoIssue | Destination::Refused => None,
        }
    }

    fn on_site(&self, path: &OutPath) -> Option<String> {
        let folder = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
        self.source.config.site.base_url.as_ref().map(|base| format!("{base}{folder}"))
    }
}
