//! `tongbao print`: what the print room needs of an issue.

use std::path::Path;

use super::args::Format;
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use super::{args, dates};
use crate::lang::Message;
use crate::office;
use crate::office::{
    BuildError, Confirmations, CopyNumbers, PrintError, PrintOptions, PrintedFile,
    PrintedIssue, PrintedKind,
};
use crate::print::{
    BookletLayout, LABEL_SHEETS, MailingPaper, copy_number, copy_numbers, label_sheet,
};
use crate::render::context::LabelSheet;

/// Most that pages can be moved towards the fold, in millimetres.
const MOST_CREEP: f64 = 5.0;

/// Prints an issue and tells what each file is; problems when errors stopped it.
pub(super) fn run(folder: &Path, options: &args::Print, terminal: &mut Terminal) -> Ended {
    let creep = options.creep.as_deref().map(millimetres).transpose()?.unwrap_or_default();
    let wanted = PrintOptions {
        booklet: BookletLayout { creep, marks: options.marks },
        copies: options.copies.as_deref().map(copies).transpose()?,
        numbered_booklets: options.booklets,
        labels: options.labels.as_deref().map(labels).transpose()?,
        confirmations: match options.confirm {
            false => Confirmations::None,
            true => Confirmations::ReplyBy(
                options.reply_by.as_deref().map(dates::typed).transpose()?,
            ),
        },
    };
    let disk = office::open(folder)?;
    let printed = office::print(&disk, &options.issue, &wanted);
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

/// How far pages are moved, as it was typed.
fn millimetres(text: &str) -> Result<f64, Message> {
    let number = text.trim().parse().ok();
    number
        .filter(|number| (0.0..=MOST_CREEP).contains(number))
        .ok_or_else(|| Message::new("failure-print-creep").with("creep", text))
}

/// The numbers of copies, as they were typed.
fn copies(text: &str) -> Result<CopyNumbers, Message> {
    if text.trim() == "all" {
        return Ok(CopyNumbers::AsPrinted);
    }
    let numbers = copy_numbers(text).map(CopyNumbers::Range);
    numbers.ok_or_else(|| Message::new("failure-print-copies").with("copies", text))
}

/// Sheets of labels, by their name.
fn labels(name: &str) -> Result<LabelSheet, Message> {
    label_sheet(name).ok_or_else(|| {
        let known = LABEL_SHEETS.map(|(name, _)| name).join(" ");
        Message::new("failure-print-labels").with("name", name).with("known", known)
    })
}

fn refused(error: &PrintError, terminal: &mut Terminal) -> Outcome {
    if let Some(message) = error.message() {
        terminal.failure(&message);
    }
    match error {
        PrintError::Build(BuildError::Faults)
        | PrintError::NoCopies(_)
        | PrintError::TooFewNumbers { .. } => Outcome::Problems,
        _ => Outcome::Failed,
    }
}

fn summary(issue: &PrintedIssue, terminal: &mut Terminal) {
    let id = if issue.is_preview { "summary-print.preview" } else { "summary-print" };
    terminal.tell(&Message::new(id).with("folder", issue.folder.display()));
    for file in &issue.files {
        terminal.tell(&told(file));
    }
    if !issue.gone.is_empty() {
        terminal.tell(&Message::new("print-gone").with("files", issue.gone.join(" ")));
    }
    if let Some((printed, total)) = issue.mismatch {
        let message = Message::new("print-mismatch").with("printed", printed);
        terminal.tell(&message.with("total", total));
    }
}

/// What a file is, and how it is printed.
fn told(file: &PrintedFile) -> Message {
    let message = match file.kind {
        PrintedKind::Pages => Message::new("print-pages").count("pages", file.pages),
        PrintedKind::Booklet => Message::new("print-booklet").count("sheets", file.pages / 2),
        PrintedKind::Copies(first, last) => numbered("print-copies", first, last),
        PrintedKind::Mailing(paper) => Message::new(match paper {
            MailingPaper::List => "print-list",
            MailingPaper::Register => "print-register",
            MailingPaper::Labels => "print-labels",
        })
        .count("pages", file.pages),
        PrintedKind::Workbook => Message::new("print-workbook"),
        PrintedKind::Confirmation => {
            Message::new("print-confirmation").count("pages", file.pages)
        }
        PrintedKind::Booklets(first, last) => numbered("print-booklets", first, last),
    };
    message.with("file", &file.name)
}

/// What a file of numbered copies is.
fn numbered(id: &'static str, first: u32, last: u32) -> Message {
    Message::new(id).with("first", copy_number(first)).with("last", copy_number(last))
}
