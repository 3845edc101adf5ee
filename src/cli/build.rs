//! `tongbao build`: the website, and the PDFs for the print room.

use std::path::Path;

use super::args::{EngineName, Format};
use super::folders::Folders;
use super::outcome::Outcome;
use super::report::report;
use super::terminal::Terminal;
use super::{args, dates, issues, paths};
use crate::lang::Message;
use crate::model::{Config, Date, EngineChoice, Issue};
use crate::site::{
    BuildRequest, EngineSettings, Extent, Phase, Plan, Prepared, Selection, Sinks, Timings,
    Toolchain,
};
use crate::source::Disk;
use crate::{lang, site, typeset};

pub(super) fn run(folder: &Path, options: &args::Build, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let as_of = match options.as_of.as_deref().map(dates::typed).transpose() {
        Ok(as_of) => as_of,
        Err(message) => {
            terminal.failure(&message);
            return Outcome::Failed;
        }
    };
    let timings = Timings::default();
    let mut prepared = site::prepare_large(&disk, &timings);
    let outcome = match prepared.archive.config.clone() {
        Some(config) if !prepared.diagnostics.has_errors() => {
            let run = Run { disk: &disk, options, config: &config, timings: &timings, as_of };
            run.make(&mut prepared, terminal)
        }
        _ => Outcome::Problems,
    };
    // Advice is for those who write: `check` gives it.
    let problems = prepared.diagnostics.without_hints();
    let reported = report(&problems, &prepared.files, Format::Human, terminal);
    if options.timings {
        tell_timings(&timings, terminal);
    }
    // The program ends: the system takes back at once what would be taken apart piece by piece.
    std::mem::forget((prepared.archive, prepared.files));
    match (outcome, reported) {
        (Outcome::Clean, reported) => reported,
        (outcome, _) => outcome,
    }
}

/// One run of the command over a workspace without errors.
struct Run<'a> {
    disk: &'a Disk,
    options: &'a args::Build,
    config: &'a Config,
    timings: &'a Timings,
    as_of: Option<Date>,
}

impl Run<'_> {
    fn make(&self, prepared: &mut Prepared, terminal: &mut Terminal) -> Outcome {
        let names = self.options.only.iter();
        let only = names.map(|name| issues::named(name, &prepared.archive, terminal));
        let Some(only) = only.map(|issue| issue.map(Issue::id)).collect() else {
            return Outcome::Failed;
        };
        let selection = Selection { only, drafts: self.options.drafts, as_of: self.as_of };
        let plan = Plan::new(&prepared.archive, &selection);
        if plan.is_empty {
            let drafts =
                Message::new("failure-nothing").count("issues", prepared.archive.issues.len());
            terminal.failure(&drafts);
            return Outcome::Problems;
        }
        let settings = self.engine();
        let toolchain = self.timings.time(Phase::Prepare, || {
            let (files, out) = (&mut prepared.files, &mut prepared.diagnostics);
            Toolchain::new(self.disk, self.config, settings.as_ref(), files, out)
        });
        let Some(toolchain) = toolchain else { return Outcome::Problems };
        let Some(folders) = Folders::open(self.disk, terminal) else { return Outcome::Failed };
        let whole = selection.only.is_empty() && !self.options.no_pdf;
        let bar = terminal.progress(plan.issues.len(), &Message::new("progress-build"));
        let order = BuildRequest {
            project: self.disk,
            archive: &prepared.archive,
            config: self.config,
            toolchain: &toolchain,
            plan: &plan,
            sinks: Sinks { public: &folders.public, print: &folders.print },
            extent: if whole { Extent::Whole } else { Extent::Part },
            timings: self.timings,
            progress: &|| bar.inc(1),
        };
        let pool = match typeset::pool(self.options.jobs.into()) {
            Ok(pool) => pool,
            Err(error) => {
                terminal.failure(&Message::new("failure-threads").with("words", error));
                return Outcome::Failed;
            }
        };
        let (files, problems) = (&mut prepared.files, &mut prepared.diagnostics);
        let built = pool.install(|| site::build(&order, files, problems));
        bar.finish_and_clear();
        if prepared.diagnostics.has_errors() {
            return Outcome::Problems;
        }
        let published = self.timings.time(Phase::Write, || folders.publish());
        if let Err(error) = published {
            terminal.failure(&Message::new("failure-write").with("words", error));
            return Outcome::Failed;
        }
        self.summary(built.issues, &toolchain, terminal);
        Outcome::Clean
    }

    /// What PDFs are made with; `None` where none are made.
    fn engine(&self) -> Option<EngineSettings> {
        let choice = self.options.engine.map(|name| match name {
            EngineName::Embedded => EngineChoice::Embedded,
            EngineName::TypstCli => EngineChoice::TypstCli,
        });
        let workspace = self.disk.root().to_owned();
        (!self.options.no_pdf).then_some(EngineSettings { choice, workspace })
    }

    fn summary(&self, issues: usize, toolchain: &Toolchain, terminal: &mut Terminal) {
        let id = if self.options.no_pdf { "summary-built-pages" } else { "summary-built" };
        let folder = |name: &str| self.disk.root().join(name).display().to_string();
        let summary = Message::new(id).count("issues", issues);
        terminal.tell(&summary.with("public", folder("public")).with("print", folder("print")));
        if let Some(version) = toolchain.engine_version() {
            terminal.detail(&Message::new("summary-engine").with("engine", version));
        }
    }
}

fn tell_timings(timings: &Timings, terminal: &mut Terminal) {
    for stage in Phase::ALL {
        let name = lang::text(terminal.lang, &format!("stage-{}", stage.id()));
        let milliseconds = timings.of(stage).as_secs_f64() * 1000.0;
        terminal.problem(&format!("{:<9} {milliseconds:>10.1} ms  {name}\n", stage.id()));
    }
}
