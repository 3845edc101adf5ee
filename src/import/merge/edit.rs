//! Edits of lines, given to the fields whose words they touch.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::lines::TracedLine;
use crate::diag::Span;
use crate::model::{IssueText, TextKind};

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

/// Longest product of two lines that are compared character by character; longer ones count as
/// written anew between their equal ends.
const MOST_COMPARED: usize = 25_000_000;

/// Returns the edits within a line, each with its field. Rows are compared cell by cell; one that has
/// more cells or fewer has no edits.
pub(super) fn within(ours: &TracedLine, theirs: &TracedLine) -> Vec<(Span, Edit)> {
    if ours.cells.len() != theirs.cells.len() {
        return Vec::new();
    }
    if ours.cells.is_empty() {
        return within_words(ours, theirs);
    }
    let cells = ours.cells.iter().zip(&theirs.cells);
    cells.flat_map(|(own, other)| within_words(&ours.cell(own), &theirs.cell(other))).collect()
}

fn within_words(ours: &TracedLine, theirs: &TracedLine) -> Vec<(Span, Edit)> {
    let mut edits = Vec::new();
    for (gone, came) in replaced(&ours.characters, &theirs.characters) {
        let new = theirs.part(came);
        let parts = parts(ours, gone.clone());
        let nothing = || NewWords::Words(String::new());
        match owner(ours, &gone, &parts) {
            Some(owner) => {
                // The new words stand where the owner's first removed character stood.
                let mut given = false;
                for (span, gone) in parts {
                    let own = span == owner.0 && !given;
                    let new = if own { NewWords::Words(new.clone()) } else { nothing() };
                    given |= own;
                    edits.push((span, Edit { gone, new }));
                }
                if !given && !new.is_empty() {
                    let new = NewWords::Words(new);
                    edits.push((owner.0, Edit { gone: owner.1..owner.1, new }));
                }
            }
            None => edits.extend(
                parts.into_iter().map(|(span, gone)| (span, Edit { gone, new: nothing() })),
            ),
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
/// with, or a row of its table.
pub(super) fn added(
    before: &TracedLine,
    theirs: &TracedLine,
    fields: &BTreeMap<Span, &IssueText<'_>>,
) -> Vec<(Span, Edit)> {
    if before.cells.len() != theirs.cells.len() {
        return Vec::new();
    }
    let last = before.origins.iter().rev().flatten().next();
    let is_text =
        |span: &Span| fields.get(span).is_some_and(|field| field.kind == TextKind::Markdown);
    let Some((span, number)) = last.filter(|(span, _)| is_text(span)) else {
        return Vec::new();
    };
    let new = if theirs.cells.is_empty() {
        NewWords::Paragraph(theirs.text())
    } else {
        NewWords::Row(theirs.cells.iter().map(|cell| theirs.part(cell.clone())).collect())
    };
    vec![(*span, Edit { gone: number + 1..number + 1, new })]
}

/// Returns the stretches in which two lines differ.
fn replaced(ours: &[char], theirs: &[char]) -> Vec<(Range<usize>, Range<usize>)> {
    if ours.len().saturating_mul(theirs.len()) > MOST_COMPARED {
        let same = |(left, right): &(&char, &char)| left == right;
        let start = ours.iter().zip(theirs).take_while(same).count();
        let (left, right) = (&ours[start..], &theirs[start..]);
        let end = left.iter().rev().zip(right.iter().rev()).take_while(same).count();
        return vec![(start..ours.len() - end, start..theirs.len() - end)];
    }
    let ops = capture_diff_slices(Algorithm::Myers, ours, theirs);
    let changed = ops.into_iter().filter(|op| !matches!(op, DiffOp::Equal { .. }));
    changed.map(|op| (op.old_range(), op.new_range())).collect()
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

/// Returns the field that new words belong to, and where in it: the first whose words they replace,
/// else the one before the place, else the one behind it.
fn owner(
    line: &TracedLine,
    gone: &Range<usize>,
    parts: &[(Span, Range<usize>)],
) -> Option<(Span, usize)> {
    if let Some((span, part)) = parts.first() {
        return Some((*span, part.start));
    }
    let before = gone.start.checked_sub(1).and_then(|at| line.origins[at]);
    let after = line.origins.get(gone.end).copied().flatten();
    match (before, after) {
        (Some((span, number)), _) => Some((span, number + 1)),
        (None, after) => after,
    }
}
