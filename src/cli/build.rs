//! `tongbao build`: the website, and the PDFs for the print room.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::OnceLock;

use super::args;
use super::args::EngineName;
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::EngineChoice;
use crate::office::{BuildError, BuildOptions, BuiltSite, Pdfs};
use crate::site::{Phase, Timings};
use crate::source::Disk;
use crate::{lang, office};

/// Builds what was asked for and tells what was made; problems when errors stopped it.
pub(super) fn run(folder: &Path, options: &args::Build, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let wanted = BuildOptions {
        only: &options.only,
        drafts: options.drafts,
        as_of: options.as_of.as_deref().map(office::typed_day).transpose()?,
        pdfs: pdfs(options),
        threads: options.jobs.into(),
        force: options.force,
    };
    let bar = OnceLock::new();
    let shown: &Terminal = terminal;
    let built = office::build(&disk, &wanted, &|done, all| {
        let bar = bar.get_or_init(|| shown.progress(all, &Message::new("progress-build")));
        bar.set_position(done as u64);
        ControlFlow::Continue(())
    });
    if let Some(bar) = bar.get() {
        bar.finish_and_clear();
    }
    let outcome = match &built.result {
        Ok(site) => {
            summary(&disk, &wanted, site, terminal);
            Outcome::Clean
        }
        Err(error) => refused(error, terminal),
    };
    let reported = report(&built.diagnostics, &built.files, options.format, terminal);
    if built.name_hints > 0 && outcome == Outcome::Clean {
        terminal.tell(&Message::new("summary-name-hints").count("places", built.name_hints));
    }
    if options.timings {
        tell_timings(&built.timings, terminal);
    }
    // The program ends: the system takes back at once what would be taken apart piece by piece.
    std::mem::forget(built);
    Ok(if outcome == Outcome::Clean { reported } else { outcome })
}

fn pdfs(options: &args::Build) -> Pdfs {
    match options.engine {
        _ if options.no_pdf => Pdfs::None,
        None => Pdfs::BySettings,
        Some(EngineName::Embedded) => Pdfs::By(EngineChoice::Embedded),
        Some(EngineName::TypstCli) => Pdfs::By(EngineChoice::TypstCli),
    }
}

fn refused(error: &BuildError, terminal: &mut Terminal) -> Outcome {
    if let Some(message) = error.message() {
        terminal.failure(&message);
    }
    match error {
        BuildError::Faults | BuildError::Nothing(_) => Outcome::Problems,
        _ => Outcome::Failed,
    }
}

fn summary(
    disk: &Disk,
    options: &BuildOptions<'_>,
    built: &BuiltSite,
    terminal: &mut Terminal,
) {
    let id = match options.pdfs {
        Pdfs::None if built.is_unchanged => "summary-unchanged.pages",
        _ if built.is_unchanged => "summary-unchanged",
        Pdfs::None => "summary-built-pages",
        Pdfs::BySettings | Pdfs::By(_) => "summary-built",
    };
    let folder = |name: &str| disk.root().join(name).display().to_string();
    let summary = Message::new(id).count("issues", built.issues);
    terminal.tell(&summary.with("public", folder("public")).with("print", folder("print")));
    if built.pdfs.kept > 0 {
        let told = Message::new("summary-pdfs").count("set", built.pdfs.set);
        terminal.tell(&told.count("kept", built.pdfs.kept));
    }
    if let Some(version) = &built.engine {
        terminal.detail(&Message::new("summary-engine").with("engine", version));
    }
}

fn tell_timings(timings: &Timings, terminal: &mut Terminal) {
    for stage in Phase::ALL {
        let name = lang::text(terminal.lang, &format!("stage-{}", stage.id()));
        let milliseconds = timings.of(stage).as_secs_f64() * 1000.0;
        terminal.problem(&format!("{:<9} {milliseconds:>10.1} ms  {name}\n", stage.id()));
    }
}
