//! Texts that somebody wrote and that are not in the file: it says something else there, or cannot be read.
//!
//! They stand in `.tongbao/journal/`, one file for an issue, until somebody chooses.

use std::io;
use std::path::PathBuf;

use super::conflict::Conflict;
use crate::output;
use crate::source::{Disk, WorkspacePath};

/// The folder of the journals, in the workspace.
const FOLDER: &str = ".tongbao/journal";

/// Reads what waits for an issue; a journal that cannot be read holds nothing.
pub(super) fn read(disk: &Disk, issue: &WorkspacePath) -> Vec<Conflict> {
    let text = fs_err::read_to_string(path(disk, issue)).unwrap_or_default();
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// Writes what waits for an issue.
///
/// # Errors
/// Where the system refuses; what waited before is whole then.
pub(super) fn write(disk: &Disk, issue: &WorkspacePath, all: &[Conflict]) -> io::Result<()> {
    let path = path(disk, issue);
    if all.is_empty() {
        return match fs_err::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let lines: serde_json::Result<Vec<String>> =
        all.iter().map(serde_json::to_string).collect();
    let lines = lines?.join("\n") + "\n";
    if let Some(folder) = path.parent() {
        fs_err::create_dir_all(folder)?;
    }
    match path.exists() {
        true => output::replace(&path, lines.as_bytes()),
        false => output::create(&path, lines.as_bytes()),
    }
}

/// Puts what waits for an issue aside, where another issue takes its file: it is in no field of that. It stays in the
/// folder, under the next free number.
///
/// # Errors
/// Where the system refuses.
pub fn set_aside(disk: &Disk, issue: &WorkspacePath) -> io::Result<()> {
    let path = path(disk, issue);
    if !path.exists() {
        return Ok(());
    }
    let numbered = |number: u32| path.with_extension(format!("jsonl.{number}"));
    let free = (1..).map(numbered).find(|path| !path.exists());
    free.map_or(Ok(()), |free| fs_err::rename(&path, free))
}

fn path(disk: &Disk, issue: &WorkspacePath) -> PathBuf {
    disk.root().join(FOLDER).join(format!("{}.jsonl", issue.as_str().replace('/', "%2F")))
}
