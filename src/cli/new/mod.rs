//! `tongbao new`: the next number of a series, as a draft.
//!
//! 1. The archive is read; [`Numbers`] says which numbers are taken, and which files might hold one
//!    that nobody can read. With such a file there is no next number.
//! 2. [`draft`] writes the text, with what the last issue had and what [`overdue`] found.
//! 3. [`claim`] puts the file where no file is yet. Of two people who do this at the same time one
//!    gets the number; the other reads the archive again and gets the next one.

mod claim;
mod draft;
mod numbers;
mod overdue;

use std::path::Path;
use std::thread;
use std::time::Duration;

use chrono::Local;

use super::args::Format;
use super::outcome::Outcome;
use super::report::report;
use super::terminal::Terminal;
use super::{args, dates, paths, schema};
use crate::diag::Diagnostics;
use crate::lang::Message;
use crate::model::{Archive, Date, Issue, Series, Unit, numbering};
use crate::site::{Prepared, Timings};
use crate::source::{Disk, WorkspacePath};
use crate::{model, site};
use claim::Claim;
use draft::Draft;
use numbers::Numbers;

/// Greatest number of an issue.
const MOST: u32 = 9999;

/// How long somebody else may take to finish a file that is half written.
const PATIENCE: Duration = Duration::from_millis(200);

pub(super) fn run(folder: &Path, options: &args::New, terminal: &mut Terminal) -> Outcome {
    let Some(disk) = paths::open(folder, terminal) else { return Outcome::Failed };
    let date = match date(options.date.as_deref()) {
        Ok(date) => date,
        Err(message) => return fail(&message, terminal),
    };
    let run = Run { folder, disk: &disk, options, date };
    let mut taken = None;
    loop {
        match run.attempt(taken, terminal) {
            Attempt::Over(outcome) => return outcome,
            Attempt::Taken(number, path) => taken = Some((number, path)),
        }
    }
}

/// One run of the command.
struct Run<'a> {
    /// The workspace as it was typed.
    folder: &'a Path,
    disk: &'a Disk,
    options: &'a args::New,
    date: Date,
}

/// What came of trying to take a number.
enum Attempt {
    /// It was taken, or there is a reason why none can be.
    Over(Outcome),
    /// Somebody else's file was there first.
    Taken(u32, WorkspacePath),
}

impl Run<'_> {
    /// Tries to take the next number; `before` is the one that was taken the last time.
    fn attempt(
        &self,
        before: Option<(u32, WorkspacePath)>,
        terminal: &mut Terminal,
    ) -> Attempt {
        let prepared = site::prepare(self.disk, &Timings::default());
        let order = match order(self.options, &prepared.archive) {
            Ok(order) => order,
            Err(Some(message)) => return Attempt::Over(fail(&message, terminal)),
            Err(None) => return Attempt::Over(settings(&prepared, terminal)),
        };
        let (prepared, numbers) = self.numbers(prepared, &order.series);
        if !numbers.unread.is_empty() {
            return Attempt::Over(unread(&prepared, &numbers, terminal));
        }
        let number = numbers.highest + 1;
        let citation = |number| numbering::citation_of(&order.series, self.date.year(), number);
        if let Some((before, path)) = before {
            // The number is still free, so the file of that name holds another one.
            let misnamed = before >= number;
            let id = if misnamed { "failure-new-name" } else { "summary-new-taken" };
            let message =
                Message::new(id).with("path", path).with("citation", citation(before));
            if misnamed {
                return Attempt::Over(fail(&message, terminal));
            }
            terminal.tell(&message);
        }
        if number > MOST {
            let message = Message::new("failure-new-full").with("year", self.date.year());
            let message = message.with("series", &order.series.id.value);
            return Attempt::Over(fail(&message, terminal));
        }
        self.make(&prepared.archive, &order, &numbers, terminal)
    }

    /// The numbers that are taken. Somebody may be saving a file just now: one that cannot be read
    /// gets a second chance.
    fn numbers(&self, prepared: Prepared, series: &Series) -> (Prepared, Numbers) {
        let numbers = Numbers::read(&prepared, &series.id.value, self.date.year());
        if numbers.unread.is_empty() {
            return (prepared, numbers);
        }
        thread::sleep(PATIENCE);
        let prepared = site::prepare(self.disk, &Timings::default());
        let numbers = Numbers::read(&prepared, &series.id.value, self.date.year());
        (prepared, numbers)
    }

    /// Writes the draft and puts it in its place.
    fn make(
        &self,
        archive: &Archive,
        order: &Order,
        numbers: &Numbers,
        terminal: &mut Terminal,
    ) -> Attempt {
        let number = numbers.highest + 1;
        let path = path(&order.series, self.date.year(), number);
        let draft = Draft {
            series: &order.series,
            archive,
            number,
            date: self.date,
            title: self.options.title.as_deref(),
            units: &order.units,
            last: last(archive, &order.series, self.date.year()),
            overdue: overdue::find(archive, self.date),
            modeline: schema::modeline(self.disk, &path),
            lang: terminal.lang,
        };
        let failure = match claim::claim(self.disk.root(), &path, &draft.text()) {
            Ok(Claim::Taken) => return Attempt::Taken(number, path),
            Ok(Claim::Made) => {
                let shown = self.folder.strip_prefix(".").unwrap_or(self.folder);
                summary(&shown.join(path.as_str()), &draft, numbers, terminal);
                return Attempt::Over(Outcome::Clean);
            }
            Ok(Claim::Outside) => {
                Message::new("failure-write").nested("words", "read-error-outside".into())
            }
            Err(error) => Message::new("failure-write").with("words", error),
        };
        Attempt::Over(fail(&failure, terminal))
    }
}

