//! The whole build, timed, beside `typst compile` over the same sources.
//!
//! `make bench`, or `cargo bench --bench build`. `TONGBAO_BENCH_ISSUES` sets the number of issues
//! (200), `TONGBAO_BENCH_ROUNDS` how often both sides run, in turn (3). Prints a table; asserts nothing
//! about time.
//!
//! 1. [`workspace`] writes issues of distinct text, [`sources`] their Typst sources.
//! 2. `tongbao build` runs as a program of its own ([`process`]); so does `xargs typst compile`
//!    ([`outside`]), in turn with it.
//! 3. [`inside`] measures what is the least: layout and export alone, on one thread.
//! 4. Memory is looked at again with five times as many issues.

#[path = "build/inside.rs"]
mod inside;
#[path = "build/outside.rs"]
mod outside;
#[path = "shared/process.rs"]
mod process;
#[path = "shared/prose.rs"]
mod prose;
#[path = "shared/random.rs"]
mod random;
#[path = "build/sources.rs"]
mod sources;
#[path = "shared/table.rs"]
mod table;
#[path = "shared/words.rs"]
mod words;
#[path = "shared/workspace.rs"]
mod workspace;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, io, thread};

use process::{Run, median};
use sources::Sources;
use table::Table;
use tempfile::TempDir;

/// Documents that are set inside, on one thread.
const ALONE: usize = 40;

fn main() -> io::Result<()> {
    let (issues, rounds) = (setting("ISSUES", 200), setting("ROUNDS", 3).max(1));
    let jobs = thread::available_parallelism().map_or(1, NonZero::get);
    let table = Table::new();
    let place = TempDir::new()?;
    let folder = |name: &str| {
        let folder = place.path().join(name);
        fs_err::create_dir(&folder).map(|()| folder)
    };
    let workspace = folder("workspace")?;
    workspace::write(&workspace, issues)?;
    let sources = sources::write(&workspace, &folder("sources")?)?;
    table.head(&format!("{issues} issues, {} PDFs, {jobs} processors", sources.names.len()));
    table.row("characters an issue, mean", &characters(&workspace, issues)?.to_string());

    let fonts = sources::font_folders(&workspace);
    let mut inside = inside::Inside::new(&sources, &fonts, &sources.families);
    alone(&mut inside, &sources, &table)?;

    let chosen = folder("fonts")?;
    for file in inside.font_files() {
        fs_err::copy(&file, chosen.join(file.file_name().expect("a file has a name")))?;
    }
    drop(inside);
    let ways = ways(&sources, &fonts, &chosen, &table)?;

    let mut ours = Vec::new();
    let mut theirs: Vec<Vec<Run>> = ways.iter().map(|_| Vec::new()).collect();
    for _ in 0..rounds {
        ours.push(build(&workspace, &[])?);
        for (way, runs) in ways.iter().zip(&mut theirs) {
            runs.push(outside::all(&sources, way, jobs)?);
        }
    }
    let documents = sources.names.len();
    let wall = told_build(&ours, documents, &table);
    for (way, runs) in ways.iter().zip(&theirs) {
        table.head(&format!("xargs -P{jobs} typst compile, {}", way.name));
        let other = median(runs.iter().map(|run| run.wall).collect());
        table.throughput("wall time", other, documents);
        table
            .memory("peak memory, most of one × processors", peak_of_one(&sources, way, jobs)?);
        let ratio = other.as_secs_f64() / wall.as_secs_f64();
        table.row("throughput of tongbao build to it", &format!("{ratio:.1} ×"));
    }
    more(&workspace, documents, jobs, &table)?;
    let large = folder("large")?;
    workspace::write(&large, issues * 5)?;
    table.head(&format!("{} issues", issues * 5));
    let run = build(&large, &[])?;
    table.throughput("tongbao build", run.wall, issues * 5);
    table.memory("peak memory", run.peak);
    let run = build(&large, &["--no-pdf"])?;
    table.throughput("tongbao build --no-pdf", run.wall, issues * 5);
    table.memory("peak memory", run.peak);
    Ok(())
}

/// A time for `count` things together, by thing.
fn each(table: &Table, name: &str, time: Duration, count: usize) {
    let milliseconds = time.as_secs_f64() * 1000.0;
    table.row(name, &format!("{:.1} ms", milliseconds / count.max(1) as f64));
}

fn setting(name: &str, default: usize) -> usize {
    let value = env::var(format!("TONGBAO_BENCH_{name}")).ok();
    value.and_then(|value| value.parse().ok()).unwrap_or(default)
}

