//! Where links and pictures of a text lead, in one output.

use std::cell::RefCell;
use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::markup::Resolve;
use crate::model::{Archive, Destination, Issue, IssueId, OutPath, Visible};
use crate::source::WorkspacePath;

/// Which output is being made.
#[derive(Debug, Clone)]
pub enum Target {
    /// The page at this address.
    Page(OutPath),
    /// The PDF; links lead to the website, where its address is known.
    Pdf {
        /// Address of the website, with a closing slash.
        base_url: Option<String>,
    },
    /// The same pages, to be looked at while somebody writes: their words know their fields
    /// ([`origin`](super::origin)).
    Proof {
        /// Address of the website, with a closing slash.
        base_url: Option<String>,
    },
}

/// Pictures that an output shows: the path it calls them by, and the file.
pub type Pictures = BTreeMap<String, WorkspacePath>;

/// Characters of a path that need no escape in an address.
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'/');

/// Links and pictures of one issue in one output.
pub(super) struct Links<'a> {
    /// The issues that links can lead to.
    pub(super) archive: &'a Archive,
    /// Whose texts they are.
    pub(super) issue: &'a Issue,
    /// The output that they stand in.
    pub(super) target: &'a Target,
    /// The issues that have a page.
    pub(super) visible: &'a Visible,
    pictures: RefCell<Pictures>,
}

impl<'a> Links<'a> {
    /// The links of an issue, none of which is followed yet.
    pub(super) fn new(
        archive: &'a Archive,
        issue: &'a Issue,
        target: &'a Target,
        visible: &'a Visible,
    ) -> Self {
        Self { archive, issue, target, visible, pictures: RefCell::default() }
    }

    /// The pictures that were asked for.
    pub(super) fn into_pictures(self) -> Pictures {
        self.pictures.into_inner()
    }

    /// The address of another output of the site; `None` in a PDF without a known website.
    pub(super) fn to(&self, path: &OutPath) -> Option<String> {
        match self.target {
            Target::Page(from) => Some(from.link_to(path)),
            Target::Pdf { base_url } | Target::Proof { base_url } => {
                let folder = path.as_str().strip_suffix("index.html").unwrap_or(path.as_str());
                base_url.as_ref().map(|base| format!("{base}{folder}"))
            }
        }
    }

    /// The page of an issue, where it has one.
    pub(super) fn to_issue(&self, id: &IssueId) -> Option<String> {
        if self.visible.has_page(id) { self.to(&OutPath::issue(id)) } else { None }
    }

    /// The page of the issue from the page that is made, where that is another.
    fn own_page(&self) -> Option<String> {
        let own = OutPath::issue(&self.issue.id());
        match self.target {
            Target::Page(page) if *page != own => Some(page.link_to(&own)),
            Target::Page(_) | Target::Pdf { .. } | Target::Proof { .. } => None,
        }
    }

    /// The way to the folder of the issue's page; empty on that page itself.
    fn to_own_folder(&self) -> String {
        let page = self.own_page();
        page.and_then(|page| page.strip_suffix("index.html").map(str::to_owned))
            .unwrap_or_default()
    }

    /// A picture by the name in the YAML or Markdown. In a PDF pictures are numbered, since the
    /// typesetter remembers every path it ever saw.
    pub(super) fn picture(&self, file: &str) -> Option<String> {
        let path = self.issue.file(file)?;
        let mut pictures = self.pictures.borrow_mut();
        let name = match self.target {
            Target::Page(_) => self.issue.beside(&path),
            Target::Pdf { .. } | Target::Proof { .. } => {
                let known = pictures.iter().find(|(_, known)| **known == path);
                let extension = path.extension().unwrap_or_default();
                match known {
                    Some((name, _)) => name.clone(),
                    None => format!("pictures/{}.{extension}", pictures.len() + 1),
                }
            }
        };
        pictures.insert(name.clone(), path);
        Some(match self.target {
            Target::Page(_) => format!("{}{}", self.to_own_folder(), encoded(&name)),
            Target::Pdf { .. } | Target::Proof { .. } => format!("/{name}"),
        })
    }
}

impl Resolve for Links<'_> {
    fn link(&self, destination: &str) -> Option<String> {
        match Destination::of(destination) {
            Destination::Outside => Some(destination.to_owned()),
            Destination::Issue(reference) => {
                let issue = self.archive.linked_from(self.issue, &reference)?;
                self.to_issue(&issue.id())
            }
            Destination::Site(path, place) => {
                self.to(&path).map(|page| format!("{page}{place}"))
            }
            Destination::Anchor => matches!(self.target, Target::Page(_))
                .then(|| format!("{}{destination}", self.own_page().unwrap_or_default())),
            Destination::NoIssue | Destination::Refused => None,
        }
    }

    fn image(&self, destination: &str) -> Option<String> {
        self.picture(destination)
    }
}

/// A path as it stands in an address.
pub(super) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}
