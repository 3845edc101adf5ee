//! Comments that ask somebody to look: taken out of a file once somebody has.

use super::file::{save_text, text};
use crate::office::save::SaveError;
use crate::source::{Disk, WorkspacePath, is_same, tree};

/// Takes the comment out of a line, from 1, that still stands there as it was shown; `false` where the line is
/// another one by now, or says more than a comment.
///
/// # Errors
/// Where the file cannot be written.
pub fn check_off(
    disk: &Disk,
    path: &WorkspacePath,
    line: usize,
    shown: &str,
) -> Result<bool, SaveError> {
    let Some(text) = text(disk, path) else { return Ok(false) };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let Some(index) = line.checked_sub(1) else { return Ok(false) };
    let Some(written) = lines.get(index).filter(|line| line.trim() == shown.trim()) else {
        return Ok(false);
    };
    let Some(comment) = written.find('#') else { return Ok(false) };
    let kept = written[..comment].trim_end();
    let end = &written[written.trim_end_matches(['\r', '\n']).len()..];
    let replaced = if kept.is_empty() { String::new() } else { format!("{kept}{end}") };
    let new = lines[..index].concat() + &replaced + &lines[index + 1..].concat();
    match (tree(&text), tree(&new)) {
        (Some(before), Some(after)) if is_same(&before, &after) => {
            save_text(disk, path, &text, &new).map(|()| true)
        }
        _ => Ok(false),
    }
}
