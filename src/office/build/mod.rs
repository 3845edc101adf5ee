//! The website, and the PDFs for the print room, in the folders `public` and `print`.

mod earlier;
mod folders;
mod options;
mod program;
mod refused;
mod unchanged;

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

pub use options::{BuildOptions, Pdfs};
pub use refused::BuildError;

use super::issued::{IssuedBefore, is_issued_anew};
use super::printed::tell_stale;
use super::register::{FrozenPdfs, check_register};
use super::review::{
    BuiltContents, Reviewed, unknown_changes, unpublished_changes, vanished_news,
};
use super::unbuilt;
use super::workbench::{Workbench, check_for_build};
use crate::diag::{Diagnostic, Diagnostics, Files, Span};
use crate::model::{Archive, Config, FailingId, IssueId, numbering};
use crate::output::{BuildLock, FOREIGN_FILE};
use crate::register::Register;
use crate::site::{
    BuildRequest, Built, CHANGED_AFTER_PUBLISHING, EngineSettings, Extent, Issued, PdfsMade,
    Phase, Plan, Registered, Selection, Sinks, Timings, Toolchain, VANISHED_NEWS,
};
use crate::source::{Disk, Project, Recording};
use crate::{check, site, typeset};
use earlier::EarlierBuilds;
use folders::Folders;
use unchanged::{Beginning, Told, ToldAgain};

/// Where news between issues stand.
const NEWS_FILE: &str = "rectifications.yaml";

/// Told how many issues of how many are made, or files of what is printed; says whether to go on.
pub type BuildProgress<'a> = dyn Fn(usize, usize) -> ControlFlow<()> + Sync + 'a;

/// How a build went.
#[derive(Debug)]
pub struct BuildReport {
    /// The files that diagnostics speak of.
    pub files: Files,
    /// What was found wrong, without advice: that is for those who write.
    pub diagnostics: Diagnostics,
    /// How many places are advised on where a name may stand in clear, or a word be hidden for one.
    pub name_hints: usize,
    /// What was read; `None` where nothing was.
    pub archive: Option<Archive>,
    /// What was built.
    pub result: Result<BuiltSite, BuildError>,
    /// How long each phase took.
    pub timings: Timings,
}

/// What was built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuiltSite {
    /// How many issues were made.
    pub issues: usize,
    /// What became of PDFs.
    pub pdfs: PdfsMade,
    /// Name and version of the engine, where PDFs are made.
    pub engine: Option<String>,
    /// Whether nothing was made, since everything is as the last build found and left it.
    pub is_unchanged: bool,
}

/// Builds a workspace; `progress` is told how many issues of how many are made, from any thread, and says whether to
/// go on.
pub fn build(
    disk: &Disk,
    options: &BuildOptions<'_>,
    progress: &BuildProgress<'_>,
) -> BuildReport {
    let timings = Timings::default();
    // It keeps other builds out until the outputs are in place, and what is known of them.
    let Some(_lock) = BuildLock::acquire(disk.root()) else {
        return BuildReport {
            files: Files::new(),
            diagnostics: Diagnostics::new(),
            name_hints: 0,
            archive: None,
            result: Err(BuildError::Busy(disk.root().to_owned())),
            timings,
        };
    };
    if let Some(told) = timings.time(Phase::Read, || unchanged::told_again(disk, options)) {
        let ToldAgain { files, diagnostics, name_hints, engine } = told;
        let pdfs = PdfsMade::default();
        let result = Ok(BuiltSite { issues: 0, pdfs, engine, is_unchanged: true });
        return BuildReport { files, diagnostics, name_hints, archive: None, result, timings };
    }
    let project = Recording::new(disk);
    let mut workbench = check_for_build(&project, project.reread(), &timings);
    if !options.drafts {
        let found = std::mem::take(&mut workbench.diagnostics);
        workbench.diagnostics = unbuilt::ease(&workbench.archive, found);
    }
    let register = check_register((disk, &project), &mut workbench);
    let config = workbench.archive.config.clone();
    let config = config.filter(|_| !workbench.diagnostics.has_errors());
    let beginning = config.as_ref().and_then(|config| Beginning::new(disk, options, config));
    let result = match &config {
        Some(config) => {
            let run = BuildRun {
                disk,
                project: &project,
                options,
                config,
                register: register.as_ref(),
                timings: &timings,
                progress,
            };
            run.build(&mut workbench)
        }
        None => Err(BuildError::Faults),
    };
    let Workbench { files, archive, diagnostics } = workbench;
    let name_hints = name_hints(&diagnostics, &files);
    let diagnostics = diagnostics.without_hints();
    if let (Ok(BuiltSite { engine, .. }), Some(beginning)) = (&result, beginning) {
        let (files, diagnostics, engine) = (&files, &diagnostics, engine.as_deref());
        let told = Told { files, diagnostics, name_hints, engine };
        timings.time(Phase::Write, || beginning.leave(disk, &project, &told));
    }
    BuildReport { files, diagnostics, name_hints, archive: Some(archive), result, timings }
}

fn name_hints(diagnostics: &Diagnostics, files: &Files) -> usize {
    diagnostics.sorted(files).into_iter().filter(|one| check::is_name_hint(one)).count()
}

