//! What the print room needs of an issue, in `print/gongzuo-2017-8/`: its pages, the booklet, numbered copies,
//! who gets them, and what units are asked to confirm before.
//!
//! The internal edition is set as a build sets it; what is made of its pages is laid out by [`crate::print`].
//! An issue is printed as it stands: of a draft every sheet says that it is one. Errors in other issues are no
//! hindrance. What is asked for is read in `wanted`, what was made is told in `told`; `run` makes it.

mod confirmation;
mod file_name;
mod folder;
mod inked;
mod made_files;
mod numbered;
mod options;
mod preflight;
mod printed_issue;
mod refused;
mod review_copy;
mod run;
mod told;
mod wanted;
mod wish;

pub use confirmation::Confirmations;
pub use made_files::{printed_file, printed_files, wish_for};
pub use numbered::{CopyNumbers, NumberedCopies};
pub use options::PrintOptions;
pub use printed_issue::{PrintedFile, PrintedIssue, PrintedKind};
pub use refused::PrintError;
pub use wanted::WantedPrint;
pub use wish::{PrintWish, WrongWish};

use self::run::PrintRun;
use super::build::{BuildError, BuildProgress};
use super::register::check_register;
use super::workbench::{Faults, Workbench, check_for_build};
use crate::diag::Severity;
use crate::model::{Archive, IssueReference};
use crate::site::Timings;
use crate::source::Disk;

/// How it went.
#[derive(Debug)]
pub struct PrintReport {
    /// What was found wrong with the issue, and with all that every issue depends on.
    pub faults: Faults,
    /// What was printed.
    pub result: Result<PrintedIssue, PrintError>,
}

/// Prints what `name` means into its folder; `progress` is told how many files of how many are made, and says whether to go
/// on.
pub fn print(
    disk: &Disk,
    name: &str,
    options: &PrintOptions,
    progress: &BuildProgress<'_>,
) -> PrintReport {
    let mut workbench = check_for_build(disk, disk.reread(), &Timings::default());
    let register = check_register((disk, disk), &mut workbench);
    let register = register.as_ref();
    let is_unread = workbench.archive.incomplete && is_unknown(name, &workbench.archive);
    let Some(config) = workbench.archive.config.clone().filter(|_| !is_unread) else {
        let faults = workbench.into_faults(|severity, _| severity == Severity::Error);
        return PrintReport { faults, result: Err(BuildError::Faults.into()) };
    };
    let issue = match workbench.issue(name) {
        Ok(issue) => issue.id(),
        Err(error) => {
            let faults = workbench.into_faults(|_, _| false);
            return PrintReport { faults, result: Err(error.into()) };
        }
    };
    let own = workbench.archive.issue(&issue).map(|issue| issue.path.clone());
    let concerns = |path: &str| {
        !path.starts_with("bulletins/") || own.as_ref().is_some_and(|own| own.as_str() == path)
    };
    let mut found =
        workbench.found(|severity, path| severity != Severity::Hint && concerns(path));
    let Workbench { mut files, archive, .. } = workbench;
    let result = if found.has_errors() {
        Err(BuildError::Faults.into())
    } else {
        let (archive, config) = (&archive, &config);
        let run = PrintRun { disk, archive, config, register, options, progress };
        run.print(&issue, &mut files, &mut found)
    };
    PrintReport { faults: Faults { files, diagnostics: found }, result }
}

/// Whether a name means no issue that could be read.
fn is_unknown(name: &str, archive: &Archive) -> bool {
    let reference = IssueReference::parse(name);
    reference.is_some_and(|reference| archive.issues_named(&reference).is_empty())
}