/// What was asked for, as far as it depends on the settings.
struct Order {
    series: Series,
    units: Vec<Unit>,
}

/// The series and units that are meant; `Err(None)` where the settings themselves are faulty.
fn order(options: &args::New, archive: &Archive) -> Result<Order, Option<Message>> {
    let config = archive.config.as_ref().ok_or(None)?;
    let known = || {
        let ids: Vec<&str> = config.series.iter().map(|one| one.id.value.as_str()).collect();
        ids.join(" ")
    };
    let series = match (&options.series, config.series.as_slice()) {
        (Some(id), _) => config.series(id.trim()).ok_or_else(|| {
            let message = Message::new("failure-new-series-unknown").with("series", id);
            Some(message.with("known", known()))
        })?,
        (None, [one]) => one,
        (None, []) => return Err(None),
        (None, _) => {
            return Err(Some(Message::new("failure-new-series").with("known", known())));
        }
    };
    let mut units: Vec<Unit> = Vec::new();
    for name in &options.unit {
        let unit = unit(name.trim(), archive.units.as_deref().ok_or(None)?)?;
        if units.iter().any(|other| other.id.value == unit.id.value) {
            let message = Message::new("failure-new-unit-twice").with("unit", name);
            return Err(Some(message));
        }
        units.push(unit.clone());
    }
    Ok(Order { series: series.clone(), units })
}

/// A unit by its id, its name or its full name.
fn unit<'a>(name: &str, units: &'a [Unit]) -> Result<&'a Unit, Message> {
    let named = |unit: &&Unit| unit.name == name || unit.full_name.as_deref() == Some(name);
    let by_id = units.iter().find(|unit| unit.id.value == name);
    if let Some(unit) = by_id.or_else(|| units.iter().find(named)) {
        return Ok(unit);
    }
    let ids: Vec<&str> = units.iter().map(|unit| unit.id.value.as_str()).collect();
    let names: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    let near = model::nearest(name, &ids).or_else(|| model::nearest(name, &names));
    let message = match near {
        Some(near) => Message::new("failure-new-unit-near").with("near", near),
        None => Message::new("failure-new-unit"),
    };
    Err(message.with("unit", name))
}

/// The date that was typed, or today's where people are. The only place that asks a clock: what is
/// made of the file depends on the file.
fn date(typed: Option<&str>) -> Result<Date, Message> {
    match typed {
        Some(typed) => dates::typed(typed),
        None => dates::typed(&Local::now().date_naive().to_string()),
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
        issue.complete && issue.series.value == series.id.value && issue.year.value <= year
    };
    archive.issues.iter().rfind(of_series)
}

/// Faults of the settings, which must be mended before there is a number.
fn settings(prepared: &Prepared, terminal: &mut Terminal) -> Outcome {
    tell(prepared, &["tongbao.yaml", "units.yaml"], terminal);
    terminal.failure(&Message::new("failure-new-settings"));
    Outcome::Problems
}

/// Files that may hold a number that cannot be read.
fn unread(prepared: &Prepared, numbers: &Numbers, terminal: &mut Terminal) -> Outcome {
    let files: Vec<&str> = numbers.unread.iter().map(String::as_str).collect();
    tell(prepared, &files, terminal);
    let files = files.join(" ");
    terminal.failure(&Message::new("failure-new-unread").with("files", files));
    Outcome::Problems
}

/// Prints what is wrong with some files.
fn tell(prepared: &Prepared, paths: &[&str], terminal: &mut Terminal) {
    let files = &prepared.files;
    let mut told = Diagnostics::new();
    let all = prepared.diagnostics.sorted(files).into_iter();
    told.extend(all.filter(|one| paths.contains(&files.path(one.span.file))).cloned());
    report(&told, files, Format::Human, terminal);
}

/// Prints the new file's path, and tells what was taken over and what comes next.
fn summary(path: &Path, draft: &Draft<'_>, numbers: &Numbers, terminal: &mut Terminal) {
    terminal.data(&format!("{}\n", path.display()));
    let made = Message::new("summary-new").with("citation", draft.citation());
    terminal.tell(&made.with("date", draft.date));
    terminal.tell(&match draft.last {
        Some(last) => Message::new("summary-new-from")
            .with("citation", numbering::citation(draft.series, last)),
        None => Message::new("summary-new-first").with("series", &draft.series.id.value),
    });
    if !numbers.missing.is_empty() {
        let gap = Message::new("summary-new-gap").with("year", draft.date.year());
        terminal.tell(&gap.with("missing", &numbers.missing));
    }
    if !draft.overdue.is_empty() {
        let count = draft.overdue.len();
        terminal.tell(&Message::new("summary-new-overdue").count("count", count));
    }
    terminal.tell(&Message::new("summary-new-next").with("path", path.display()));
}

fn fail(message: &Message, terminal: &mut Terminal) -> Outcome {
    terminal.failure(message);
    Outcome::Failed
}
