//! A workspace, read and checked.

use super::timings::{Phase, Timings};
use crate::check;
use crate::check::Asked;
use crate::diag::{Diagnostics, Files};
use crate::model::Archive;
use crate::source::{Disk, Project};

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
    prepare_in(Files::new(), Asked::Everything, project, timings)
}

/// The same for a build of an archive of any size: texts that are not needed are left on the disk, and
/// rules that only advise are not asked of texts.
pub fn prepare_large(disk: &Disk, timings: &Timings) -> Prepared {
    prepare_in(Files::rereading(disk.reread()), Asked::WhatWeighs, disk, timings)
}

fn prepare_in(
    mut files: Files,
    asked: Asked,
    project: &dyn Project,
    timings: &Timings,
) -> Prepared {
    let mut diagnostics = Diagnostics::new();
    let archive =
        timings.time(Phase::Read, || Archive::open(project, &mut files, &mut diagnostics));
    timings.time(Phase::Check, || {
        let context = check::Context { archive: &archive, project, files: &files, asked };
        check::run(&context, &mut diagnostics);
    });
    Prepared { files, archive, diagnostics }
}
