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
//! 5. `persons` reads the line of a failing's persons again; `labelled` finds fields that are new.
//!
//! Numbers, labels and stops that the program prints belong to no field: what was changed of them
//! cannot be taken over. Whoever calls this makes the changes, lays the issue out again, and asks
//! [`differences`] what still differs; nothing is lost unnoticed.

mod align;
mod edit;
mod field;
mod labelled;
mod lines;
mod persons;

use std::collections::BTreeMap;

use crate::diag::{Span, TextEdit};
use crate::document::Document;
use crate::model::{FieldPath, Issue, IssueText, TextKind};
use crate::source::Addition;
use crate::text::single_spaced;
use align::AlignStep;
use edit::{Edit, NewWords};
use labelled::{FailingIndex, NewField};
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
    /// What to add to the file: a field that is new, persons who are new.
    pub additions: Vec<Addition>,
    /// The part of the value that changes, with a few characters around it.
    pub before: String,
    /// The same part as it shall be.
    pub after: String,
    /// Whether nothing is left of the value.
    pub is_emptied: bool,
}

/// What differs: as one document has it, and as the other has it. Either may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A line.
    Words {
        /// In the first document.
        ours: Option<String>,
        /// In the second.
        theirs: Option<String>,
    },
    /// A picture that only the first has, by what it shows.
    PictureRemoved(String),
    /// A picture that only the second has, by what it shows.
    PictureAdded(String),
}

/// Returns the fields that were edited, in the order of the page. `ours` is `issue` as it is laid
/// out now.
pub fn merge(issue: &Issue, ours: &Document, theirs: &Document) -> Vec<Changed> {
    let (ours, theirs) = lines::traced(ours, theirs);
    let fields = issue.fields();
    let mut merging = Merging {
        by_span: fields.iter().map(|field| (field.text.span, field)).collect(),
        failings: FailingIndex::new(issue),
        edits: BTreeMap::new(),
        persons: Vec::new(),
        new: Vec::new(),
    };
    let mut before: Option<&TracedLine> = None;
    let mut is_open = false;
    for step in align::align(&ours, &theirs) {
        match step {
            AlignStep::Same(line) => before = Some(&ours[line]),
            AlignStep::Edited(line, edited) => {
                merging.edited(&ours[line], &theirs[edited]);
                before = Some(&ours[line]);
            }
            AlignStep::Removed(line) => {
                merging.removed(&ours[line]);
                before = Some(&ours[line]);
            }
            AlignStep::Added(added) => {
                let Some(before) = before else { continue };
                is_open = merging.added(before, &theirs[added], is_open);
                continue;
            }
        }
        is_open = false;
    }
    merging.changed(issue, &fields, &ours)
}

/// What is found while two documents are compared.
struct Merging<'f, 'a> {
    by_span: BTreeMap<Span, &'f IssueText<'a>>,
    failings: FailingIndex<'a>,
    /// Edits of texts, by the places of the texts.
    edits: BTreeMap<Span, Vec<Edit>>,
    /// Persons who are others.
    persons: Vec<Changed>,
    /// Fields that failings get.
    new: Vec<NewField>,
}

impl Merging<'_, '_> {
    fn edited(&mut self, ours: &TracedLine, theirs: &TracedLine) {
        if ours.picture.is_some() || theirs.picture.is_some() {
            return;
        }
        if let Some(name) = self.person_in(ours) {
            self.persons(name, ours, theirs);
            return;
        }
        for (span, edit) in edit::within(ours, theirs) {
            self.edit(span, edit);
        }
    }

    fn removed(&mut self, ours: &TracedLine) {
        if ours.picture.is_none() {
            for (span, edit) in edit::removed(ours) {
                self.edit(span, edit);
            }
        }
    }

    /// `is_open` says whether the line follows one that made a new field; returns whether it makes one or
    /// goes on with one.
    fn added(&mut self, before: &TracedLine, theirs: &TracedLine, is_open: bool) -> bool {
        if theirs.picture.is_some() {
            return false;
        }
        let words = theirs.text();
        let is_words = theirs.cells.is_empty();
        let last = before.origins.iter().rev().flatten().next();
        let failing = last.and_then(|(span, _)| self.failings.of(*span));
        if let Some(failing) = failing.filter(|_| is_words)
            && let Some((rest, fields)) = failing.fields(&words)
            && rest.is_empty()
        {
            self.new.extend(fields);
            return true;
        }
        let open = self.new.last_mut().filter(|_| is_open && is_words);
        if let Some(open) = open {
            return open.push(&words);
        }
        for (span, edit) in edit::added(before, theirs, &self.by_span) {
            self.edit(span, edit);
        }
        false
    }

