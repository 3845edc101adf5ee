//! Putting entries into an issue that exists, with everything else left byte for byte.

use super::draft::Draft;
use super::unit_index::EntryUnit;
use crate::diag::Span;
use crate::model::Issue;
use crate::source::{NodeStep, append_items, node_at, tree};

/// Why entries cannot be put into an issue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InsertError {
    /// The issue has an entry of this unit, at this place.
    Taken(String, Span),
    /// The entries are written in a way that leaves no place for more, here.
    NoPlace(Span),
}

/// Puts the entries of a draft behind those of an issue, whose file has this text; they are written as those of a
/// list whose dashes stand in the first column.
///
/// # Errors
/// See [`InsertError`].
pub fn insert(
    text: &str,
    issue: &Issue,
    draft: &Draft<'_>,
    entries: &str,
) -> Result<String, InsertError> {
    for entry in &draft.entries {
        let (EntryUnit::Known(id), None) = (&entry.unit, entry.joined) else { continue };
        if let Some(taken) = issue.entries.iter().find(|entry| entry.unit.value == *id) {
            return Err(InsertError::Taken(id.clone(), taken.unit.span));
        }
    }
    let key = Issue::entries;
    append_items(text, key, &Issue::RECORD.keys_behind(key), entries).ok_or_else(|| {
        InsertError::NoPlace(list(text, issue).unwrap_or(Span::whole(issue.file)))
    })
}

/// Where the entries of an issue stand in its file, or the whole file.
fn list(text: &str, issue: &Issue) -> Option<Span> {
    let root = tree(text)?;
    let span = node_at(&root, &[NodeStep::Key(Issue::entries)]).unwrap_or(&root).span;
    Some(Span::new(issue.file, span.start, span.end))
}