fn build(workspace: &Path, more: &[&str]) -> io::Result<Run> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tongbao"));
    command.args(["build", "--force", "--lang", "en", "--timings", "-C"]);
    command.arg(workspace).args(more);
    process::run(&mut command)
}

/// Han characters and figures of an issue's YAML.
fn characters(workspace: &Path, issues: usize) -> io::Result<usize> {
    let mut characters = 0;
    for entry in walkdir::WalkDir::new(workspace.join("bulletins")).into_iter().flatten() {
        if entry.file_type().is_file() {
            let text = fs_err::read_to_string(entry.path())?;
            characters += workspace::size(&text);
        }
    }
    Ok(characters / issues)
}

/// What the engine takes by itself, on one thread.
fn alone(inside: &mut inside::Inside, sources: &Sources, table: &Table) -> io::Result<()> {
    table.head("the engine alone, on one thread");
    let pool = tongbao::typeset::pool(1).map_err(io::Error::other)?;
    let first = pool.install(|| inside.set(inside::EMPTY.to_owned()));
    each(table, "an empty page, the first document", first.layout + first.export, 1);
    let empty = pool.install(|| inside.set(format!("{} ", inside::EMPTY)));
    each(table, "an empty page after it", empty.layout + empty.export, 1);
    let (mut layout, mut export) = (Duration::ZERO, Duration::ZERO);
    let names = &sources.names[..sources.names.len().min(ALONE)];
    for name in names {
        let text = fs_err::read_to_string(sources.folder.join(name))?;
        let spent = pool.install(|| inside.set(text));
        layout += spent.layout;
        export += spent.export;
    }
    each(table, "layout of a document", layout, names.len());
    each(table, "export of a document, fonts cut down", export, names.len());
    Ok(())
}

/// Ways to call `typst compile`: with the folders in which the build looks for fonts, and, better than
/// anyone would have it, with a folder of just the files that are used. None where it is not
/// installed.
fn ways(
    sources: &Sources,
    folders: &[PathBuf],
    chosen: &Path,
    table: &Table,
) -> io::Result<Vec<outside::Way>> {
    let Some(version) = outside::version() else {
        table.head("typst is NOT installed: nothing to compare with (make typst installs it)");
        return Ok(Vec::new());
    };
    let ways = vec![
        outside::Way::new("the font folders of the build", folders),
        outside::Way::new("only the font files in use", &[chosen.to_owned()]),
    ];
    table.head(&format!("an empty page in a process of its own, {version}"));
    fs_err::write(sources.folder.join("empty.typ"), inside::EMPTY)?;
    for way in &ways {
        let empty = outside::one(&sources.folder, "empty.typ", way)?;
        each(table, way.name, empty.wall, 1);
    }
    Ok(ways)
}

fn peak_of_one(sources: &Sources, way: &outside::Way, jobs: usize) -> io::Result<Option<f64>> {
    let mut most: Option<f64> = None;
    for name in sources.names.iter().take(8) {
        let peak = outside::one(&sources.folder, name, way)?.peak;
        most = peak.map(|peak| most.map_or(peak, |most| most.max(peak))).or(most);
    }
    Ok(most.map(|most| most * jobs as f64))
}

fn told_build(runs: &[Run], documents: usize, table: &Table) -> Duration {
    table.head("tongbao build, HTML and PDF");
    let wall = median(runs.iter().map(|run| run.wall).collect());
    table.throughput("wall time, by PDF", wall, documents);
    let middle = runs.iter().find(|run| run.wall == wall).expect("one of them");
    for line in middle.told.lines().filter(|line| line.contains(" ms ")) {
        let mut parts = line.split_whitespace();
        if let (Some(stage), Some(time)) = (parts.next(), parts.next()) {
            table.row(&format!("  {stage}, summed over threads"), &format!("{time} ms"));
        }
    }
    table.memory("peak memory", middle.peak);
    wall
}

/// One thread, and pages alone.
fn more(workspace: &Path, documents: usize, jobs: usize, table: &Table) -> io::Result<()> {
    table.head("other builds");
    let one = build(workspace, &["-j", "1"])?;
    table.throughput("-j 1, by PDF", one.wall, documents);
    let all = build(workspace, &["-j", &jobs.to_string()])?;
    table.throughput(&format!("-j {jobs}, by PDF"), all.wall, documents);
    let pages = build(workspace, &["--no-pdf"])?;
    table.row("--no-pdf", &format!("{:.2} s", pages.wall.as_secs_f64()));
    Ok(())
}
