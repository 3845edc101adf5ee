//! A document that was exported, edited by somebody, and comes back: which fields changed.
//!
//! [`merge`] is the entry point: the issue, the document as it is exported now, and the document that
//! came back, in; changes to fields out.
//!
//! 1. [`lines`] makes lines of both documents. In ours every character knows the field it is from.
//! 2. [`align`] finds which line became which.
//! 3. [`edit`] compares two lines character by character, and gives every edit to a field: what stands
//!    in a field's words is the field's, what is added beside them goes to the field before.
//! 4. [`field`] turns edits of what a field shows into changes of its value; marks of Markdown stay.
//!
//! Numbers, labels and stops that the program prints belong to no field: what was changed of them
//! cannot be taken over. Whoever calls this makes the changes, lays the issue out again, and asks
//! [`differences`] what still differs; nothing is lost unnoticed.

mod align;
mod edit;
mod field;
mod lines;

use std::collections::BTreeMap;

use crate::diag::{Span, TextEdit};
use crate::document::Document;
use crate::model::{FieldPath, Issue, IssueText};
use crate::text::single_spaced;
use align::AlignStep;
use edit::Edit;
use lines::TracedLine;

/// Characters shown before and behind what changes.
const AROUND: usize = 6;

/// A field that was edited.
#[derive(Debug)]
pub struct Changed {
    /// Which field.
    pub path: FieldPath,
    /// What to change in its value.
    pub changes: Vec<TextEdit>,
    /// The part of the value that changes, with a few characters around it.
    pub before: String,
    /// The same part as it shall be.
    pub after: String,
}

/// A line that differs: as one document has it, and as the other has it. Either may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// In the first document.
    pub ours: Option<String>,
    /// In the second.
    pub theirs: Option<String>,
}

/// Returns the fields that were edited, in the order of the page. `ours` is `issue` as it is laid
/// out now.
pub fn merge(issue: &Issue, ours: &Document, theirs: &Document) -> Vec<Changed> {
    let (ours, theirs) = (lines::traced(ours), lines::traced(theirs));
    let fields = issue.fields();
    let by_span: BTreeMap<Span, &IssueText<'_>> =
        fields.iter().map(|field| (field.text.span, field)).collect();
    let mut edits: BTreeMap<Span, Vec<Edit>> = BTreeMap::new();
    let mut add = |found: Vec<(Span, Edit)>| {
        for (span, edit) in found {
            edits.entry(span).or_default().push(edit);
        }
    };
    let mut before: Option<&TracedLine> = None;
    for step in align::align(&ours, &theirs) {
        match step {
            AlignStep::Same(line) => before = Some(&ours[line]),
            AlignStep::Edited(line, edited) => {
                add(edit::within(&ours[line], &theirs[edited]));
                before = Some(&ours[line]);
            }
            AlignStep::Removed(line) => {
                add(edit::removed(&ours[line]));
                before = Some(&ours[line]);
            }
            AlignStep::Added(added) => add(edit::added(before, &theirs[added], &by_span)),
        }
    }
    let changed = |field: &IssueText<'_>| {
        let list = edits.remove(&field.text.span)?;
        let changes = field::changes(field, &ours, list)?;
        let (before, after) = excerpts(&field.text.value, &changes)?;
        Some(Changed { path: field.path.clone(), changes, before, after })
    };
    let mut all: Vec<Changed> = fields.iter().filter_map(changed).collect();
    for (path, date) in issue.dates() {
        let list = edits.remove(&date.span);
        let change = list.and_then(|list| field::date_change(date, list));
        all.extend(change.map(|change| Changed {
            path,
            before: date.value.to_string(),
            after: change.text.clone(),
            changes: vec![change],
        }));
    }
    all
}

/// Returns the part of a value that changes, and what becomes of it; nothing where there is no
/// change.
fn excerpts(value: &str, changes: &[TextEdit]) -> Option<(String, String)> {
    let first = changes.iter().map(|change| change.range.start).min()?;
    let last = changes.iter().map(|change| change.range.end).max()?;
    let start = value[..first].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = value[last..].char_indices().nth(AROUND).map_or(value.len(), |(at, _)| last + at);
    let mut ordered: Vec<&TextEdit> = changes.iter().collect();
    ordered.sort_by_key(|change| change.range.start);
    let (mut after, mut done) = (String::new(), start);
    for change in ordered {
        after.push_str(value.get(done..change.range.start).unwrap_or_default());
        after.push_str(&change.text);
        done = change.range.end;
    }
    after.push_str(value.get(done..end).unwrap_or_default());
    Some((single_spaced(&value[start..end]), single_spaced(&after)))
}

/// Returns the lines in which two documents differ, white space aside.
pub fn differences(ours: &Document, theirs: &Document) -> Vec<Difference> {
    let (ours, theirs) = (lines::traced(ours), lines::traced(theirs));
    let difference = |step| match step {
        AlignStep::Same(_) => None,
        AlignStep::Edited(left, right) => Some((Some(left), Some(right))),
        AlignStep::Removed(left) => Some((Some(left), None)),
        AlignStep::Added(right) => Some((None, Some(right))),
    };
    align::align(&ours, &theirs)
        .into_iter()
        .filter_map(difference)
        .map(|(left, right)| Difference {
            ours: left.map(|line| ours[line].text()),
            theirs: right.map(|line| theirs[line].text()),
        })
        .collect()
}
