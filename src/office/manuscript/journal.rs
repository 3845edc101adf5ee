//! Texts that somebody wrote and that are not in the file: it says something else there, or cannot be read.
//!
//! They stand in `.tongbao/journal/`, one file for an issue, until somebody chooses.

use std::io;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::address::AddressStep;
use super::change::Conflict;
use crate::output;
use crate::source::{Disk, WorkspacePath};

/// The folder of the journals, in the workspace.
const FOLDER: &str = ".tongbao/journal";

/// Reads what waits for an issue; a journal that cannot be read holds nothing.
pub(super) fn read(disk: &Disk, issue: &WorkspacePath) -> Vec<Conflict> {
    let text = fs_err::read_to_string(path(disk, issue)).unwrap_or_default();
    let lines = text.lines().filter_map(|line| serde_json::from_str(line).ok());
    lines.filter_map(|line: Value| waiting(&line)).collect()
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
    let lines: String = all.iter().map(|one| format!("{}\n", line(one))).collect();
    if let Some(folder) = path.parent() {
        fs_err::create_dir_all(folder)?;
    }
    match path.exists() {
        true => output::replace(&path, lines.as_bytes()),
        false => output::create(&path, lines.as_bytes()),
    }
}

fn path(disk: &Disk, issue: &WorkspacePath) -> PathBuf {
    disk.root().join(FOLDER).join(format!("{}.jsonl", issue.as_str().replace('/', "%2F")))
}

fn line(conflict: &Conflict) -> Value {
    let at = conflict.at.iter().map(|step| match step {
        AddressStep::Key(key) => json!(key),
        AddressStep::Item(index) => json!(index),
    });
    json!({
        "writer": conflict.writer,
        "revision": conflict.revision,
        "at": at.collect::<Vec<_>>(),
        "ours": conflict.ours,
        "theirs": conflict.theirs,
    })
}

fn waiting(line: &Value) -> Option<Conflict> {
    let step = |step: &Value| match step {
        Value::String(key) => Some(AddressStep::Key(key.clone())),
        other => Some(AddressStep::Item(usize::try_from(other.as_u64()?).ok()?)),
    };
    Some(Conflict {
        writer: line["writer"].as_str()?.to_owned(),
        revision: line["revision"].as_str()?.to_owned(),
        at: line["at"].as_array()?.iter().map(step).collect::<Option<_>>()?,
        ours: line["ours"].as_str()?.to_owned(),
        theirs: line["theirs"].as_str().map(str::to_owned),
    })
}
