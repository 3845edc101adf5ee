//! `tongbao correct`: what is said of an issue after it was published, as a file of its own.

use std::path::Path;

use super::args;
use super::args::CorrectionName;
use super::outcome::{Ended, Failure, Outcome};
use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::CorrectionKind;
use crate::office;
use crate::office::{CorrectedWords, CorrectionError, CorrectionRequest};

/// Writes a correction and tells its file; problems where something is missing.
pub(super) fn run(folder: &Path, options: &args::Correct, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let date = options.date.as_deref().map(office::typed_day).transpose()?;
    let kind = match options.kind {
        CorrectionName::Erratum => CorrectionKind::Erratum,
        CorrectionName::Revision => CorrectionKind::Revision,
        CorrectionName::Retraction => CorrectionKind::Retraction,
        CorrectionName::Removal => CorrectionKind::Removal,
    };
    let args::Correct { was, now, unit, .. } = options;
    if was.len() != now.len() || !unit.is_empty() && unit.len() != was.len() {
        return Err(Failure::problems(Message::new("failure-correction-pairs")));
    }
    let units = unit.iter().map(String::as_str).chain(std::iter::repeat(""));
    let changes: Vec<CorrectedWords<'_>> = was
        .iter()
        .zip(now)
        .zip(units)
        .map(|((was, now), unit)| CorrectedWords { unit, was, now })
        .collect();
    let request = CorrectionRequest {
        issue: &options.issue,
        kind,
        date: date.unwrap_or_else(office::today),
        reason: options.reason.as_deref().unwrap_or_default(),
        changes: &changes,
    };
    let workbench = office::read(&disk);
    let name = office::new_correction(&disk, &workbench, &request).map_err(refused)?;
    terminal.data(&format!("corrections/{name}.yaml\n"));
    let issue = workbench.issue(&options.issue)?.id();
    let next = match office::registered_edition(&disk, &issue) {
        Some(_) if kind == CorrectionKind::Revision => "summary-corrected.registered",
        Some(_) if kind == CorrectionKind::Retraction => "summary-corrected.retracted",
        _ => "summary-corrected",
    };
    terminal.tell(&Message::new(next).with("issue", issue));
    Ok(Outcome::Clean)
}

fn refused(error: CorrectionError) -> Failure {
    match error {
        CorrectionError::NotPublished | CorrectionError::Empty | CorrectionError::NoWords => {
            Failure::problems(error.message())
        }
        _ => error.message().into(),
    }
}
