//! `tongbao build`: the website, and the PDFs for the print room.

use std::path::Path;

use super::Outcome;
use super::args;
use super::args::EngineName;
use super::args::Format;
use super::paths;
use super::report::report;
use super::terminal::Terminal;
use crate::lang;
use crate::lang::Message;
use crate::model::Archive;
use crate::model::Config;
use crate::model::EngineChoice;
use crate::model::IssueId;
use crate::model::IssueReference;
use crate::site;
use crate::site::EngineSettings;
use crate::site::Order;
use crate::site::Plan;
use crate::site::Prepared;
use crate::site::Press;
use crate::site::Selection;
use crate::site::Sinks;
use crate::site::Stage as Step;
use crate::site::Timings;
use crate::source::Disk;
use crate::typeset;
use crate::write::Stage;
use crate::write::StageError;

pub(super) fn run(folder: &Path, options: &args::Build, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let timings = Timings::default();
    let mut prepared = site::prepare(&disk, &timings);
    let outcome = match prepared.archive.config.clone() {
        Some(config) if !prepared.diagnostics.has_errors() => {
            make(&disk, &config, options, &mut prepared, &timings, terminal)
        }
        _ => Outcome::Problems,
    };
    let reported = report(&prepared.diagnostics, &prepared.files, Format::Human, terminal);
    if options.timings {
        tell_timings(&timings, terminal);
    }
    match (outcome, reported) {
        (Outcome::Clean, reported) => reported,
        (outcome, _) => outcome,
    }
}

fn make(
    disk: &Disk,
    config: &Config,
    options: &args::Build,
    prepared: &mut Prepared,
    timings: &Timings,
    terminal: &mut Terminal,
) -> Outcome {
    let Some(selection) = selection(options, &prepared.archive, terminal) else {
        return Outcome::Failed;
    };
    let settings = EngineSettings {
        choice: options.engine.map(|name| match name {
            EngineName::Embedded => EngineChoice::Embedded,
            EngineName::TypstCli => EngineChoice::TypstCli,
        }),
        workspace: disk.root().to_owned(),
    };
    let settings = (!options.no_pdf).then_some(&settings);
    let press = timings.time(Step::Prepare, || {
        Press::new(disk, config, settings, &mut prepared.files, &mut prepared.diagnostics)
    });
    let Some(press) = press else { return Outcome::Problems };
    let plan = Plan::new(&prepared.archive, &selection);
    let Some((public, print)) = stages(disk, terminal) else { return Outcome::Failed };
    let bar = terminal.progress(plan.issues.len(), &Message::new("progress-build"));
    let order = Order {
        project: disk,
        archive: &prepared.archive,
        config,
        press: &press,
        plan: &plan,
        sinks: Sinks { public: &public, print: &print },
        timings,
        progress: &|| bar.inc(1),
    };
    let pool = match typeset::pool(options.jobs) {
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
    if let Err(error) =
        timings.time(Step::Write, || publish(public, print, &selection, options))
    {
        terminal.failure(&Message::new("failure-write").with("words", error));
        return Outcome::Failed;
    }
    let summary = if options.no_pdf { "summary-built-pages" } else { "summary-built" };
    let summary = Message::new(summary)
        .count("issues", built.issues)
        .with("public", disk.root().join("public").display())
        .with("print", disk.root().join("print").display());
    terminal.tell(&summary);
    if let Some(version) = press.engine_version() {
        terminal.detail(&Message::new("summary-engine").with("engine", version));
    }
    Outcome::Clean
}

/// The stages for both output folders.
fn stages(disk: &Disk, terminal: &mut Terminal) -> Option<(Stage, Stage)> {
    let mut open = |name: &str| match Stage::open(&disk.root().join(name)) {
        Ok(stage) => Some(stage),
        Err(StageError::Foreign(path)) => {
            terminal.failure(&Message::new("failure-foreign").with("folder", path.display()));
            None
        }
        Err(StageError::Io(error)) => {
            terminal.failure(&Message::new("failure-write").with("words", error));
            None
        }
    };
    Some((open("public")?, open("print")?))
}

/// A whole build replaces what is there; one of single issues, or without PDFs, leaves the rest.
fn publish(
    public: Stage,
    print: Stage,
    selection: &Selection,
    options: &args::Build,
) -> std::io::Result<()> {
    if selection.only.is_empty() {
        public.replace()?
    } else {
        public.merge()?
    }
    if options.no_pdf {
        return Ok(());
    }
    if selection.only.is_empty() { print.replace() } else { print.merge() }
}

fn selection(
    options: &args::Build,
    archive: &Archive,
    terminal: &mut Terminal,
) -> Option<Selection> {
    let mut only: Vec<IssueId> = Vec::new();
    for name in &options.only {
        let reference = IssueReference::parse(name);
        let named = reference.map(|reference| archive.issues_named(&reference));
        match named.as_deref() {
            Some([issue]) => only.push(issue.id()),
            Some([_, ..]) => {
                terminal.failure(&Message::new("failure-issue-ambiguous").with("issue", name));
                return None;
            }
            Some([]) | None => {
                terminal.failure(&Message::new("failure-issue").with("issue", name));
                return None;
            }
        }
    }
    Some(Selection { only, drafts: options.drafts })
}

fn tell_timings(timings: &Timings, terminal: &mut Terminal) {
    for step in Step::ALL {
        let name = lang::text(terminal.lang, &format!("stage-{}", step.id()));
        let milliseconds = timings.of(step).as_secs_f64() * 1000.0;
        terminal.problem(&format!("{:<9} {milliseconds:>10.1} ms  {name}\n", step.id()));
    }
}
