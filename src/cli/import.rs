//! `tongbao import`: from what units hand in to the YAML of an issue.
//!
//! 1. `read` turns every file into a document; all that cannot be read are told.
//! 2. A Word file that `tongbao export` wrote knows its issue: `returned` gives its edits to the
//!    fields they were made in.
//! 3. Of all others, [`recognise`](crate::import::recognise) makes a draft, with the names of the
//!    archive. It is printed, or `into` puts it into an issue.

mod into;
mod read;
mod returned;

use std::path::Path;

use super::args::Format;
use super::outcome::Outcome;
use super::report::report;
use super::terminal::Terminal;
use super::{args, issues, paths};
use crate::diag::{Diagnostics, Files, Severity};
use crate::import;
use crate::import::{ArchiveNames, Draft, SourceLines, VerifyError};
use crate::lang::Message;
use crate::model::Archive;
use crate::source::{Disk, Workspace};
use returned::Goal;

/// The workspace that texts are imported into.
struct Desk {
    disk: Disk,
    files: Files,
    workspace: Workspace,
    archive: Archive,
}

pub(super) fn run(folder: &Path, options: &args::Import, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let desk = match open(disk, terminal) {
        Ok(desk) => desk,
        Err(outcome) => return outcome,
    };
    let documents = match read::all(&options.files, terminal) {
        Ok(documents) => documents,
        Err(outcome) => return outcome,
    };
    if let [(_, document)] = &documents[..]
        && let Some(issue) = returned::origin(&desk, document)
    {
        let goal = match &options.into {
            None => Goal::Print,
            Some(name) => {
                let Some(named) = issues::named(name, &desk.archive, terminal) else {
                    return Outcome::Failed;
                };
                if named.id() != issue.id() {
                    let other = Message::new("failure-returned-into").with("into", named.id());
                    terminal.failure(&other.with("issue", issue.id()));
                    return Outcome::Failed;
                }
                Goal::File
            }
        };
        return returned::run(&desk, issue, document, goal, terminal);
    }
    let mut source = SourceLines::new();
    for (name, document) in &documents {
        source.add(name, document);
    }
    let known = ArchiveNames::new(&desk.archive);
    let draft = import::recognise(&source, &known);
    if draft.counts().units == 0 {
        terminal.failure(&Message::new("failure-import-nothing"));
        return Outcome::Problems;
    }
    match &options.into {
        Some(issue) => into::run(&desk, issue, &draft, &source, terminal),
        None => print(&draft, &source, terminal),
    }
}

/// Reads the workspace. Series and units have to be known; faults of issues matter to `check` only.
fn open(disk: Disk, terminal: &mut Terminal) -> Result<Desk, Outcome> {
    let mut files = Files::new();
    let mut found = Diagnostics::new();
    let workspace = Workspace::read(&disk, &mut files, &mut found);
    let archive = Archive::read(&workspace, &mut found);
    let mut faults = Diagnostics::new();
    for diagnostic in found.sorted(&files) {
        let needed = ["tongbao.yaml", "units.yaml"].contains(&files.path(diagnostic.span.file));
        if needed && diagnostic.rule.severity == Severity::Error {
            faults.push(diagnostic.clone());
        }
    }
    if faults.has_errors() {
        return Err(report(&faults, &files, Format::Human, terminal));
    }
    Ok(Desk { disk, files, workspace, archive })
}

/// Prints the YAML of an issue, or of entries where the text has no number of an issue.
fn print(draft: &Draft<'_>, source: &SourceLines, terminal: &mut Terminal) -> Outcome {
    let folder = draft.issue_stem().map_or(String::new(), |stem| format!("{stem}/"));
    let pictures = (1..).zip(draft.pictures());
    let pictures: Vec<String> = pictures
        .map(|(number, picture)| {
            format!("{folder}picture-{number}.{}", extension(&picture.name))
        })
        .collect();
    let written = import::yaml(draft, source, &pictures, terminal.lang);
    let issue = written.as_issue();
    if let Err(fault) = import::verify(draft, source, &pictures, &issue) {
        return refuse(fault, terminal);
    }
    terminal.data(&written.text);
    summary(draft, written.checks, terminal);
    Outcome::Clean
}

fn refuse(fault: VerifyError, terminal: &mut Terminal) -> Outcome {
    match fault {
        VerifyError::TooLarge => {
            terminal.failure(&Message::new("failure-import-large"));
            Outcome::Problems
        }
        VerifyError::Bug(words) => {
            let words: String = words.chars().take(200).collect();
            terminal.failure(&Message::new("failure-import-bug").with("words", words));
            Outcome::Failed
        }
    }
}

fn summary(draft: &Draft<'_>, checks: usize, terminal: &mut Terminal) {
    let counts = draft.counts();
    let message = Message::new("summary-import")
        .count("units", counts.units)
        .count("practices", counts.practices)
        .count("points", counts.points)
        .count("failings", counts.failings);
    terminal.tell(&message.count("checks", checks));
}

/// The extension that a picture's file gets.
fn extension(name: &str) -> String {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    let plain = extension.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if plain && (3..=4).contains(&extension.len()) {
        extension.to_ascii_lowercase()
    } else {
        "png".to_owned()
    }
}
