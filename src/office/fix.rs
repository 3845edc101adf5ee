//! Making the fixes that are safe, until none is left.

use std::collections::BTreeSet;
use std::ops::Range;

use super::history::{VersionCause, keep_before};
use super::save::{SaveError, save, save_without_mark};
use super::workbench::{Workbench, check};
use crate::check::fix::fixes;
use crate::diag::{Diagnostic, FileChange, FileId, Files, Position, Rule};
use crate::source::{BYTE_ORDER_MARK, Disk, WorkspacePath};

/// How often the files are read anew: a fix may uncover another one. Two rounds are usual.
const MOST_ROUNDS: usize = 10;

/// Characters shown on either side of a fix.
const AROUND: usize = 6;

/// A fix that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeFix {
    /// The file, by its path in the workspace.
    pub path: String,
    /// Where it was made, in the file as it was before.
    pub position: Position,
    /// What stood there, with a few characters of its line on either side.
    pub before: String,
    /// The same as it is now.
    pub after: String,
    /// The rule that asked for it.
    pub rule: &'static Rule,
}

/// A workspace whose safe fixes are made.
#[derive(Debug)]
pub struct Mended {
    /// The workspace as it is now.
    pub workbench: Workbench,
    /// How many fixes were made.
    pub fixes: usize,
    /// How many files have changed.
    pub files: usize,
}

/// Makes all safe fixes and tells `made` of each, once its file is saved.
///
/// # Errors
/// Why a file cannot be saved. The files before it in the order of paths are mended, the others as
/// they were.
pub fn fix(disk: &Disk, made: &mut dyn FnMut(MadeFix)) -> Result<Mended, SaveError> {
    let (mut fixes, mut touched) = (0, BTreeSet::new());
    let mut workbench = check(disk);
    for _ in 0..MOST_ROUNDS {
        let now = round(disk, &workbench, &mut touched, made)?;
        if now == 0 {
            break;
        }
        fixes += now;
        workbench = check(disk);
    }
    Ok(Mended { workbench, fixes, files: touched.len() })
}

/// Makes the fixes that are found now; returns how many there were.
fn round(
    disk: &Disk,
    workbench: &Workbench,
    touched: &mut BTreeSet<String>,
    made: &mut dyn FnMut(MadeFix),
) -> Result<usize, SaveError> {
    let files = &workbench.files;
    let mut count = 0;
    for fixed in fixes(files, &workbench.diagnostics.sorted(files)) {
        let name = files.path(fixed.file);
        // Every file that was read has a path in the workspace.
        if let Some(path) = WorkspacePath::root().join(name) {
            keep_before(disk, &path, files.text(fixed.file), VersionCause::Edited);
            let of_mark = |one: &&Diagnostic| one.rule.id == BYTE_ORDER_MARK.id;
            let save = if fixed.made.iter().any(of_mark) { save_without_mark } else { save };
            save(disk, &path, files.text(fixed.file), &fixed.text)?;
        }
        touched.insert(name.to_owned());
        count += fixed.made.len();
        fixed.made.into_iter().for_each(|one| made(made_fix(files, one)));
    }
    Ok(count)
}

fn made_fix(files: &Files, diagnostic: &Diagnostic) -> MadeFix {
    let change = diagnostic.fix.as_ref().map(|fix| &fix.change);
    let span = change.map_or(diagnostic.span, |change| change.place(diagnostic.span));
    let wanted = change.map_or("", FileChange::text);
    let found = files.slice(span.file, span.start..span.end);
    let (before, after) = surroundings(files, span.file, span.start..span.end);
    // A byte order mark is not among the characters that were read.
    let found = if diagnostic.rule.id == BYTE_ORDER_MARK.id { "BOM " } else { found };
    MadeFix {
        path: files.path(span.file).to_owned(),
        position: files.position(span.file, span.start),
        before: with_line_signs(&format!("{before}{found}{after}")),
        after: with_line_signs(&format!("{before}{wanted}{after}")),
        rule: diagnostic.rule,
    }
}

/// Lines beneath one another as one: what is shown of a fix takes one line.
fn with_line_signs(text: &str) -> String {
    text.replace('\n', "⏎")
}

/// A few characters of the line before and behind a range.
fn surroundings(files: &Files, file: FileId, range: Range<usize>) -> (&str, &str) {
    let text = files.text(file);
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let before = before.rsplit('\n').next().unwrap_or_default().trim_start();
    let after = after.split('\n').next().unwrap_or_default();
    let start = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}
