//! `tongbao publish`: an issue that was published is registered, and does not change any more.

use std::path::Path;

use chrono::Local;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::office;
use crate::office::{BuildError, PublishError, PublishedEdition};

/// Registers an issue and tells its edition; problems when something in its file stands in the way.
pub(super) fn run(folder: &Path, options: &args::Publish, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let published = office::publish(&disk, &options.issue, Local::now().fixed_offset());
    let outcome = match &published.result {
        Ok(edition) => {
            summary(edition, terminal);
            Outcome::Clean
        }
        Err(error) => refused(error, terminal),
    };
    let faults = &published.faults;
    let reported = report(&faults.diagnostics, &faults.files, Format::Human, terminal);
    Ok(outcome.or(reported))
}

/// Tells why nothing was registered.
pub(super) fn refused(error: &PublishError, terminal: &mut Terminal) -> Outcome {
    if let Some(message) = error.message() {
        terminal.failure(&message);
    }
    match error {
        PublishError::Build(BuildError::Faults)
        | PublishError::NotPublished(..)
        | PublishError::ToFillIn(_)
        | PublishError::NotApproved(_)
        | PublishError::Registered { .. }
        | PublishError::Unchanged { .. }
        | PublishError::Void { .. }
        | PublishError::Removed(_)
        | PublishError::Used { .. }
        | PublishError::TooFar { .. }
        | PublishError::OnWebsite(_)
        | PublishError::Unread(_) => Outcome::Problems,
        _ => Outcome::Failed,
    }
}

fn summary(edition: &PublishedEdition, terminal: &mut Terminal) {
    terminal.tell(&edition.message());
    terminal.tell(&edition.head.message());
}
