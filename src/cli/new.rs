//! `tongbao new`: the next number of a series, as a draft.

use std::ops::RangeInclusive;
use std::path::Path;

use super::args;
use super::args::Format;
use super::outcome::{Ended, Failure, Outcome};
use super::report::report;
use super::terminal::Terminal;
use crate::lang::Message;
use crate::model::Date;
use crate::office;
use crate::office::{DraftError, DraftRequest, NewDraft, Taken};

/// Makes a draft with the next number and tells its file; problems when the settings give none.
pub(super) fn run(folder: &Path, options: &args::New, terminal: &mut Terminal) -> Ended {
    let disk = office::open(folder)?;
    let request = DraftRequest {
        series: options.series.as_deref(),
        date: date(options.date.as_deref())?,
        title: options.title.as_deref(),
        units: &options.unit,
        lang: terminal.lang,
    };
    match office::new_draft(&disk, &request, &mut |other| terminal.tell(&taken(&other))) {
        Ok(made) => {
            let shown = folder.strip_prefix(".").unwrap_or(folder).join(made.path.as_str());
            summary(&shown, &made, terminal);
            Ok(Outcome::Clean)
        }
        Err(error) => Err(refused(error, terminal)),
    }
}

/// The date that was typed, or today's where people are. What is made of the file depends on the file.
fn date(typed: Option<&str>) -> Result<Date, Message> {
    match typed {
        Some(typed) => office::typed_day(typed),
        None => Ok(office::today()),
    }
}

fn taken(taken: &Taken) -> Message {
    let message = Message::new("summary-new-taken").with("path", &taken.path);
    message.with("citation", &taken.citation)
}

/// Prints the faults that stand in the way, where it is faults.
fn refused(error: DraftError, terminal: &mut Terminal) -> Failure {
    let message = error.message();
    match error {
        DraftError::Settings(faults) | DraftError::Unread(faults, _) => {
            report(&faults.diagnostics, &faults.files, Format::Human, terminal);
            Failure::problems(message)
        }
        _ => message.into(),
    }
}

/// Prints the new file's path, and tells what was taken over and what comes next.
fn summary(path: &Path, made: &NewDraft, terminal: &mut Terminal) {
    terminal.data(&format!("{}\n", path.display()));
    let summary = Message::new("summary-new").with("citation", &made.citation);
    terminal.tell(&summary.with("date", made.date));
    terminal.tell(&match &made.last {
        Some(last) => Message::new("summary-new-from").with("citation", last),
        None => Message::new("summary-new-first").with("series", &made.series),
    });
    if !made.missing.is_empty() {
        let gap = Message::new("summary-new-gap").with("year", made.date.year());
        terminal.tell(&gap.with("missing", gaps(&made.missing)));
    }
    if made.overdue > 0 {
        terminal.tell(&Message::new("summary-new-overdue").count("count", made.overdue));
    }
    terminal.tell(&Message::new("summary-new-next").with("path", path.display()));
}

/// `1、4–6、9`
fn gaps(missing: &[RangeInclusive<u32>]) -> String {
    let gap = |gap: &RangeInclusive<u32>| match (gap.start(), gap.end()) {
        (start, end) if start == end => start.to_string(),
        (start, end) => format!("{start}–{end}"),
    };
    missing.iter().map(gap).collect::<Vec<_>>().join("、")
}
