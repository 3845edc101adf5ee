//! The next number of a series, as a draft.
//!
//! 1. The archive is checked; [`numbers()`] says which numbers are taken, and which files might hold
//!    one that nobody can read. With such a file there is no next number.
//! 2. `text` writes the draft, with what the last issue had and what `overdue` found.
//! 3. `create` puts the file where no file is yet. Of two people who do this at the same time one gets
//!    the number; the other reads the archive again and gets the next one.

pub(super) mod create;
mod numbers;
mod overdue;
mod refused;
mod request;
mod text;

use std::ops::RangeInclusive;
use std::thread;
use std::time::Duration;

pub use numbers::{Numbers, numbers};
pub use refused::DraftError;
pub use request::DraftRequest;

use super::schema::modeline;
use super::workbench::{Workbench, check, is_settings};
use crate::model::{Archive, Date, Issue, Series, numbering};
use crate::source::{Disk, WorkspacePath};
use create::Created;
use text::DraftContent;

/// Greatest number of an issue.
const MOST: u32 = 9999;

/// How long somebody else may take to finish a file that is half written.
const PATIENCE: Duration = Duration::from_millis(200);

/// A number that somebody else took first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The file that was there.
    pub path: WorkspacePath,
    /// How an issue of the number is cited.
    pub citation: String,
}

/// A draft that was made.
#[derive(Debug)]
pub struct NewDraft {
    /// Its file.
    pub path: WorkspacePath,
    /// Its number within series and year.
    pub number: u32,
    /// How it is cited.
    pub citation: String,
    /// Its date.
    pub date: Date,
    /// Id of its series.
    pub series: String,
    /// How the issue is cited whose distribution, copies and people it has; absent for the first one.
    pub last: Option<String>,
    /// Numbers of its year that no file has.
    pub missing: Vec<RangeInclusive<u32>>,
    /// How many failings are listed as overdue.
    pub overdue: usize,
}

/// Makes a draft with the next number; tells `taken` of each number that somebody else takes meanwhile.
///
/// # Errors
/// See [`DraftError`]; nothing is written then.
pub fn new_draft(
    disk: &Disk,
    request: &DraftRequest<'_>,
    taken: &mut dyn FnMut(Taken),
) -> Result<NewDraft, DraftError> {
    let mut before: Option<(u32, WorkspacePath)> = None;
    loop {
        let workbench = check(disk);
        let chosen = match request::choose(request, &workbench.archive) {
            Ok(chosen) => chosen,
            Err(Some(error)) => return Err(error),
            Err(None) => {
                return Err(DraftError::Settings(
                    workbench.into_faults(|_, path| is_settings(path)),
                ));
            }
        };
        let year = request.date.year();
        let (workbench, numbers) = settled(disk, workbench, &chosen.series, year);
        if !numbers.unread.is_empty() {
            let faults = workbench.into_faults(|_, path| numbers.unread.contains(path));
            return Err(DraftError::Unread(faults, numbers.unread));
        }
        if let Some((number, path)) = before {
            let citation = numbering::citation_of(&chosen.series, year, number);
            // The number is still free, so the file of that name holds another one.
            if number > numbers.highest {
                return Err(DraftError::Misnamed { path, citation });
            }
            taken(Taken { path, citation });
        }
        if numbers.highest >= MOST {
            return Err(DraftError::Full { series: chosen.series.id.value, year });
        }
        let number = numbers.highest + 1;
        let path = path(&chosen.series, year, number);
        let text = DraftContent {
            series: &chosen.series,
            archive: &workbench.archive,
            number,
            date: request.date,
            title: request.title,
            units: &chosen.units,
            last: last(&workbench.archive, &chosen.series, year),
            overdue: overdue::find(&workbench.archive, request.date),
            modeline: modeline(disk, &path),
            lang: request.lang,
        };
        match make(disk, &text, &path, numbers.missing)? {
            Some(made) => return Ok(made),
            None => before = Some((number, path)),
        }
    }
}

/// The numbers that are taken. Somebody may be saving a file just now: one that cannot be read gets a
/// second chance.
fn settled(disk: &Disk, first: Workbench, series: &Series, year: i32) -> (Workbench, Numbers) {
    let found = numbers(&first, &series.id.value, year);
    if found.unread.is_empty() {
        return (first, found);
    }
    thread::sleep(PATIENCE);
    let second = check(disk);
    let found = numbers(&second, &series.id.value, year);
    (second, found)
}

/// Writes the draft and puts it in its place; `None` where a file of that name is there already.
fn make(
    disk: &Disk,
    text: &DraftContent<'_>,
    path: &WorkspacePath,
    missing: Vec<RangeInclusive<u32>>,
) -> Result<Option<NewDraft>, DraftError> {
    match create::create(disk.root(), path, &text.written()).map_err(DraftError::Io)? {
        Created::Taken => Ok(None),
        Created::Outside => Err(DraftError::Outside),
        Created::Made => Ok(Some(NewDraft {
            path: path.clone(),
            number: text.number,
            citation: text.citation(),
            date: text.date,
            series: text.series.id.value.clone(),
            last: text.last.map(|last| numbering::citation(text.series, last)),
            missing,
            overdue: text.overdue.len(),
        })),
    }
}

/// Where the file of a number stands.
fn path(series: &Series, year: i32, number: u32) -> WorkspacePath {
    let path = format!("bulletins/{year:04}/{}-{number:02}.yaml", series.id.value);
    let path = WorkspacePath::root().join(&path);
    path.expect("an id of a series has no character that leads elsewhere")
}

/// The issue before the new one: the last of its series, up to the end of its year.
fn last<'a>(archive: &'a Archive, series: &Series, year: i32) -> Option<&'a Issue> {
    let of_series = |issue: &&Issue| {
        let is_one = issue.complete && issue.is_numbered();
        is_one && issue.series.value == series.id.value && issue.year.value <= year
    };
    archive.issues().rfind(of_series)
}
