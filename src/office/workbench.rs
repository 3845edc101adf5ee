//! A workspace that was read: what every use case starts from.
//!
//! [`read`] decodes it, [`check()`] asks every rule as well.

use super::days::today;
use crate::check::{Asked, Findings};
use crate::diag::{Diagnostic, Diagnostics, Files, Reread, Severity};
use crate::lang::Message;
use crate::model::{Archive, Issue, IssueReference, Readings};
use crate::site::{KeptGlyphs, Phase, Timings, Toolchain};
use crate::source::{Project, WorkspacePath};
use crate::{check, site};

/// A workspace that was read.
#[derive(Debug)]
pub struct Workbench {
    /// The files that were read, for the places of diagnostics.
    pub files: Files,
    /// The archive, as far as it can be decoded.
    pub archive: Archive,
    /// What was found wrong so far.
    pub diagnostics: Diagnostics,
}

/// Faults that stand in the way of a use case, with the files that they are in.
#[derive(Debug)]
pub struct Faults {
    /// The files.
    pub files: Files,
    /// The faults.
    pub diagnostics: Diagnostics,
}

impl Faults {
    /// Adds the first fault to a message: `file`, `line`, and `what` it is.
    pub(super) fn first(&self, message: Message) -> Message {
        let sorted = self.diagnostics.sorted(&self.files);
        let Some(first) = sorted.first() else {
            return message.with("file", "").with("line", 1);
        };
        let line = self.files.position(first.span.file, first.span.start).line;
        let message = message.with("file", self.files.path(first.span.file)).with("line", line);
        message.nested("what", first.message.clone())
    }
}

/// Why an issue that was named cannot be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueError {
    /// No issue that could be read has this name.
    Unknown(String),
    /// Issues of several series have it.
    Ambiguous(String),
}

impl IssueError {
    /// What to tell.
    pub fn message(&self) -> Message {
        match self {
            Self::Unknown(name) => Message::new("failure-issue").with("issue", name),
            Self::Ambiguous(name) => {
                Message::new("failure-issue-ambiguous").with("issue", name)
            }
        }
    }
}

/// What is known of a workspace since it was last read: what needs not be made again where files are the same.
#[derive(Debug, Default)]
pub struct KnownWorkspace {
    readings: Readings,
    findings: Findings,
}

/// Reads and decodes a workspace; no rule is asked.
pub fn read(project: &dyn Project) -> Workbench {
    decode(project, Files::new())
}

/// Reads and decodes a workspace, and asks every rule.
pub fn check(project: &dyn Project) -> Workbench {
    check_again(project, &mut KnownWorkspace::default())
}

/// The same for a workspace that was read before. What is not known is made, and known then.
pub fn check_again(project: &dyn Project, known: &mut KnownWorkspace) -> Workbench {
    let (mut files, mut diagnostics) = (Files::new(), Diagnostics::new());
    let KnownWorkspace { readings, findings } = known;
    let archive = Archive::open_again(project, &mut files, readings, &mut diagnostics);
    let mut workbench = Workbench { files, archive, diagnostics };
    workbench.ask(Asked::Everything, project, findings);
    workbench
}

/// The same for a build of an archive of any size: texts that are not needed are left on the disk, and
/// rules that only advise are not asked of texts.
pub(super) fn check_for_build(
    project: &dyn Project,
    reread: Reread,
    timings: &Timings,
) -> Workbench {
    let mut workbench = timings.time(Phase::Read, || decode(project, Files::rereading(reread)));
    let mut known = Findings::default();
    timings.time(Phase::Check, || workbench.ask(Asked::WhatWeighs, project, &mut known));
    workbench
}

fn decode(project: &dyn Project, mut files: Files) -> Workbench {
    let mut diagnostics = Diagnostics::new();
    let archive = Archive::open(project, &mut files, &mut diagnostics);
    Workbench { files, archive, diagnostics }
}

impl Workbench {
    /// Asks rules.
    pub(super) fn ask(&mut self, asked: Asked, project: &dyn Project, known: &mut Findings) {
        let Self { files, archive, diagnostics } = self;
        let context = check::Context { archive, project, files, asked, today: today() };
        check::run(&context, known, diagnostics);
    }

    /// Adds the characters of issues that no font has, where they are not known to have all.
    pub(super) fn look_for_glyphs(&mut self, toolchain: &Toolchain, known: &mut KeptGlyphs) {
        let Some(fonts) = toolchain.fonts() else { return };
        let Self { files, archive, diagnostics } = self;
        site::uncovered_again(archive, known, fonts, files, diagnostics);
    }

    /// The issue that `name` means, `2017-8` or `gongzuo-2017-8`.
    ///
    /// # Errors
    /// See [`IssueError`].
    pub fn issue(&self, name: &str) -> Result<&Issue, IssueError> {
        let reference = IssueReference::parse(name);
        let named = reference.map(|reference| self.archive.issues_named(&reference));
        match named.as_deref() {
            Some([issue]) => Ok(issue),
            Some([_, ..]) => Err(IssueError::Ambiguous(name.to_owned())),
            Some([]) | None => Err(IssueError::Unknown(name.to_owned())),
        }
    }

    /// The diagnostics that are `wanted` by their severity and the path of their file, in the order
    /// found.
    pub(super) fn found(&self, wanted: impl Fn(Severity, &str) -> bool) -> Diagnostics {
        let wanted = |one: &&Diagnostic| wanted(one.severity, self.files.path(one.span.file));
        let mut found = Diagnostics::new();
        found.extend(self.diagnostics.iter().filter(wanted).cloned());
        found
    }

    /// The diagnostics that are wanted, with the files that they are in.
    pub(super) fn into_faults(self, wanted: impl Fn(Severity, &str) -> bool) -> Faults {
        let diagnostics = self.found(wanted);
        Faults { files: self.files, diagnostics }
    }
}

/// The files that number, names and units of issues depend on.
pub(super) const SETTINGS_FILES: [&str; 2] = ["tongbao.yaml", "units.yaml"];

/// Their paths.
pub(super) fn settings_paths() -> impl Iterator<Item = WorkspacePath> {
    SETTINGS_FILES.into_iter().filter_map(|name| WorkspacePath::root().join(name))
}

/// Whether a file is one of them.
pub(super) fn is_settings(path: &str) -> bool {
    SETTINGS_FILES.contains(&path)
}
