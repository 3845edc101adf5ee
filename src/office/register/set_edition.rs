//! Setting what is frozen of an issue, as a build does.

use std::path::Path;

use super::frozen_files::FrozenIssue;
use super::refused::PublishError;
use crate::diag::{Diagnostics, Files};
use crate::office::build::BuildError;
use crate::output::MemorySink;
use crate::site::{
    BuildRequest, EditionPdfs, EngineSettings, KeptGlyphs, Plan, Selection, Sinks, Toolchain,
    edition_pdfs, uncovered_again,
};
use crate::typeset;

impl FrozenIssue<'_> {
    /// Sets both its PDFs, and returns what they were set with; `workspace` is the folder that the external engine sees.
    ///
    /// # Errors
    /// Errors that are told, and where no threads can be started.
    pub(super) fn set(
        &self,
        workspace: &Path,
        (files, out): (&mut Files, &mut Diagnostics),
    ) -> Result<(EditionPdfs, Toolchain), PublishError> {
        let settings = EngineSettings { choice: None, workspace: workspace.to_owned() };
        let toolchain = Toolchain::new(self.project, self.config, Some(&settings), files, out);
        let toolchain = toolchain.ok_or(BuildError::Faults)?;
        let mut missing = Diagnostics::new();
        if let Some(fonts) = toolchain.fonts() {
            let known = &mut KeptGlyphs::default();
            uncovered_again(self.archive, known, fonts, files, &mut missing);
        }
        out.extend(missing.into_iter().filter(|one| one.span.file == self.issue.file));
        let plan = Plan::new(self.archive, &Selection::default());
        let nowhere = MemorySink::default();
        let sinks = Sinks { public: &nowhere, print: &nowhere };
        let whole = (self.archive, self.config);
        let request = BuildRequest::unwatched(self.project, whole, &toolchain, &plan, sinks);
        let pool = typeset::pool(0);
        let pool = pool.map_err(|error| BuildError::Threads(error.to_string()))?;
        let set = pool.install(|| edition_pdfs(&request, &self.issue.id(), files, out));
        let set = set.filter(|_| !out.has_errors()).ok_or(BuildError::Faults)?;
        Ok((set, toolchain))
    }
}
