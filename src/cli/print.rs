//! `tongbao print`: what the print room needs of an issue.

use std::ops::ControlFlow;
use std::path::Path;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;
use crate::office::{BuildError, PrintError, PrintedIssue, WantedPrint};

/// Prints an issue and tells what each file is; problems when errors stopped it.
pub(super) fn run(folder: &Path, options: &args::Print, terminal: &mut Terminal) -> Ended {
    let wanted = WantedPrint {
        creep: options.creep.as_deref(),
        marks: options.marks,
        copies: options.copies.as_deref(),
        booklets: options.booklets,
        names: options.names,
        per_recipient: options.per_recipient,
        labels: options.labels.as_deref(),
        inks: options.ink.iter().map(|ink| ink.meant()).collect(),
        review_copy: options.review,
        confirm: options.confirm,
        reply_by: options.reply_by.as_deref(),
    };
    let wanted = wanted.options().map_err(|wrong| wrong.message)?;
    let disk = office::open(folder)?;
    let printed =
        office::print(&disk, &options.issue, &wanted, &|_, _| ControlFlow::Continue(()));
    let outcome = match &printed.result {
        Ok(issue) => {
            summary(issue, terminal);
            Outcome::Clean
        }
        Err(error) => refused(error, terminal),
    };
    let faults = &printed.faults;
    let reported = report(&faults.diagnostics, &faults.files, Format::Human, terminal);
    Ok(outcome.or(reported))
}

fn refused(error: &PrintError, terminal: &mut Terminal) -> Outcome {
    if let Some(message) = error.message() {
        terminal.failure(&message);
    }
    match error {
        PrintError::Build(BuildError::Faults)
        | PrintError::NoCopies(_)
        | PrintError::NoRecipients(_)
        | PrintError::TooFewNumbers { .. } => Outcome::Problems,
        _ => Outcome::Failed,
    }
}

fn summary(issue: &PrintedIssue, terminal: &mut Terminal) {
    let id = if issue.is_preview { "summary-print.preview" } else { "summary-print" };
    terminal.tell(&Message::new(id).with("folder", issue.folder.display()));
    for file in &issue.files {
        terminal.tell(&file.message());
    }
    issue.notes(office::today()).iter().for_each(|note| terminal.tell(note));
}
