//! The website, and the PDFs for the print room, in the folders `public` and `print`.

mod earlier;
mod folders;
mod refused;

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

pub use refused::BuildError;

use super::issued;
use super::printed::tell_stale;
use super::review::{is_issued_anew, unpublished_changes};
use super::workbench::{Workbench, check_for_build};
use crate::diag::{Diagnostic, Span};
use crate::model::{Archive, Config, Date, EngineChoice, IssueId};
use crate::output::FOREIGN_FILE;
use crate::site::{
    BuildRequest, Built, EngineSettings, Extent, Issued, PdfsMade, Phase, Plan, Selection,
    Sinks, Timings, Toolchain,
};
use crate::source::Disk;
use crate::{check, site, typeset};
use earlier::EarlierBuilds;
use folders::Folders;

/// What shall be built.
#[derive(Debug, Clone, Copy)]
pub struct BuildOptions<'a> {
    /// Names of issues that alone are made again; all where there is none.
    pub only: &'a [String],
    /// Whether drafts and issues in review are built too.
    pub drafts: bool,
    /// The day on which deadlines are held against the calendar; that of the newest issue where none
    /// is given.
    pub as_of: Option<Date>,
    /// Whether PDFs are made, and with what.
    pub pdfs: Pdfs,
    /// How many threads work; as many as there are processors for 0.
    pub threads: usize,
    /// Whether PDFs are set again whose source is as it was.
    pub force: bool,
}

/// Whether PDFs are made, and with what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pdfs {
    /// None are made.
    None,
    /// With the engine of the settings.
    BySettings,
    /// With this engine.
    By(EngineChoice),
}

/// Told how many issues of how many are made; says whether to go on.
pub type BuildProgress<'a> = dyn Fn(usize, usize) -> ControlFlow<()> + Sync + 'a;

/// How a build went.
#[derive(Debug)]
pub struct BuildReport {
    /// The workspace, with what was found wrong.
    pub workbench: Workbench,
    /// What was built.
    pub result: Result<BuiltSite, BuildError>,
    /// How long each phase took.
    pub timings: Timings,
}

impl BuildReport {
    /// How many places are advised on where a name may stand in clear, or a word be hidden for one.
    pub fn name_hints(&self) -> usize {
        let Workbench { files, diagnostics, .. } = &self.workbench;
        diagnostics.sorted(files).into_iter().filter(|one| check::is_name_hint(one)).count()
    }
}

/// What was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltSite {
    /// How many issues were made.
    pub issues: usize,
    /// What became of PDFs.
    pub pdfs: PdfsMade,
    /// Name and version of the engine, where PDFs were made.
    pub engine: Option<String>,
}

/// Builds a workspace; `progress` is told how many issues of how many are made, from any thread, and says whether to
/// go on.
pub fn build(
    disk: &Disk,
    options: &BuildOptions<'_>,
    progress: &BuildProgress<'_>,
) -> BuildReport {
    let timings = Timings::default();
    let mut workbench = check_for_build(disk, &timings);
    let result = match workbench.archive.config.clone() {
        Some(config) if !workbench.diagnostics.has_errors() => {
            let run = BuildRun { disk, options, config: &config, timings: &timings, progress };
            run.build(&mut workbench)
        }
        _ => Err(BuildError::Faults),
    };
    BuildReport { workbench, result, timings }
}

/// One build of a workspace without errors.
struct BuildRun<'a> {
    disk: &'a Disk,
    options: &'a BuildOptions<'a>,
    config: &'a Config,
    timings: &'a Timings,
    progress: &'a BuildProgress<'a>,
}

impl BuildRun<'_> {
    fn build(&self, workbench: &mut Workbench) -> Result<BuiltSite, BuildError> {
        let only = self.options.only.iter();
        let only: Result<Vec<IssueId>, _> =
            only.map(|name| workbench.issue(name).map(|issue| issue.id())).collect();
        let BuildOptions { drafts, as_of, pdfs, threads, force, .. } = *self.options;
        self.approved(&workbench.archive)?;
        let selection = Selection { only: only?, drafts, as_of };
        let Workbench { files, archive, diagnostics } = workbench;
        let plan = Plan::new(archive, &selection);
        if plan.is_empty {
            return Err(BuildError::Nothing(archive.issues().len()));
        }
        let toolchain = self.timings.time(Phase::Prepare, || {
            let engine = self.engine();
            Toolchain::new(self.disk, self.config, engine.as_ref(), files, diagnostics)
        });
        let toolchain = toolchain.ok_or(BuildError::Faults)?;
        let folders = Folders::open(self.disk)?;
        let (done, all) = (AtomicUsize::new(0), plan.issues.len());
        let stopped = AtomicBool::new((self.progress)(0, all).is_break());
        let whole = selection.only.is_empty() && pdfs != Pdfs::None;
        let extent = if whole { Extent::Whole } else { Extent::Part };
        let earlier = EarlierBuilds::read(self.disk);
        let changed_before = issued::read(self.disk);
        let request = BuildRequest {
            project: self.disk,
            archive,
            config: self.config,
            toolchain: &toolchain,
            plan: &plan,
            sinks: Sinks { public: &folders.public, print: &folders.print },
            extent,
            earlier: Some(earlier.pdfs(force)),
            issued: Issued {
                changed: &changed_before,
                is_issued_anew: &|id| {
                    archive.issue(id).is_some_and(|issue| is_issued_anew(self.disk, issue))
                },
            },
            timings: self.timings,
            progress: &|| {
                let goes_on = (self.progress)(done.fetch_add(1, Ordering::Relaxed) + 1, all);
                stopped.fetch_or(goes_on.is_break(), Ordering::Relaxed);
                goes_on
            },
        };
        let pool = typeset::pool(threads);
        let pool = pool.map_err(|error| BuildError::Threads(error.to_string()))?;
        let built = pool.install(|| site::build(&request, files, diagnostics));
        if stopped.into_inner() {
            return Err(BuildError::Stopped);
        }
        if diagnostics.has_errors() {
            return Err(BuildError::Faults);
        }
        for path in self.timings.time(Phase::Write, || folders.publish())? {
            let place = Span::whole(files.add(path.to_string_lossy(), ""));
            let problem = Diagnostic::new(&FOREIGN_FILE, place).with("path", path.display());
            diagnostics.push(problem.hint("foreign-file.hint"));
        }
        tell_stale(self.disk, (archive, self.config), &toolchain, files, diagnostics);
        let Built { issues, pdfs, changed } = built;
        issued::leave(self.disk, &changed_before, plan.issues.iter().copied(), changed);
        earlier.leave(self.disk, extent, &pdfs);
        Ok(BuiltSite { issues, pdfs, engine: toolchain.engine_version() })
    }

    /// Refuses what was changed after it was published, and not approved again where that is asked for.
    fn approved(&self, archive: &Archive) -> Result<(), BuildError> {
        let changed = unpublished_changes(self.disk, archive);
        let names: Vec<_> = changed.iter().map(ToString::to_string).collect();
        if names.is_empty() { Ok(()) } else { Err(BuildError::Unapproved(names)) }
    }

    /// What PDFs are made with; `None` where none are made.
    fn engine(&self) -> Option<EngineSettings> {
        let choice = match self.options.pdfs {
            Pdfs::None => return None,
            Pdfs::BySettings => None,
            Pdfs::By(choice) => Some(choice),
        };
        Some(EngineSettings { choice, workspace: self.disk.root().to_owned() })
    }
}
