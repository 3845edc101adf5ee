//! Which of the fields that were edited are changed: those of which nothing is lost or misfiled by it.
//!
//! A field that would hold a new unit, item or point stays as it is. So does a practice or a failing that
//! is gone from the document: people take it out themselves. And so does a field whose words still stand
//! in the document, where no field takes them: somebody moved them.

use std::collections::BTreeMap;

use super::edit::{Edit, NewWords};
use super::items::{MergeItem, items};
use super::lines::TracedLine;
use super::{field, opening};
use crate::diag::{Span, TextEdit};
use crate::import::archive_names::ArchiveNames;
use crate::model::{Issue, IssueText};
use crate::text::{parse, plain, without_spaces};

/// Most characters of words that are gone, times characters of words that nothing takes, that are
/// compared; of more, nothing is taken away.
const MOST_COMPARED: usize = 1_000_000_000;

/// A field, and what becomes of it.
pub(super) struct FieldChange<'f, 'a> {
    /// The field.
    pub(super) field: &'f IssueText<'a>,
    /// What changes in its value, in the order of the text.
    pub(super) changes: Vec<TextEdit>,
    /// The whole value as it shall be.
    pub(super) whole: String,
    /// Words that are gone, without white space.
    lost: Vec<String>,
    /// Words that are new.
    gained: Vec<String>,
}

impl FieldChange<'_, '_> {
    /// Whether nothing but white space is left of it.
    pub(super) fn is_emptied(&self) -> bool {
        self.whole.trim().is_empty()
    }
}

/// Returns the changes of the fields that are taken over, in the order of the page. `left` are words of the
/// document that no field takes; `is_failing` says which texts are of failings.
pub(super) fn taken<'f, 'a>(
    issue: &Issue,
    fields: &'f [IssueText<'a>],
    ours: &[TracedLine],
    edits: &mut BTreeMap<Span, Vec<Edit>>,
    mut left: Vec<String>,
    is_failing: impl Fn(Span) -> bool,
    names: &ArchiveNames<'_>,
) -> Vec<FieldChange<'f, 'a>> {
    let mut all = Vec::new();
    for field in fields {
        let Some(list) = edits.remove(&field.text.span) else { continue };
        let gained = gained(&list);
        match change(field, ours, list) {
            Some(change) if change.whole == field.text.value => {}
            // Each recipient is an item of its own.
            Some(change)
                if parts(&change.whole) > parts(&field.text.value) && is_recipient(field) =>
            {
                left.extend(gained);
            }
            Some(change)
                if !opening::brings(
                    &field.text.value,
                    &change.whole,
                    is_failing(field.text.span),
                    names,
                ) =>
            {
                all.push(FieldChange { gained, ..change });
            }
            _ => left.extend(gained),
        }
    }
    for MergeItem { spans, .. } in items(issue).iter().filter(|item| !item.is_entry()) {
        let is_heading = |span| spans.first() == Some(&span);
        if all.iter().any(|one| is_heading(one.field.text.span) && one.is_emptied()) {
            all.retain(|one| !one.is_emptied() || !spans.contains(&one.field.text.span));
        }
    }
    while let Some(at) = moved(&all, &left) {
        left.extend(all.remove(at).gained);
    }
    all
}

fn is_recipient(field: &IssueText<'_>) -> bool {
    field.path.to_string().starts_with(Issue::distribution)
}

/// How many names a text may be.
fn parts(text: &str) -> usize {
    text.split(['，', '、', ',', '；', ';']).count()
}

fn change<'f, 'a>(
    field: &'f IssueText<'a>,
    ours: &[TracedLine],
    edits: Vec<Edit>,
) -> Option<FieldChange<'f, 'a>> {
    let shown = field::shown(field, ours);
    let gone = edits.iter().filter_map(|edit| shown.get(edit.gone.clone()));
    let lost = gone.map(|gone| gone.iter().collect()).filter(|gone: &String| !gone.is_empty());
    let mut lost: Vec<String> = lost.collect();
    let changes = field::changes(field, &shown, edits)?;
    let value = &field.text.value;
    let whole = made(value, &changes, 0..value.len());
    // Where two sentences begin alike, what is gone is the end of one and the start of the other.
    let now = without_spaces(&plain::document(&parse(&whole)));
    let sentences = shown.split_inclusive(|one| *one == '。').map(String::from_iter);
    lost.extend(sentences.filter(|sentence| !now.contains(sentence)));
    Some(FieldChange { field, changes, whole, lost, gained: Vec::new() })
}

fn gained(edits: &[Edit]) -> Vec<String> {
    let words = |edit: &Edit| match &edit.new {
        NewWords::Words(words) | NewWords::Paragraph(words) => vec![words.clone()],
        NewWords::Row(cells) => cells.clone(),
        NewWords::NoRow => Vec::new(),
    };
    edits.iter().flat_map(words).filter(|words| !words.is_empty()).collect()
}

/// Returns the first change that takes away words which still stand in the document, in none of the fields.
fn moved(all: &[FieldChange<'_, '_>], left: &[String]) -> Option<usize> {
    let left: Vec<String> = left.iter().map(|words| without_spaces(words)).collect();
    let left = left.join("\n");
    let lost: usize = all.iter().flat_map(|one| &one.lost).count();
    let is_long = lost.saturating_mul(left.len()) > MOST_COMPARED;
    let stands =
        |words: &String| words.chars().count() > 1 && (is_long || left.contains(words));
    all.iter().position(|one| one.lost.iter().any(stands))
}

/// Returns a part of a value with its changes made.
fn made(value: &str, changes: &[TextEdit], part: std::ops::Range<usize>) -> String {
    let mut ordered: Vec<&TextEdit> = changes.iter().collect();
    ordered.sort_by_key(|change| change.range.start);
    let (mut made, mut done) = (String::new(), part.start);
    for change in ordered {
        made.push_str(value.get(done..change.range.start).unwrap_or_default());
        made.push_str(&change.text);
        done = change.range.end;
    }
    made.push_str(value.get(done..part.end).unwrap_or_default());
    made
}
