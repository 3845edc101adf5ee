//! A workspace, read and checked.

use super::timings::Stage;
use super::timings::Timings;
use crate::check;
use crate::diag::Diagnostics;
use crate::diag::Files;
use crate::model::Archive;
use crate::source::Project;
use crate::source::Workspace;

/// What reading and checking gave.
#[derive(Debug)]
pub struct Prepared {
    /// The files that were read, for printing diagnostics.
    pub files: Files,
    /// The archive.
    pub archive: Archive,
    /// What is wrong with it so far.
    pub diagnostics: Diagnostics,
}

/// Reads a workspace, decodes it and asks every rule.
pub fn prepare(project: &dyn Project, timings: &Timings) -> Prepared {
    let mut files = Files::new();
    let mut diagnostics = Diagnostics::new();
    let workspace =
        timings.time(Stage::Read, || Workspace::read(project, &mut files, &mut diagnostics));
    let archive = timings.time(Stage::Check, || {
        let archive = Archive::read(&workspace, &mut diagnostics);
        let context = check::Context { archive: &archive, project, files: &files };
        check::run(&context, &mut diagnostics);
        archive
    });
    Prepared { files, archive, diagnostics }
}
