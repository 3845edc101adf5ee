//! Files that are handed in for an issue, and Word files that come back, until somebody is done with them.
//!
//! They stand in `.tongbao/papers/`, a folder for each issue: the bytes, and beside them what was decided. A browser that
//! goes away loses neither. One that was taken in stays as long as something of it was not: so that this can be read again.

use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::history;
use crate::output;
use crate::output::Existing;
use crate::source::{Disk, WorkspacePath, sha256};

/// The folder, in that of the desk.
const FOLDER: &str = "papers";

/// Most files that wait for one issue, and as many that were taken in: of these the oldest go first.
const MOST: usize = 30;

/// What is known of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its name.
    pub name: String,
    /// When it came: seconds since 1970.
    pub came: i64,
    /// What was decided of it, as the desk says it.
    pub decisions: Value,
    /// Of a Word file that came back: what the issue said when it was exported, or when it came, where that is not known.
    pub base: Option<String>,
    /// Whether it is not known.
    pub is_stale: bool,
    /// What was not taken of a text that was taken in, block by block; `None` where it waits.
    #[serde(default)]
    pub untaken: Option<Vec<UntakenBlock>>,
}

/// A block of a text that is not in its issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UntakenBlock {
    /// What it was taken for, as it was told.
    pub what: String,
    /// Its lines.
    pub lines: Vec<String>,
}

/// A file that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPaper {
    /// The name of its bytes.
    pub key: String,
    /// What is known of it.
    pub paper: Paper,
}

/// Keeps a file, or what was decided of one that is kept; returns its key.
///
/// # Errors
/// Where the system refuses, or too many wait.
pub fn keep_paper(
    disk: &Disk,
    issue: &WorkspacePath,
    paper: &Paper,
    bytes: &[u8],
) -> io::Result<String> {
    let key = paper_key(bytes);
    let folder = folder(disk, issue);
    let file = folder.join(format!("{key}.bin"));
    if !file.exists() {
        let is_waiting = |one: &KeptPaper| one.paper.untaken.is_none();
        if papers(disk, issue).into_iter().filter(is_waiting).count() >= MOST {
            return Err(io::Error::other(format!("{MOST} files are waiting already")));
        }
        fs_err::create_dir_all(&folder)?;
        history::hide(disk);
        output::write(&file, bytes, Existing::Replaced)?;
    }
    let known = serde_json::to_vec(paper)?;
    output::write(&folder.join(format!("{key}.json")), &known, Existing::Replaced)?;
    Ok(key)
}

/// A text was taken into its issue: it stays where something of it was not, and goes else.
///
/// # Errors
/// Where the system refuses.
pub fn take_paper(
    disk: &Disk,
    issue: &WorkspacePath,
    (paper, bytes): (&Paper, &[u8]),
    untaken: Vec<UntakenBlock>,
) -> io::Result<()> {
    if untaken.is_empty() {
        return close_paper(disk, issue, &paper_key(bytes));
    }
    let mut taken = papers(disk, issue);
    taken.retain(|one| one.paper.untaken.is_some());
    for old in taken.iter().take((taken.len() + 1).saturating_sub(MOST)) {
        close_paper(disk, issue, &old.key)?;
    }
    let paper = Paper { untaken: Some(untaken), ..paper.clone() };
    keep_paper(disk, issue, &paper, bytes).map(|_| ())
}

/// Returns the key of a file: the first 64 bits of its SHA-256.
pub fn paper_key(bytes: &[u8]) -> String {
    let mut key = sha256(bytes);
    key.truncate(16);
    key
}

/// Returns the files that wait for an issue, or were taken in but for some blocks; the first that came first.
pub fn papers(disk: &Disk, issue: &WorkspacePath) -> Vec<KeptPaper> {
    let entries = fs_err::read_dir(folder(disk, issue)).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let keys = names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned));
    let mut all: Vec<KeptPaper> = keys
        .filter_map(|key| Some(KeptPaper { paper: paper(disk, issue, &key)?, key }))
        .collect();
    all.sort_by(|one, other| (one.paper.came, &one.key).cmp(&(other.paper.came, &other.key)));
    all
}

/// Returns the bytes of a file that waits; `None` where there is none of this key.
pub fn paper_bytes(disk: &Disk, issue: &WorkspacePath, key: &str) -> Option<Vec<u8>> {
    paper(disk, issue, key)?;
    fs_err::read(folder(disk, issue).join(format!("{key}.bin"))).ok()
}

/// Returns what is known of a file that waits; `None` where there is none of this key.
pub fn paper(disk: &Disk, issue: &WorkspacePath, key: &str) -> Option<Paper> {
    if !is_key(key) {
        return None;
    }
    let bytes = fs_err::read(folder(disk, issue).join(format!("{key}.json"))).ok()?;
    serde_json::from_slice(&bytes).ok()
}

/// Lets a file go.
///
/// # Errors
/// Where the system refuses.
pub fn close_paper(disk: &Disk, issue: &WorkspacePath, key: &str) -> io::Result<()> {
    if !is_key(key) {
        return Ok(());
    }
    for end in ["json", "bin"] {
        match fs_err::remove_file(folder(disk, issue).join(format!("{key}.{end}"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

/// A key is no way out of the folder.
fn is_key(key: &str) -> bool {
    key.len() == 16 && key.bytes().all(|one| one.is_ascii_hexdigit())
}

fn folder(disk: &Disk, issue: &WorkspacePath) -> PathBuf {
    history::own_folder(disk, FOLDER, issue)
}
