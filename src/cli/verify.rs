//! `tongbao verify`: whether the register and the editions are as they were written.

use std::path::Path;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Failure, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::office;
use crate::office::{Verification, VerifyOptions};

/// Verifies and tells the head; problems where anything is not as it was written.
pub(super) fn run(folder: &Path, options: &args::Verify, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let wanted = VerifyOptions { head: options.head.as_deref(), rebuild: options.rebuild };
    let Verification { faults, register } = office::verify(&disk, &wanted);
    let outcome = report(&faults.diagnostics, &faults.files, Format::Human, terminal);
    // Whatever is found, the register is not as one expects it.
    let outcome = match faults.diagnostics.is_empty() {
        true => outcome,
        false => Outcome::Problems,
    };
    let Some(register) = register else {
        return match outcome {
            Outcome::Clean => Err(Failure::problems(Message::new("failure-no-register"))),
            outcome => Ok(outcome),
        };
    };
    if outcome == Outcome::Clean {
        let whole = Message::new("summary-verified").count("editions", register.editions);
        terminal.tell(&whole.count("void", register.void));
        if options.rebuild {
            terminal.tell(&Message::new("summary-rebuilt").count("editions", register.rebuilt));
        }
    }
    terminal.tell(&register.head.message());
    if let Some(lines) = register.since {
        terminal.tell(&Message::new("summary-since").count("lines", lines));
    }
    Ok(outcome)
}
