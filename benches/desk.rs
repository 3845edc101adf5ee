//! From a key at the desk to the new page, without the browser: what each step takes in archives of two sizes.
//!
//! `make bench-desk`, or `cargo bench --bench desk`. `TONGBAO_BENCH_ISSUES` sets the numbers of issues (`20 1000`),
//! `TONGBAO_BENCH_KEYS` how many keys are struck (50). Prints a table: median and worst; asserts nothing about time.
//!
//! 1. [`workspace`] writes issues of distinct text; the last one is written in.
//! 2. Each key adds a character in the middle of it. The preview lays out the text that is typed and draws the page that
//!    looks different; then the file is written, and the preview reads and checks the workspace again.

#[path = "shared/prose.rs"]
mod prose;
#[path = "shared/random.rs"]
mod random;
#[path = "shared/table.rs"]
#[expect(dead_code, reason = "other benches tell more kinds of numbers")]
mod table;
#[path = "shared/words.rs"]
mod words;
#[path = "shared/workspace.rs"]
mod workspace;

use std::time::{Duration, Instant};
use std::{env, io};

use table::Table;
use tempfile::TempDir;
use tongbao::model::{Date, Issue, IssueId};
use tongbao::office::{Preview, Proof};
use tongbao::site::Edition;
use tongbao::source::Disk;

/// Hundredths of a pixel for a pt, as on a screen of 1366 pixels.
const SCALE: f64 = 1.25;

fn main() -> io::Result<()> {
    let sizes = setting("ISSUES").unwrap_or_else(|| "20 1000".to_owned());
    let keys = setting("KEYS").and_then(|value| value.parse().ok()).unwrap_or(50);
    for issues in sizes.split_whitespace().filter_map(|size| size.parse().ok()) {
        let folder = TempDir::new()?;
        workspace::write(folder.path(), issues)?;
        strike(&folder, issues, keys)?;
    }
    Ok(())
}

/// Writes in the last issue, and tells what each step took.
fn strike(folder: &TempDir, issues: usize, keys: usize) -> io::Result<()> {
    let disk = Disk::open(folder.path())?;
    let begin = Instant::now();
    let (mut preview, mut reader) = Preview::open(disk).map_err(io::Error::other)?;
    let opened = begin.elapsed();
    let id = preview.workbench().archive.issues().map(Issue::id).next_back();
    let id: IssueId = id.ok_or_else(|| io::Error::other("no issue"))?;
    let path = preview.path_of(&id).ok_or_else(|| io::Error::other("no file"))?;
    let path = folder.path().join(path.as_str());
    let text = fs_err::read_to_string(&path)?;
    let middle = text.floor_char_boundary(text.len() / 2);
    let before = text[..middle].rfind('，').unwrap_or(middle);
    let mut steps: [(&str, Vec<Duration>); 5] = [
        "lay out what is typed",
        "draw the page",
        "read and check what is saved",
        "lay it out again",
        "list the issues",
    ]
    .map(|name| (name, Vec::new()));
    let mut shown = preview.proof(&id, Edition::Internal);
    for key in 1..=keys {
        let typed = format!("{}{}{}", &text[..before], "字".repeat(key), &text[before..]);
        let mut last = Instant::now();
        let mut step = |at: usize| {
            let times: &mut Vec<Duration> = &mut steps[at].1;
            times.push(last.elapsed());
            last = Instant::now();
        };
        let proof = preview.proof_of_text(&id, Edition::Internal, &typed);
        step(0);
        let changed = changed(shown.as_deref(), proof.as_deref());
        if let Some(proof) = &proof {
            proof.sheets().png(changed, SCALE);
        }
        step(1);
        fs_err::write(&path, typed)?;
        preview.show(reader.read());
        step(2);
        shown = preview.proof(&id, Edition::Internal);
        step(3);
        preview.issues(Date::FIRST);
        step(4);
    }
    let pages = shown.map_or(0, |proof| proof.sheets().all().len());
    let table = Table::new();
    table.head(&format!("{issues} issues, {keys} keys in one of {pages} pages"));
    table.row("open", &milliseconds(opened));
    for (name, mut times) in steps {
        times.sort();
        let worst = times.last().copied().unwrap_or_default();
        let median = times.get(times.len() / 2).copied().unwrap_or_default();
        let told = format!("{} ms, worst {}", milliseconds(median), milliseconds(worst));
        table.row(name, &told);
    }
    Ok(())
}

/// The first page that looks different.
fn changed(old: Option<&Proof>, new: Option<&Proof>) -> usize {
    let hashes = |proof: Option<&Proof>| -> Vec<u64> {
        proof.iter().flat_map(|one| one.sheets().all()).map(|sheet| sheet.hash).collect()
    };
    let (old, new) = (hashes(old), hashes(new));
    new.iter().zip(&old).position(|(new, old)| new != old).unwrap_or(0)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1}", time.as_secs_f64() * 1000.0)
}

fn setting(name: &str) -> Option<String> {
    env::var(format!("TONGBAO_BENCH_{name}")).ok()
}
