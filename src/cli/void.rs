//! `tongbao void`: a number that no issue gets.

use std::path::Path;

use chrono::Local;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Outcome};
use super::publish::refused;
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;

/// Makes a number void; problems where it is used.
pub(super) fn run(folder: &Path, options: &args::Void, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let when = Local::now().fixed_offset();
    let voided = office::void_number(&disk, &options.number, &options.reason, when);
    let outcome = match &voided.result {
        Ok(number) => {
            terminal.tell(&Message::new("summary-void").with("citation", &number.citation));
            terminal.tell(&number.head.message());
            Outcome::Clean
        }
        Err(error) => refused(error, terminal),
    };
    let faults = &voided.faults;
    Ok(outcome.or(report(&faults.diagnostics, &faults.files, Format::Human, terminal)))
}
