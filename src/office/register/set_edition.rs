//! Setting what is frozen of an issue, as a build does.

use std::path::Path;

use super::refused::PublishError;
use crate::diag::{Diagnostics, Files};
use crate::model::{Archive, Config, Issue};
use crate::office::build::BuildError;
use crate::output::MemorySink;
use crate::site::{
    BuildRequest, EditionPdfs, EngineSettings, KeptGlyphs, Plan, Selection, Sinks, Toolchain,
    edition_pdfs, uncovered_again,
};
use crate::source::Project;
use crate::typeset;

/// What an issue is set from.
pub(super) struct SetEdition<'a> {
    /// The workspace.
    pub(super) project: &'a dyn Project,
    /// Its folder, for the external engine.
    pub(super) workspace: &'a Path,
    /// What stands in it.
    pub(super) archive: &'a Archive,
    /// Its settings.
    pub(super) config: &'a Config,
}

impl SetEdition<'_> {
    /// Sets both PDFs of an issue, and returns what they were set with.
    ///
    /// # Errors
    /// Errors that are told, and where no threads can be started.
    pub(super) fn set(
        &self,
        issue: &Issue,
        (files, out): (&mut Files, &mut Diagnostics),
    ) -> Result<(EditionPdfs, Toolchain), PublishError> {
        let settings = EngineSettings { choice: None, workspace: self.workspace.to_owned() };
        let toolchain = Toolchain::new(self.project, self.config, Some(&settings), files, out);
        let toolchain = toolchain.ok_or(BuildError::Faults)?;
        let mut missing = Diagnostics::new();
        if let Some(fonts) = toolchain.fonts() {
            let known = &mut KeptGlyphs::default();
            uncovered_again(self.archive, known, fonts, files, &mut missing);
        }
        out.extend(missing.into_iter().filter(|one| one.span.file == issue.file));
        let plan = Plan::new(self.archive, &Selection::default());
        let nowhere = MemorySink::default();
        let sinks = Sinks { public: &nowhere, print: &nowhere };
        let whole = (self.archive, self.config);
        let request = BuildRequest::unwatched(self.project, whole, &toolchain, &plan, sinks);
        let pool = typeset::pool(0);
        let pool = pool.map_err(|error| BuildError::Threads(error.to_string()))?;
        let set = pool.install(|| edition_pdfs(&request, &issue.id(), files, out));
        let set = set.filter(|_| !out.has_errors()).ok_or(BuildError::Faults)?;
        Ok((set, toolchain))
    }
}
