//! `tongbao check`: everything that is wrong; with `--fix`, what is left after the safe fixes.

use std::path::Path;

use super::fix::fix;
use super::report::report;
use super::terminal::Terminal;
use super::{Outcome, args, paths};
use crate::lang::Message;
use crate::model::Issue;
use crate::site;
use crate::site::{EngineSettings, Prepared, Timings, Toolchain};
use crate::source::Disk;

pub(super) fn run(folder: &Path, options: &args::Check, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let prepared = match options.fix {
        true => fix(&disk, terminal),
        false => Ok(site::prepare(&disk, &Timings::default())),
    };
    let mut prepared = match prepared {
        Ok(prepared) => prepared,
        Err(failure) => {
            terminal.failure(&failure);
            return Outcome::Failed;
        }
    };
    equipment(&disk, &mut prepared);
    let outcome = report(&prepared.diagnostics, &prepared.files, options.format, terminal);
    if prepared.diagnostics.is_empty() {
        let count = prepared.archive.issues.len();
        terminal.tell(&Message::new("summary-clean").count("issues", count));
    }
    outcome
}

/// What stands in the way of building: templates, fonts, standards, characters without a font.
fn equipment(disk: &Disk, prepared: &mut Prepared) {
    let Prepared { files, archive, diagnostics } = prepared;
    let Some(config) = &archive.config else { return };
    let settings = EngineSettings { choice: None, workspace: disk.root().to_owned() };
    let toolchain = Toolchain::new(disk, config, Some(&settings), files, diagnostics);
    if let Some(fonts) = toolchain.as_ref().and_then(Toolchain::fonts) {
        let issues: Vec<&Issue> = archive.issues.iter().collect();
        site::uncovered(archive, &issues, fonts, files, diagnostics);
    }
}
