//! `tongbao check`: everything that is wrong, and nothing else.

use std::path::Path;

use super::Outcome;
use super::args;
use super::paths;
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::site;
use crate::site::Timings;

pub(super) fn run(folder: &Path, options: &args::Check, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let mut prepared = site::prepare(&disk, &Timings::default());
    if let Some(config) = &prepared.archive.config {
        let fonts = site::fonts(config, disk.root());
        for issue in &prepared.archive.issues {
            site::uncovered(issue, &fonts, &prepared.files, &mut prepared.diagnostics);
        }
    }
    let outcome = report(&prepared.diagnostics, &prepared.files, options.format, terminal);
    if prepared.diagnostics.is_empty() {
        let count = prepared.archive.issues.len();
        terminal.tell(&Message::new("summary-clean").count("issues", count));
    }
    outcome
}
