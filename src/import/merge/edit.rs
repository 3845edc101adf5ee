//! Edits of lines, given to the fields whose words they touch.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lines::TracedLine;
use super::sentences::replaced;
use crate::diag::Span;
use crate::model::{IssueText, TextKind};
use crate::text::numeral;

/// An edit of what a field shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// Characters of what the field shows, white space not counted, that are gone. Empty where
    /// something is only added.
    pub(super) gone: Range<usize>,
    /// What stands there instead.
    pub(super) new: NewWords,
}

/// What stands where words are gone, or are added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NewWords {
    /// Words, which may be none.
    Words(String),
    /// A paragraph of its own.
    Paragraph(String),
    /// A row of a table, by its cells, below the row of the last character.
    Row(Vec<String>),
    /// Nothing: the row is gone as well.
    NoRow,
}

/// Returns the edits within a line, each with its field: the first whose words are replaced, else the one
/// before the new words, else the one behind them. New words that no field takes are added to `left`.
/// Rows are compared cell by cell; one that has more cells or fewer has no edits.
pub(super) fn within(
    ours: &TracedLine,
    theirs: &TracedLine,
    left: &mut Vec<String>,
) -> Vec<(Span, Edit)> {
    if ours.cells.len() != theirs.cells.len() {
        left.push(theirs.text());
        return Vec::new();
    }
    if ours.cells.is_empty() {
        return within_words(ours, theirs, left);
    }
    let cells = ours.cells.iter().zip(&theirs.cells);
    cells
        .flat_map(|(own, other)| within_words(&ours.cell(own), &theirs.cell(other), left))
        .collect()
}

fn within_words(
    ours: &TracedLine,
    theirs: &TracedLine,
    left: &mut Vec<String>,
) -> Vec<(Span, Edit)> {
    let mut edits = Vec::new();
    for (gone, came) in replaced(&ours.characters, &theirs.characters) {
        let parts = parts(ours, gone.clone());
        let new = theirs.new_words(came.clone());
        // New words stand where the first removed character of a field stood.
        if let Some(((span, gone), rest)) = parts.split_first() {
            edits.push((*span, Edit { gone: gone.clone(), new: NewWords::Words(new) }));
            let nothing = || NewWords::Words(String::new());
            edits.extend(
                rest.iter()
                    .map(|(span, gone)| (*span, Edit { gone: gone.clone(), new: nothing() })),
            );
            continue;
        }
        if new.is_empty() {
            continue;
        }
        // The number of a point: what it became is of no field.
        let is_number = |one: &char| numeral::is_numeral(*one) || *one == '是';
        if !gone.is_empty() && ours.characters[gone.clone()].iter().all(is_number) {
            left.push(new);
            continue;
        }
        let before = gone.start.checked_sub(1).and_then(|at| ours.origins[at]);
        let after = ours.origins.get(gone.end).copied().flatten();
        match (before, after) {
            (Some((span, number)), _) => {
                let gone = number + 1..number + 1;
                edits.push((span, Edit { gone, new: NewWords::Words(new) }));
            }
            // With its first character, since the paragraph before it may be gone.
            (None, Some((span, number))) => {
                let new = NewWords::Words(theirs.new_words(came.start..came.end + 1));
                edits.push((span, Edit { gone: number..number + 1, new }));
            }
            (None, None) => left.push(new),
        }
    }
    edits
}

/// Returns the edits by which a line that is gone takes its words from all its fields. The head of a
/// table stays: without it, no table is left.
pub(super) fn removed(ours: &TracedLine) -> Vec<(Span, Edit)> {
    if ours.is_head {
        return Vec::new();
    }
    let row = !ours.cells.is_empty();
    let new = || if row { NewWords::NoRow } else { NewWords::Words(String::new()) };
    let whole = || std::iter::once(0..ours.characters.len()).collect();
    let cells: Vec<_> = if row { ours.cells.clone() } else { whole() };
    let parts = cells.into_iter().flat_map(|range| parts(ours, range));
    parts.map(|(span, gone)| (span, Edit { gone, new: new() })).collect()
}

/// Returns the edit by which a line that is new becomes a paragraph of the text that the line before ends
/// with, or a row of its table; `None` where that is no such text.
pub(super) fn added(
    before: &TracedLine,
    theirs: &TracedLine,
    fields: &BTreeMap<Span, &IssueText<'_>>,
) -> Option<(Span, Edit)> {
    if before.cells.len() != theirs.cells.len() {
        return None;
    }
    let (span, number) = before.origins.iter().rev().flatten().next()?;
    if fields.get(span)?.kind != TextKind::Markdown {
        return None;
    }
    let new = if theirs.cells.is_empty() {
        NewWords::Paragraph(theirs.new_words(0..theirs.characters.len()))
    } else {
        NewWords::Row(theirs.cells.iter().map(|cell| theirs.part(cell.clone())).collect())
    };
    Some((*span, Edit { gone: number + 1..number + 1, new }))
}

/// Returns the parts of a range by the field they are from; words of the program are left out.
fn parts(line: &TracedLine, range: Range<usize>) -> Vec<(Span, Range<usize>)> {
    let mut parts: Vec<(Span, Range<usize>)> = Vec::new();
    for (span, number) in line.origins[range].iter().flatten() {
        match parts.last_mut() {
            Some((last, part)) if last == span && part.end == *number => part.end += 1,
            _ => parts.push((*span, *number..number + 1)),
        }
    }
    parts
}
