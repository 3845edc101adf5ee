//! The files of a workspace as the public may see them.

use std::borrow::Cow;

use super::PublicArchive;
use crate::model::IssueId;
use crate::source::{Listing, Project, ReadError, STATIC, WorkspacePath, table};

/// The files of a workspace as the public may see them: those that issues show, called as the public
/// archive calls them, and those in `assets/` and `static/`. There is no way to the other files.
#[derive(Clone, Copy)]
pub struct PublicFiles<'a> {
    project: &'a dyn Project,
    public: &'a PublicArchive,
}

/// The files that one issue shows. They are not listed, only read by name.
struct IssueFiles<'a> {
    of: PublicFiles<'a>,
    issue: &'a IssueId,
}

/// One folder of a workspace.
struct Folder<'a> {
    project: &'a dyn Project,
    path: WorkspacePath,
}

impl<'a> PublicFiles<'a> {
    /// The files of a workspace whose archive has this public side.
    pub fn new(project: &'a dyn Project, public: &'a PublicArchive) -> Self {
        Self { project, public }
    }

    /// The files that an issue shows: tables without the persons whom it hides, all others as the office
    /// made them.
    pub fn of_issue(self, issue: &'a IssueId) -> impl Project + 'a {
        IssueFiles { of: self, issue }
    }

    /// The workspace's own files in `assets/`.
    pub fn assets(self) -> impl Project + 'a {
        self.folder("assets")
    }

    /// The files in `static/`, which the website has as they are.
    pub fn statics(self) -> impl Project + 'a {
        self.folder(STATIC)
    }

    fn folder(self, name: &str) -> Folder<'a> {
        let path = WorkspacePath::root().join(name).unwrap_or_else(WorkspacePath::root);
        Folder { project: self.project, path }
    }
}

impl IssueFiles<'_> {
    /// What the workspace calls a file.
    fn own<'b>(&'b self, path: &'b WorkspacePath) -> &'b WorkspacePath {
        let mask = self.of.public.masks.get(self.issue);
        mask.and_then(|mask| mask.files.get(path)).unwrap_or(path)
    }
}

impl Project for IssueFiles<'_> {
    fn list(&self, _: &WorkspacePath) -> Result<Listing, ReadError> {
        Ok(Listing::default())
    }

    /// A table that names someone comes as UTF-8 with the mark that Excel looks for.
    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        let own = self.own(path);
        let bytes = self.of.project.read(own)?;
        let mask = self.of.public.masks.get(self.issue).filter(|_| table::is_table(own));
        let Some(mask) = mask else { return Ok(bytes) };
        Ok(match mask.privacy.hide_line(&table::text(&bytes)) {
            Cow::Owned(hidden) => format!("\u{feff}{hidden}").into_bytes(),
            Cow::Borrowed(_) => bytes,
        })
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        self.of.project.probe(self.own(path))
    }
}

impl Folder<'_> {
    fn holds(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        let below = path.as_str().strip_prefix(self.path.as_str());
        match below.is_some_and(|below| below.is_empty() || below.starts_with('/')) {
            true => Ok(()),
            false => Err(ReadError::Missing),
        }
    }
}

impl Project for Folder<'_> {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        self.holds(folder).and_then(|()| self.project.list(folder))
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        self.holds(path).and_then(|()| self.project.read(path))
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        self.holds(path).and_then(|()| self.project.probe(path))
    }
}
