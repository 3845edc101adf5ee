//! Every output of a plan, issues in parallel.

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};

use super::context::BuildContext;
use super::data::Notes;
use super::issue_build::IssueBuild;
use super::plan::Plan;
use super::previous::Extent;
use super::problem::BuildProblem;
use super::search::Harvest;
use super::timings::{Phase, Timings};
use super::toolchain::Toolchain;
use super::watched::Watched;
use super::{assets, data, glyphs, ledger, pages, previous, removed, search, statistics};
use crate::diag::{Diagnostics, Files};
use crate::leaks::{GuardInput, Watch};
use crate::model::dossier::Dossiers;
use crate::model::ledger::Ledger;
use crate::model::{Archive, Config, Edition, Issue, OutPath};
use crate::output::Sink;
use crate::render::assemble;
use crate::source::Project;
use crate::typeset;

/// Issues for each thread between two clearings of what Typst remembers. Measured on two threads:
/// 4, 8, 16, 32 and 64 take the same time and 185, 230, 340, 530 and 760 MB; with fewer, threads
/// wait for each other at the end of a batch.
const BATCH: usize = 8;

/// Where outputs go.
#[derive(Clone, Copy)]
pub struct Sinks<'a> {
    /// The website.
    pub public: &'a dyn Sink,
    /// Files for the print room: the internal edition.
    pub print: &'a dyn Sink,
}

/// What a build made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Built {
    /// Issues.
    pub issues: usize,
}

/// What a build is given.
pub struct BuildRequest<'a> {
    /// The workspace.
    pub project: &'a dyn Project,
    /// Its archive, free of errors.
    pub archive: &'a Archive,
    /// Its settings.
    pub config: &'a Config,
    /// Templates, fonts, engine.
    pub toolchain: &'a Toolchain,
    /// Which issues.
    pub plan: &'a Plan<'a>,
    /// Where outputs go. What is for the website is read first; see `watch`.
    pub sinks: Sinks<'a>,
    /// How much of the site is made.
    pub extent: Extent,
    /// Time is counted here.
    pub timings: &'a Timings,
    /// Called after each issue, from any thread.
    pub progress: &'a (dyn Fn() + Sync),
}

impl BuildRequest<'_> {
    /// The edition for the website.
    pub(super) fn public(&self) -> Edition {
        Edition::Public(self.config.persons)
    }
}

/// Makes all outputs. Problems go to `out`; after an error the outputs are incomplete and must not
/// be put in the place of others. Call it inside [`typeset::pool`].
pub fn build(order: &BuildRequest<'_>, files: &mut Files, out: &mut Diagnostics) -> Built {
    if let Some(fonts) = order.toolchain.fonts() {
        glyphs::uncovered(order.archive, &order.plan.issues, fonts, files, out);
        if out.has_errors() {
            return Built::default();
        }
    }
    let (watch, problems) = watched(order, files);
    for (issue, problems) in problems {
        problems.into_iter().for_each(|problem| problem.tell(issue, order.config, files, out));
    }
    watch.tell(&guard_input(order), files, out);
    Built { issues: order.plan.issues.len() }
}

/// Problems, those of an issue with it.
type Problems<'a> = Vec<(Option<&'a Issue>, Vec<BuildProblem>)>;

/// Makes all outputs, those for the website watched.
fn watched<'a>(order: &BuildRequest<'a>, files: &Files) -> (Watch<'a>, Problems<'a>) {
    let watch = order.timings.time(Phase::Scan, || Watch::new(&guard_input(order)));
    let problems = {
        let sink = Watched::new(order.sinks.public, &watch, order.timings);
        let sinks = Sinks { public: &sink, ..order.sinks };
        make(&context(order, files, sinks), order)
    };
    (watch, problems)
}

/// What the search for withheld words is given.
fn guard_input<'a>(order: &BuildRequest<'a>) -> GuardInput<'a> {
    GuardInput {
        project: order.project,
        archive: order.archive,
        config: order.config,
        visible: &order.plan.visible,
        edition: order.public(),
        built_in: assets::built_in_texts(),
    }
}

/// What every job of a build sees.
fn context<'w>(
    order: &BuildRequest<'w>,
    files: &'w Files,
    sinks: Sinks<'w>,
) -> BuildContext<'w> {
    let visible = &order.plan.visible;
    let ledger = Ledger::of(order.archive, visible);
    BuildContext {
        project: order.project,
        files,
        archive: order.archive,
        config: order.config,
        toolchain: order.toolchain,
        plan: order.plan,
        sinks,
        timings: order.timings,
        site: assemble::site(order.config),
        dossiers: Dossiers::of(order.archive, visible, &ledger),
        ledger,
        as_of: order.plan.as_of(order.archive),
        harvest: Harvest::new(order.archive, visible),
        notes: Notes::default(),
    }
}

/// Makes all outputs and gives the problems.
fn make<'a>(build: &BuildContext<'_>, order: &BuildRequest<'a>) -> Problems<'a> {
    // First what takes most memory: the files of the ledger. What issues give to the index grows.
    let pages = pages(build);
    let mut all = issues(build, order);
    all.extend(pages);
    // What the issues gave to the index, and which pages there are, is known now.
    for make in [search::search, data::data] {
        all.push((None, make(build)));
    }
    let assets = assets::assets(order.project);
    let put = |(name, bytes): (&String, &Vec<u8>)| {
        build.put(build.sinks.public, &OutPath::asset(name), bytes)
    };
    all.push((None, assets.iter().filter_map(put).collect()));
    if order.extent == Extent::Part {
        all.push((None, previous::carry_over(build)));
    }
    all
}

/// The issues, in parallel.
fn issues<'a>(build: &BuildContext<'_>, order: &BuildRequest<'a>) -> Problems<'a> {
    let mut all = Vec::new();
    let batch = match order.toolchain.pdf {
        Some(_) => BATCH * rayon::current_num_threads(),
        // Nothing is typeset, so nothing has to be cleared.
        None => order.plan.issues.len().max(1),
    };
    for batch in order.plan.issues.chunks(batch) {
        let problems = batch.par_iter().map(|issue| {
            let problems = run(build, issue, IssueBuild::run);
            (order.progress)();
            (Some(*issue), problems)
        });
        all.extend(problems.collect::<Vec<_>>());
        typeset::evict(0);
    }
    let others = order.plan.others(order.archive);
    let gathered =
        others.par_iter().map(|issue| (Some(*issue), run(build, issue, IssueBuild::gather)));
    all.extend(gathered.collect::<Vec<_>>());
    all
}

/// The pages that are made of many issues, in parallel.
fn pages<'a>(build: &BuildContext<'_>) -> Problems<'a> {
    let kinds: [fn(&BuildContext<'_>) -> Vec<BuildProblem>; 4] =
        [ledger::ledger, statistics::statistics, removed::pages, pages::pages];
    kinds.par_iter().map(|make| (None, make(build))).collect()
}

/// Does a job for an issue.
fn run<'a>(
    build: &'a BuildContext<'a>,
    issue: &'a Issue,
    job: fn(IssueBuild<'a>) -> Vec<BuildProblem>,
) -> Vec<BuildProblem> {
    match build.config.series(&issue.series.value) {
        Some(series) => job(IssueBuild::new(build, issue, series)),
        // An unknown series is an error that has been told.
        None => Vec::new(),
    }
}
