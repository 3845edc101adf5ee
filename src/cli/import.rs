//! `tongbao import`: from what units hand in to the YAML of an issue.
//!
//! 1. `documents` reads every file; all that cannot be read are told.
//! 2. A Word file that `tongbao export` wrote knows its issue: `returned` gives its edits to the
//!    fields they were made in.
//! 3. Of all others, a draft is made with the names of the archive. It is printed, or put into an
//!    issue.

mod documents;
mod returned;

use std::path::Path;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::import::SourceLines;
use crate::lang::Message;
use crate::model::Issue;
use crate::office;
use crate::office::{Emptying, Imported, Recognised};

pub(super) fn run(folder: &Path, options: &args::Import, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let workbench = match office::read_for_import(&disk) {
        Ok(workbench) => workbench,
        Err(faults) => {
            return Ok(report(&faults.diagnostics, &faults.files, Format::Human, terminal));
        }
    };
    let documents = match documents::read(&options.files, terminal) {
        Ok(documents) => documents,
        Err(outcome) => return Ok(outcome),
    };
    let named = || options.into.as_deref().map(|name| workbench.issue(name)).transpose();
    if let [(_, document)] = &documents[..]
        && let Some(returned) = office::returned(&workbench, document)
    {
        let compared = match named()? {
            Some(into) => {
                let emptying =
                    if options.allow_empty { Emptying::Meant } else { Emptying::Refused };
                office::take_back(&disk, &workbench, &returned, into, emptying)?
            }
            None => {
                let compared = office::compare(&disk, &workbench, &returned)?;
                returned::print(returned.issue, &compared, terminal);
                compared
            }
        };
        return Ok(returned::tell(returned.issue, &compared, terminal));
    }
    let mut source = SourceLines::new();
    for (name, document) in &documents {
        source.add(name, document);
    }
    let recognised = office::recognise(&workbench, &source, terminal.lang)?;
    match named()? {
        Some(issue) => {
            let imported = office::import_into(&disk, &workbench, issue, &recognised)?;
            tell(issue, &imported, terminal);
            summary(&recognised, imported.checks, terminal);
            terminal.tell(&Message::new("summary-import-into").with("file", &issue.path));
        }
        None => {
            let written = office::draft_yaml(&recognised)?;
            terminal.data(&written.text);
            summary(&recognised, written.checks, terminal);
        }
    }
    Ok(Outcome::Clean)
}

/// Tells what is odd about entries that were put into an issue, and where their pictures are.
fn tell(issue: &Issue, imported: &Imported, terminal: &mut Terminal) {
    if let Some(found) = &imported.other_number {
        let message = Message::new("failure-import-number").with("issue", issue.id());
        terminal.tell(&message.with("found", found));
    }
    for name in &imported.pictures {
        terminal.tell(&Message::new("summary-import-picture").with("file", name));
    }
}

fn summary(recognised: &Recognised<'_>, checks: usize, terminal: &mut Terminal) {
    let counts = recognised.counts();
    let message = Message::new("summary-import")
        .count("units", counts.units)
        .count("practices", counts.practices)
        .count("points", counts.points)
        .count("failings", counts.failings);
    terminal.tell(&message.count("checks", checks));
}
