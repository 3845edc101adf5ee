//! `tongbao import`: from what units hand in to the YAML of an issue.
//!
//! 1. `documents` reads every file; all that cannot be read are told, and the others are imported.
//! 2. A Word file that `tongbao export` wrote knows its issue: `returned` gives its edits to the
//!    fields they were made in.
//! 3. Of all others, a draft is made with the names of the archive. It is printed, or put into an
//!    issue.

mod documents;
mod returned;

use std::path::Path;

use self::documents::ReadDocuments;
use super::args;
use super::args::Format;
use super::outcome::{Ended, Failure};
use super::report::report;
use super::terminal::Terminal;
use crate::import::{Decisions, DraftCounts, SourceLines};
use crate::lang::Message;
use crate::model::{Issue, Status};
use crate::office;
use crate::office::{Emptying, HandedIn, Imported, Recognised, ReturnedError, Workbench};
use crate::source::Disk;

/// Imports documents, as the steps above say; problems when one cannot be read or something is left to decide.
pub(super) fn run(folder: &Path, options: &args::Import, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let workbench = match office::read_for_import(&disk) {
        Ok(workbench) => workbench,
        Err(faults) => {
            return Ok(report(&faults.diagnostics, &faults.files, Format::Human, terminal));
        }
    };
    let ReadDocuments { documents, failed, outcome } =
        documents::read(&options.files, terminal);
    if documents.is_empty() {
        return Ok(outcome);
    }
    let into = options.into.as_deref().map(|name| workbench.issue(name)).transpose()?;
    let handed_in: Vec<HandedIn<'_>> = documents
        .iter()
        .map(|(name, document)| office::handed_in(&workbench, document, name, terminal.lang))
        .collect();
    if let [HandedIn::Returned(returned)] = &handed_in[..] {
        let compared = match into {
            Some(into) => {
                let emptying =
                    if options.allow_empty { Emptying::Meant } else { Emptying::Refused };
                let compared = office::take_back(&disk, &workbench, returned, into, emptying)?;
                tell_published(into, terminal);
                compared
            }
            None => {
                let compared = office::compare(&disk, &workbench, returned)?;
                returned::tell_doubts(returned.issue, &compared, terminal);
                deliver(&compared.text, options, terminal)?;
                compared
            }
        };
        return Ok(returned::tell(returned.issue, &compared, terminal).or(outcome));
    }
    refuse_returned(&handed_in)?;
    let mut source = SourceLines::new();
    for ((name, document), handed_in) in documents.iter().zip(handed_in) {
        if let HandedIn::Foreign(issue) = handed_in {
            let error = ReturnedError::OtherWorkspace(issue);
            if into.is_some() {
                return Err(error.into());
            }
            let message = Message::new("import-notice").with("file", name);
            terminal.tell(&message.nested("what", error.message()));
        }
        source.add(name, document);
    }
    match into {
        Some(issue) => put_into(issue, &source, (&disk, &workbench), terminal)?,
        None => {
            let decisions = Decisions::default();
            let recognised = office::recognise(&workbench, &source, decisions, terminal.lang)?;
            put(&recognised, options, terminal)?;
        }
    }
    if failed > 0 {
        terminal.tell(&Message::new("summary-import-failed").count("failed", failed));
    }
    Ok(outcome)
}

/// Refuses several documents of which some were exported from issues: each belongs into its own.
fn refuse_returned(documents: &[HandedIn<'_>]) -> Result<(), Failure> {
    let returned = documents.iter().filter_map(|document| match document {
        HandedIn::Returned(returned) => Some(returned),
        HandedIn::Foreign(_) | HandedIn::Text => None,
    });
    let returned: Vec<_> = returned.collect();
    let Some(first) = returned.first() else { return Ok(()) };
    let names: Vec<&str> = returned.iter().map(|one| one.name).collect();
    let message = Message::new("failure-import-several").with("files", names.join(" "));
    Err(Failure::problems(message.with("file", first.name).with("issue", first.issue.id())))
}

/// Puts what an issue takes of the documents into it.
fn put_into(
    issue: &Issue,
    source: &SourceLines,
    (disk, workbench): (&Disk, &Workbench),
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let decisions = Decisions::default();
    let recognised = office::recognise_for(workbench, issue, source, decisions, terminal.lang)?;
    let imported = office::import_into(disk, workbench, &recognised)?;
    tell_number(issue, &imported, terminal);
    tell(recognised.counts(), &imported, terminal);
    let untaken = imported.untaken.iter();
    untaken
        .for_each(|words| terminal.tell(&Message::new("import-untaken").with("words", words)));
    for unit in &imported.joined {
        terminal.tell(&Message::new("summary-import-joined").with("unit", unit));
    }
    terminal.tell(&Message::new("summary-import-into").with("file", &issue.path));
    tell_published(issue, terminal);
    Ok(())
}

/// Puts what was recognised into the file that is named, or prints it.
fn put(
    recognised: &Recognised<'_>,
    options: &args::Import,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    match options.file() {
        Some((path, existing)) => {
            let imported = office::save_draft(recognised, path, existing)?;
            tell(recognised.counts(), &imported, terminal);
            tell_written(path, terminal);
        }
        None => {
            let written = office::draft_yaml(recognised)?;
            terminal.data(&written.text);
            summary(recognised.counts(), written.checks, terminal);
        }
    }
    Ok(())
}

/// Writes YAML to the file that is named, or prints it.
fn deliver(text: &str, options: &args::Import, terminal: &mut Terminal) -> Result<(), Failure> {
    match options.file() {
        Some((path, existing)) => {
            office::save_as(path, text.as_bytes(), existing)?;
            tell_written(path, terminal);
        }
        None => terminal.data(text),
    }
    Ok(())
}

/// Tells of an issue that is published what its changes are.
fn tell_published(issue: &Issue, terminal: &mut Terminal) {
    if issue.status == Status::Published {
        terminal.tell(&Message::new("summary-import-published").with("issue", issue.id()));
    }
}

/// Tells of a text whose number is not that of the issue that it was put into.
fn tell_number(issue: &Issue, imported: &Imported, terminal: &mut Terminal) {
    if let Some(found) = &imported.other_number {
        let message = Message::new("failure-import-number").with("issue", issue.id());
        terminal.tell(&message.with("found", found));
    }
}

/// Tells what was put into a file, and where its pictures are.
fn tell(counts: DraftCounts, imported: &Imported, terminal: &mut Terminal) {
    for name in &imported.pictures {
        terminal.tell(&Message::new("summary-import-picture").with("file", name));
    }
    summary(counts, imported.checks, terminal);
}

fn tell_written(path: &Path, terminal: &mut Terminal) {
    terminal.tell(&Message::new("summary-import-written").with("file", path.display()));
}

fn summary(counts: DraftCounts, checks: usize, terminal: &mut Terminal) {
    if counts.outside > 0 {
        terminal.tell(&Message::new("summary-import-outside").count("count", counts.outside));
    }
    let message = Message::new("summary-import")
        .count("units", counts.units)
        .count("practices", counts.practices)
        .count("points", counts.points)
        .count("failings", counts.failings);
    terminal.tell(&message.count("checks", checks));
}