/// One build of a workspace without errors.
struct BuildRun<'a> {
    disk: &'a Disk,
    /// The same, and what was asked of it.
    project: &'a Recording,
    options: &'a BuildOptions<'a>,
    config: &'a Config,
    register: Option<&'a Register>,
    timings: &'a Timings,
    progress: &'a BuildProgress<'a>,
}

impl BuildRun<'_> {
    fn build(&self, workbench: &mut Workbench) -> Result<BuiltSite, BuildError> {
        let only = self.options.only.iter();
        let only: Result<Vec<IssueId>, _> =
            only.map(|name| workbench.issue(name).map(|issue| issue.id())).collect();
        let BuildOptions { drafts, as_of, pdfs, threads, force, .. } = *self.options;
        self.approved(workbench)?;
        let selection = Selection { only: only?, drafts, as_of };
        let Workbench { files, archive, diagnostics } = workbench;
        let plan = Plan::new(archive, &selection);
        if plan.is_empty {
            return Err(BuildError::Nothing(archive.issues().len()));
        }
        let toolchain = self.timings.time(Phase::Prepare, || {
            let engine = self.engine();
            Toolchain::new(self.project, self.config, engine.as_ref(), files, diagnostics)
        });
        let toolchain = toolchain.ok_or(BuildError::Faults)?;
        let folders = Folders::open(self.disk)?;
        let (done, all) = (AtomicUsize::new(0), plan.issues.len());
        let stopped = AtomicBool::new((self.progress)(0, all).is_break());
        let whole = selection.only.is_empty() && pdfs != Pdfs::None;
        let extent = if whole { Extent::Whole } else { Extent::Part };
        let earlier = EarlierBuilds::read(self.disk);
        let issued = IssuedBefore::read(self.disk);
        diagnostics.extend(issued.told(files));
        diagnostics.extend(self.vanished(archive, files));
        let frozen = FrozenPdfs { project: self.project, register: self.register };
        let request = BuildRequest {
            project: self.project,
            archive,
            config: self.config,
            toolchain: &toolchain,
            plan: &plan,
            sinks: Sinks { public: &folders.public, print: &folders.print },
            extent,
            earlier: Some(earlier.pdfs(force)),
            issued: Issued {
                changed: &issued.changed,
                is_issued_anew: &is_issued_anew(self.disk, self.project, archive),
            },
            registered: Registered {
                public: &|id| frozen.public(id),
                internal: &|id| frozen.internal(id),
                head: self.register.map(|register| &register.head),
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
        self.known(archive, diagnostics)?;
        for path in self.timings.time(Phase::Write, || folders.publish())? {
            let place = Span::whole(files.add(path.to_string_lossy(), ""));
            let problem = Diagnostic::new(&FOREIGN_FILE, place).with("path", path.display());
            diagnostics.push(problem.hint("foreign-file.hint"));
        }
        let read = (self.disk, self.project as &dyn Project);
        tell_stale(read, (archive, self.config), &toolchain, files, diagnostics);
        let Built { issues, pdfs, changed } = built;
        diagnostics.extend(issued.leave(
            self.disk,
            plan.issues.iter().copied(),
            changed,
            files,
        ));
        earlier.leave(self.disk, extent, &pdfs);
        BuiltContents::read(self.disk).leave(
            self.disk,
            self.project,
            &plan.issues,
            (archive, files),
        );
        let engine = toolchain.engine_version();
        Ok(BuiltSite { issues, pdfs, engine, is_unchanged: false })
    }

    /// Tells of news that the website tells and the workspace tells no more.
    fn vanished(&self, archive: &Archive, files: &mut Files) -> Vec<Diagnostic> {
        let gone = vanished_news(self.disk, self.project, archive);
        let mut told = |failing: &FailingId| {
            let place = Span::whole(files.add(NEWS_FILE, ""));
            let told = Diagnostic::new(&VANISHED_NEWS, place);
            let cited = numbering::cited(archive, &failing.issue);
            let unit = archive.unit(&failing.unit).map_or(&failing.unit, |unit| &unit.name);
            let heading = archive.failing(failing).map_or("", |one| one.heading.value.trim());
            let told = told.with("issue", cited).with("unit", unit).with("heading", heading);
            told.hint("vanished-news.hint")
        };
        gone.iter().map(&mut told).collect()
    }

    /// Refuses what was changed after it was published, and not approved again where that is asked for.
    fn approved(&self, workbench: &Workbench) -> Result<(), BuildError> {
        let read = (&workbench.archive, &workbench.files);
        BuildError::unapproved(unpublished_changes(self.disk, self.project, read))
    }

    /// The same of what only the website shows to be changed, since nothing else is known of it.
    fn known(&self, archive: &Archive, told: &Diagnostics) -> Result<(), BuildError> {
        let is_changed =
            |one: &&Diagnostic| std::ptr::eq(one.rule, &raw const CHANGED_AFTER_PUBLISHING);
        let changed = told.iter().filter(is_changed).map(|one| one.span.file).collect();
        let unknown = unknown_changes(self.disk, self.project, archive, &changed);
        BuildError::unapproved(unknown.into_iter().map(Reviewed::Issue).collect())
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
