//! A number that no issue gets: it was given away and never issued, or what had it was not printed.

use chrono::{DateTime, FixedOffset, SecondsFormat};

use super::append::{append, out_of_order};
use super::refused::PublishError;
use super::seen::check_seen;
use crate::diag::{Diagnostics, Files, Severity};
use crate::model::{
    Config, IssueId, IssueReference, NO_LINE, OutPath, RegisterHead, RegisterLine, VoidLine,
    numbering, registered_words,
};
use crate::office::build::BuildError;
use crate::office::issued::IssuedBefore;
use crate::office::new::numbers;
use crate::office::workbench::{Faults, IssueError, check};
use crate::output::BuildLock;
use crate::register::{Register, unregistered};
use crate::source::Disk;

/// How it went.
#[derive(Debug)]
pub struct VoidReport {
    /// What is wrong with the register.
    pub faults: Faults,
    /// The number.
    pub result: Result<VoidNumber, PublishError>,
}

/// A number that is void now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoidNumber {
    /// How its issue would be cited.
    pub citation: String,
    /// The register with its line.
    pub head: RegisterHead,
}

/// Makes the number that `name` means void; `when` is the time of whoever does it.
pub fn void_number(
    disk: &Disk,
    name: &str,
    reason: &str,
    when: DateTime<FixedOffset>,
) -> VoidReport {
    let (mut files, mut diagnostics) = (Files::new(), Diagnostics::new());
    let result = match BuildLock::acquire(disk.root()) {
        None => Err(BuildError::Busy(disk.root().to_owned()).into()),
        Some(_lock) => void(disk, (name, reason), when, (&mut files, &mut diagnostics)),
    };
    VoidReport { faults: Faults { files, diagnostics }, result }
}

fn void(
    disk: &Disk,
    (name, reason): (&str, &str),
    when: DateTime<FixedOffset>,
    (files, out): (&mut Files, &mut Diagnostics),
) -> Result<VoidNumber, PublishError> {
    let reason = registered_words(reason);
    if reason.is_empty() {
        return Err(PublishError::NoReason);
    }
    let workbench = check(disk);
    let config = workbench.archive.config.as_ref();
    let mut possible = config.map(|config| meant(config, name)).unwrap_or_default();
    let id = match (possible.pop(), possible.is_empty()) {
        (Some(id), true) => id,
        (None, _) => return Err(IssueError::Unknown(name.to_owned()).into()),
        (Some(last), false) => {
            possible.push(last);
            return Err(PublishError::WhichSeries { name: name.to_owned(), possible });
        }
    };
    let known = numbers(&workbench, &id.series, id.year);
    let is_fault = |severity| severity == Severity::Error && !known.unread.is_empty();
    out.extend(workbench.found(|severity, _| is_fault(severity)));
    if !out.is_empty() {
        *files = workbench.files;
        return Err(BuildError::Faults.into());
    }
    let register = Register::read(disk, files, out);
    unregistered(disk, register.as_ref(), None, files, out);
    check_seen(disk, register.as_ref(), files, out);
    if out.has_errors() {
        return Err(BuildError::Faults.into());
    }
    if let Some(line) = register.as_ref().and_then(|register| register.void().get(&id)) {
        return Err(PublishError::Void { issue: id, reason: line.reason.clone() });
    }
    let last = register.as_ref().and_then(|register| register.editions(&id).last());
    if let Some(last) = last {
        let (edition, when) = (last.line.edition, last.line.when.clone());
        return Err(PublishError::Registered { issue: id, edition, when });
    }
    if let Some(issue) = workbench.archive.issue(&id) {
        return Err(PublishError::Used { issue: id, file: issue.path.clone() });
    }
    if is_on_website(disk, &id) {
        return Err(PublishError::OnWebsite(id));
    }
    if id.number > known.highest + 1 {
        return Err(PublishError::TooFar { issue: id, highest: known.highest });
    }
    let previous = register.as_ref().map_or(NO_LINE, |register| &register.head.digest);
    let line = RegisterLine::Void(VoidLine {
        issue: id.to_string(),
        previous: previous.to_owned(),
        reason,
        when: when.to_rfc3339_opts(SecondsFormat::Secs, false),
    });
    let head = append(disk, &line, register.as_ref())?;
    out_of_order(disk, files, out);
    let citation = numbering::cited(&workbench.archive, &id);
    Ok(VoidNumber { citation, head })
}

/// The numbers that may be meant; where only year and number are written, one of each series.
fn meant(config: &Config, name: &str) -> Vec<IssueId> {
    match IssueReference::parse(name) {
        None => Vec::new(),
        Some(IssueReference::Full(id)) => {
            config.find_series(&id.series).map(|_| id).into_iter().collect()
        }
        Some(IssueReference::Short { year, number }) => {
            let series = config.series.iter().map(|one| one.id.value.clone());
            series.map(|series| IssueId { series, year, number }).collect()
        }
    }
}

/// Whether the website has, or had when it was built last, a page of an issue.
fn is_on_website(disk: &Disk, id: &IssueId) -> bool {
    let page = disk.root().join("public").join(OutPath::issue(id).as_str());
    page.exists() || IssuedBefore::read(disk).changed.gone().any(|one| one == *id)
}