    /// Keeps an edit; words with a label that are added at the end of a failing's text become fields.
    fn edit(&mut self, span: Span, mut edit: Edit) {
        if let NewWords::Words(words) = &edit.new
            && let Some(failing) = self.failings.of(span)
            && let Some((rest, fields)) = failing.fields(words)
            && !fields.is_empty()
        {
            let rest = rest.to_owned();
            self.new.extend(fields);
            if rest.is_empty() && edit.gone.is_empty() {
                return;
            }
            edit.new = NewWords::Words(rest);
        }
        self.edits.entry(span).or_default().push(edit);
    }

    /// Returns the place of the first name that a line prints.
    fn person_in(&self, line: &TracedLine) -> Option<Span> {
        let mut origins = line.origins.iter().flatten().map(|(span, _)| *span);
        origins.find(|span| {
            self.by_span.get(span).is_some_and(|field| field.kind == TextKind::Person)
        })
    }

    fn persons(&mut self, name: Span, ours: &TracedLine, theirs: &TracedLine) {
        let Some(place) = self.failings.of(name) else { return };
        let line = theirs.text();
        let Some(change) = persons::changed(place.failing, &place.steps(), &line) else {
            return;
        };
        self.persons.push(Changed {
            path: place.path("responsible"),
            changes: change.changes,
            additions: change.additions,
            before: ours.text(),
            after: line,
            is_emptied: false,
        });
    }

    fn changed(
        mut self,
        issue: &Issue,
        fields: &[IssueText<'_>],
        ours: &[TracedLine],
    ) -> Vec<Changed> {
        let changed = |field: &IssueText<'_>| {
            let list = self.edits.remove(&field.text.span)?;
            let changes = field::changes(field, ours, list)?;
            let value = &field.text.value;
            let whole = made(value, &changes, 0..value.len());
            if labelled::brings_a_label(value, &whole) {
                return None;
            }
            let (before, after) = excerpts(value, &changes)?;
            let is_emptied = whole.trim().is_empty();
            let (path, additions) = (field.path.clone(), Vec::new());
            Some(Changed { path, changes, additions, before, after, is_emptied })
        };
        let mut all: Vec<Changed> = fields.iter().filter_map(changed).collect();
        for (path, date) in issue.dates() {
            let list = self.edits.remove(&date.span);
            let change = list.and_then(|list| field::date_change(date, list));
            all.extend(change.map(|change| Changed {
                path,
                before: date.value.to_string(),
                after: change.text.clone(),
                changes: vec![change],
                additions: Vec::new(),
                is_emptied: false,
            }));
        }
        all.extend(self.persons);
        all.extend(self.new.into_iter().map(|field| Changed {
            path: field.path,
            changes: Vec::new(),
            additions: vec![field.addition],
            before: String::new(),
            after: field.words,
            is_emptied: false,
        }));
        all
    }
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

/// Returns the part of a value that changes, and what becomes of it; nothing where there is no
/// change.
fn excerpts(value: &str, changes: &[TextEdit]) -> Option<(String, String)> {
    let first = changes.iter().map(|change| change.range.start).min()?;
    let last = changes.iter().map(|change| change.range.end).max()?;
    let start = value[..first].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let end = value[last..].char_indices().nth(AROUND).map_or(value.len(), |(at, _)| last + at);
    let after = made(value, changes, start..end);
    Some((single_spaced(&value[start..end]), single_spaced(&after)))
}

/// Returns the lines and pictures in which two documents differ, white space aside.
pub fn differences(ours: &Document, theirs: &Document) -> Vec<Difference> {
    let (ours, theirs) = lines::traced(ours, theirs);
    let (own, other) = (|line: usize| &ours[line], |line: usize| &theirs[line]);
    let difference = |step| match step {
        AlignStep::Same(_) => Vec::new(),
        AlignStep::Edited(left, right)
            if persons::says_the_same(&own(left).text(), &other(right).text()) =>
        {
            Vec::new()
        }
        AlignStep::Edited(left, right) => vec![Difference::Words {
            ours: Some(own(left).text()),
            theirs: Some(other(right).text()),
        }],
        AlignStep::Removed(left) => vec![match &own(left).picture {
            Some(picture) => Difference::PictureRemoved(picture.clone()),
            None => Difference::Words { ours: Some(own(left).text()), theirs: None },
        }],
        AlignStep::Added(right) => vec![match &other(right).picture {
            Some(picture) => Difference::PictureAdded(picture.clone()),
            None => Difference::Words { ours: None, theirs: Some(other(right).text()) },
        }],
    };
    align::align(&ours, &theirs).into_iter().flat_map(difference).collect()
}
