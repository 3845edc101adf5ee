//! Fields that are spared from a rule: by a comment above them, as `check` knows it. It goes as it came.

use std::ops::Range;

use super::address::{Address, AddressStep};
use super::file::{save_text, text};
use super::kind::ManuscriptFile;
use super::place::{address_at, is_seen};
use crate::check::allows_in;
use crate::diag::Authority;
use crate::model::Text;
use crate::office::rules::rule;
use crate::office::save::SaveError;
use crate::office::workbench::Workbench;
use crate::source::{Disk, WorkspacePath, comment_above, is_same, tree, tree_of};

/// A comment that spares a part of a file from a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedRule {
    /// The rule.
    pub rule: String,
    /// The line of the comment, from 1.
    pub line: usize,
    /// What stands in that line.
    pub shown: String,
    /// The first field that is spared; `None` where there is none.
    pub at: Option<Vec<AddressStep>>,
}

/// Spares a field from a rule; `false` where the office has no say in the rule, or the file has no room for the
/// comment.
///
/// # Errors
/// Where the file cannot be written.
pub fn allow(
    disk: &Disk,
    ManuscriptFile { path, record, .. }: &ManuscriptFile,
    at: &[AddressStep],
    name: &str,
) -> Result<bool, SaveError> {
    let is_ours = rule(name).is_ok_and(|rule| rule.authority == Authority::Office);
    let (Some(text), Some(address)) = (text(disk, path), Address::find(record, at)) else {
        return Ok(false);
    };
    let comment = format!("{}{name}", crate::check::ALLOW);
    match comment_above(&text, &address.steps, [&*comment]).filter(|_| is_ours) {
        Some(new) => save_text(disk, path, &text, &new).map(|()| true),
        None => Ok(false),
    }
}

/// Takes a rule out of the comment in a line that still stands there as it was shown, and the comment with its last rule;
/// `false` where the line is another one by now.
///
/// # Errors
/// Where the file cannot be written.
pub fn disallow(
    disk: &Disk,
    path: &WorkspacePath,
    allowed: &AllowedRule,
) -> Result<bool, SaveError> {
    let AllowedRule { rule, line, shown, .. } = allowed;
    let Some(text) = text(disk, path) else { return Ok(false) };
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let written = line.checked_sub(1).and_then(|index| lines.get_mut(index));
    let Some(written) = written.filter(|written| written.trim() == shown.trim()) else {
        return Ok(false);
    };
    let Some(start) = written.find(crate::check::ALLOW) else { return Ok(false) };
    let (head, names) = written.split_at(start + crate::check::ALLOW.len());
    let others = names.split([',', ' ', '\n']).filter(|one| !one.is_empty() && one != rule);
    let others: Vec<&str> = others.collect();
    let kept = head[..start].trim_end().trim_end_matches('#').trim_end();
    let new = match (others.is_empty(), kept.is_empty()) {
        (false, _) => format!("{head}{}\n", others.join(", ")),
        (true, false) => format!("{kept}\n"),
        (true, true) => String::new(),
    };
    *written = new;
    let new = lines.concat();
    match (tree(&text), tree(&new)) {
        (Some(before), Some(after)) if is_same(&before, &after) => {
            save_text(disk, path, &text, &new).map(|()| true)
        }
        _ => Ok(false),
    }
}

/// Returns the comments of a file that spare something from rules, in its order.
pub fn allowed_rules(workbench: &Workbench, file: &ManuscriptFile) -> Vec<AllowedRule> {
    let files = &workbench.files;
    let Some(id) = files.named(file.path.as_str()) else { return Vec::new() };
    let issue = workbench.archive.issues().find(|issue| issue.file == id);
    let root = tree_of(id, files);
    let told = |(name, covers): (Text, Vec<Range<usize>>)| {
        let line = files.position(name.span.file, name.span.start).line;
        let shown = files.text(name.span.file).lines().nth(line - 1).unwrap_or_default();
        // The line of a key begins before its text.
        let at = root.as_ref().and_then(|root| {
            let mut bytes = covers.into_iter().flatten();
            bytes.find_map(|byte| address_at(root, byte))
        });
        AllowedRule { rule: name.value, line, shown: shown.to_owned(), at }
    };
    let all = allows_in(files, id, issue).into_iter().map(told);
    all.filter(|one| is_seen(workbench, file, one.at.as_deref().unwrap_or_default())).collect()
}
