//! The files of an edition: what the issue was made of, and what was made of it.

use std::collections::{BTreeMap, BTreeSet};

use super::refused::PublishError;
use crate::diag::Diagnostics;
use crate::document;
use crate::export::{ExportContext, lay_out};
use crate::model::{Archive, Config, Issue, PublicArchive, PublicFiles};
use crate::office::review::content_files;
use crate::office::workbench::settings_paths;
use crate::register::{EditionFolder, INTERNAL, PAGE, PUBLIC};
use crate::site::{EditionPdfs, Plan, Selection, own_templates};
use crate::source::{Project, WorkspacePath};

/// An issue that is frozen.
pub(super) struct FrozenIssue<'a> {
    /// The workspace.
    pub(super) project: &'a dyn Project,
    /// What stands in it.
    pub(super) archive: &'a Archive,
    /// Its settings.
    pub(super) config: &'a Config,
    /// The issue.
    pub(super) issue: &'a Issue,
}

impl FrozenIssue<'_> {
    /// All files of its edition, by their names there.
    ///
    /// # Errors
    /// [`PublishError::Unread`] where a file of the issue cannot be read.
    pub(super) fn files(
        &self,
        pdfs: &EditionPdfs,
        out: &mut Diagnostics,
    ) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
        let mut files = BTreeMap::new();
        let read = |path: &WorkspacePath| {
            self.project.read(path).map_err(|_| PublishError::Unread(path.clone()))
        };
        for path in self.own_files()? {
            files.insert(EditionFolder::source(&path), read(&path)?);
        }
        let settings = settings_paths().chain(own_templates(self.project));
        for path in settings.filter(|path| self.project.probe(path).is_ok()) {
            files.insert(EditionFolder::settings(&path), read(&path)?);
        }
        files.insert(INTERNAL.to_owned(), pdfs.internal.pdf.clone());
        if let Some(public) = &pdfs.public {
            files.insert(PUBLIC.to_owned(), public.pdf.clone());
        }
        if let Some(text) = self.page_text(out) {
            files.insert(PAGE.to_owned(), text.into_bytes());
        }
        Ok(files)
    }

    /// The file of the issue, and what belongs to its content: pictures and attachments.
    pub(super) fn own_files(&self) -> Result<BTreeSet<WorkspacePath>, PublishError> {
        let path = &self.issue.path;
        let named = content_files(self.project, path).map_err(PublishError::Review)?;
        let named = named.iter().filter_map(|name| self.issue.file(name));
        Ok([path.clone()].into_iter().chain(named).collect())
    }

    /// What its page says, as text; `None` where the public has no such issue.
    pub(super) fn page_text(&self, out: &mut Diagnostics) -> Option<String> {
        let Self { project, archive, config, issue } = *self;
        let visible = Plan::new(archive, &Selection::default()).visible;
        let public = PublicArchive::of(archive, &visible, config.privacy.persons);
        let id = issue.id();
        let shown = public.archive().issue(&id)?;
        let series = config.find_series(&id.series)?;
        let files = PublicFiles::new(project, &public);
        let files = files.of_issue(&id);
        let source = ExportContext { archive: public.archive(), config, project: &files };
        Some(document::text::write(&lay_out(&source, shown, series, out)))
    }
}
