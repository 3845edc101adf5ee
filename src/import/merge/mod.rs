//! A document that was exported, edited by somebody, and comes back: which fields changed.
//!
//! [`Compared`] holds the document as it is exported now beside the one that came back; [`merge`] is the entry
//! point: the issue and these in, changes to fields out.
//!
//! 1. [`lines`] makes lines of both documents. In ours every character knows the field it is from.
//! 2. [`units`] compares what stands under each unit with what stands under the same unit there, and
//!    nothing else; [`align`] finds which line became which.
//! 3. [`edit`] compares two lines, [`sentences`] and within these character by character, and gives every edit to a field: what stands
//!    in a field's words is the field's, what is added beside them goes to the field before.
//! 4. [`field`] turns edits of what a field shows into changes of its value; marks of Markdown stay.
//! 5. `persons` reads the line of a failing's persons again; `labelled` finds fields that are new.
//! 6. `new_item` finds practices, points and failings that somebody added.
//! 7. `gone_item` finds items that somebody took out.
//!    `look` finds words that are set off otherwise.
//! 8. `opening` knows what opens a unit, an item or a point of its own; [`taken`] leaves alone what would
//!    be misfiled or lost.
//!
//! Numbers, labels and stops that the program prints belong to no field: what was changed of them
//! cannot be taken over. Whoever calls this makes the changes, lays the issue out again, and asks
//! [`differences`] what still differs; nothing is lost unnoticed.

mod align;
mod changed;
mod compared;
mod difference;
mod edit;
mod field;
mod gone_item;
mod item_value;
mod items;
mod labelled;
mod lines;
mod look;
mod new_item;
mod opening;
mod persons;
mod sentences;
mod taken;
mod trace;
mod units;

use std::collections::{BTreeMap, BTreeSet};

use super::archive_names::ArchiveNames;
use crate::diag::Span;
use crate::lang::Message;
use crate::model::{Failing, Issue, IssueText, TextKind};
use crate::text::{parse, plain, without_spaces};
use align::AlignStep;
pub use changed::{Changed, Check};
pub use compared::Compared;
pub use difference::{Difference, differences};
use edit::{Edit, NewWords};
pub use gone_item::{GoneItem, gone_items};
pub(super) use item_value::ItemValue;
use labelled::{FailingIndex, FailingPlace, NewField};
use lines::TracedLine;
pub use look::LookChange;
pub use new_item::new_items;
use taken::FieldChange;

/// Returns the fields that were edited, in the order of the page; ours is `issue` as it is laid out now.
pub fn merge(issue: &Issue, compared: &Compared<'_>) -> Vec<Changed> {
    let Compared { ours, theirs, units, names, .. } = compared;
    let fields = issue.fields();
    let mut merging = Merging {
        by_span: fields.iter().map(|field| (field.text.span, field)).collect(),
        failings: FailingIndex::new(issue),
        edits: BTreeMap::new(),
        left: Vec::new(),
        persons: Vec::new(),
        new: Vec::new(),
        paragraphs: Vec::new(),
    };
    let heads: BTreeSet<usize> = removed_heads(ours, &units.parts);
    for part in &units.parts {
        let mut before: Option<&TracedLine> = None;
        let mut following = Following::Field;
        for (at, &step) in part.iter().enumerate() {
            match step {
                AlignStep::Same(line, _) => before = Some(&ours[line]),
                AlignStep::Edited(line, edited) => {
                    merging.edited(&ours[line], &theirs[edited]);
                    before = Some(&ours[line]);
                }
                AlignStep::Removed(line) => {
                    if !heads.contains(&ours[line].block) {
                        merging.removed(&ours[line]);
                    }
                    before = Some(&ours[line]);
                }
                AlignStep::Added(added) => {
                    let next =
                        part[at..].iter().find_map(AlignStep::own).map(|line| &ours[line]);
                    let between = (before, next);
                    following = merging.added(between, &theirs[added], following);
                    continue;
                }
            }
            let goes_on = matches!(step, AlignStep::Removed(_)) && following == Following::Item;
            following = if goes_on { Following::Item } else { Following::Field };
        }
    }
    let added = units.added.iter().flat_map(|unit| unit.lines.clone());
    merging.left.extend(added.map(|line| theirs[line].text()));
    merging.changed(issue, &fields, ours, names)
}

/// Returns the blocks of tables whose head is gone: nobody takes out a part of them.
fn removed_heads(ours: &[TracedLine], parts: &[Vec<AlignStep>]) -> BTreeSet<usize> {
    let removed = parts.iter().flatten().filter_map(|step| match *step {
        AlignStep::Removed(line) => Some(&ours[line]),
        _ => None,
    });
    removed.filter(|line| line.is_head).map(|line| line.block).collect()
}

/// What a line that is new follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Following {
    /// A field of the issue.
    Field,
    /// A field that a line above it made.
    NewField,
    /// A practice, a failing or a point that a line above it opened.
    Item,
}

/// What is found while two documents are compared.
struct Merging<'f, 'a> {
    by_span: BTreeMap<Span, &'f IssueText<'a>>,
    failings: FailingIndex<'a>,
    /// Edits of texts, by the places of the texts.
    edits: BTreeMap<Span, Vec<Edit>>,
    /// New words that no field takes.
    left: Vec<String>,
    /// Persons who are others.
    persons: Vec<Changed>,
    /// Fields that failings get.
    new: Vec<NewField>,
    /// Paragraphs that went into the last text of a failing, and what to look at there.
    paragraphs: Vec<(Span, String, Check)>,
}

impl<'a> Merging<'_, 'a> {
    fn edited(&mut self, ours: &TracedLine, theirs: &TracedLine) {
        if ours.picture.is_some() || theirs.picture.is_some() {
            return;
        }
        if let Some(name) = self.person_in(ours) {
            self.persons(name, ours, theirs);
            return;
        }
        for (span, edit) in edit::within(ours, theirs, &mut self.left) {
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

    /// Takes a line that is new, between two of ours; returns what the next line follows.
    fn added(
        &mut self,
        (before, next): (Option<&TracedLine>, Option<&TracedLine>),
        theirs: &TracedLine,
        following: Following,
    ) -> Following {
        if theirs.picture.is_some() {
            return following;
        }
        let words = theirs.text();
        let is_words = theirs.cells.is_empty();
        if following == Following::Item || (is_words && opening::is_item(&words)) {
            self.left.push(words);
            return Following::Item;
        }
        let failing = before.and_then(|before| self.failing(before));
        if let Some(failing) = failing.filter(|_| is_words)
            && let Some((rest, fields)) = failing.fields(&words, &self.new)
            && rest.is_empty()
        {
            self.new.extend(fields);
            return Following::NewField;
        }
        let is_open = following == Following::NewField && is_words;
        if let Some(open) = self.new.last_mut().filter(|_| is_open) {
            if open.push(&words) {
                return Following::NewField;
            }
            self.left.push(words);
            return Following::Field;
        }
        let edit = before.and_then(|before| edit::added(before, theirs, &self.by_span));
        match edit {
            Some((span, edit)) => {
                self.doubt(span, next, words);
                self.edit(span, edit);
            }
            None => self.left.push(words),
        }
        Following::Field
    }

    /// The failing whose text a line ends with.
    fn failing(&self, line: &TracedLine) -> Option<FailingPlace<'a>> {
        let last = line.origins.iter().rev().flatten().next();
        last.and_then(|(span, _)| self.failings.of(*span))
    }

    /// Keeps in mind that a paragraph went behind a failing, where `next` is no line of it: it may be a failing
    /// of its own.
    fn doubt(&mut self, span: Span, next: Option<&TracedLine>, words: String) {
        let Some(place) = self.failings.of(span) else { return };
        let next = next.and_then(|next| self.failing(next));
        if next.is_none_or(|next| next.steps() != place.steps()) {
            let note = Message::new("import-behind-failing").with("words", &words);
            self.paragraphs.push((span, words, Check { item: place.steps(), note }));
        }
    }

    /// Keeps an edit; words with a label that are added at the end of a failing's text become fields.
    fn edit(&mut self, span: Span, mut edit: Edit) {
        if let NewWords::Words(words) = &edit.new
            && let Some(failing) = self.failings.of(span)
            && let Some((rest, fields)) = failing.fields(words, &self.new)
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
            // What came into the line from elsewhere stays where it was, too.
            return self.left.push(line);
        };
        self.persons.push(Changed {
            path: place.path(Failing::responsible),
            changes: change.changes,
            additions: change.additions,
            checks: Vec::new(),
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
        names: &ArchiveNames<'_>,
    ) -> Vec<Changed> {
        let failings = &self.failings;
        let is_failing = |span| failings.of(span).is_some();
        let taken =
            taken::taken(issue, fields, ours, &mut self.edits, self.left, is_failing, names);
        let paragraphs = &self.paragraphs;
        let changed = |change: FieldChange<'_, '_>| Changed {
            path: change.field.path.clone(),
            checks: checks(&change, paragraphs),
            is_emptied: change.is_emptied(),
            changes: change.changes,
            additions: Vec::new(),
            before: change.field.text.value.clone(),
            after: change.whole,
        };
        let mut all: Vec<Changed> = taken.into_iter().map(changed).collect();
        for (path, date) in issue.dates() {
            let list = self.edits.remove(&date.span);
            let change = list.and_then(|list| field::date_change(date, list));
            all.extend(change.map(|change| Changed {
                path,
                before: date.value.to_string(),
                after: change.text.clone(),
                changes: vec![change],
                additions: Vec::new(),
                checks: Vec::new(),
                is_emptied: false,
            }));
        }
        all.extend(self.persons);
        all.extend(self.new.into_iter().map(|field| Changed {
            additions: vec![field.edit()],
            checks: Vec::new(),
            path: field.path,
            changes: Vec::new(),
            before: String::new(),
            after: field.words,
            is_emptied: false,
        }));
        all
    }
}

/// Returns what to look at in a field: paragraphs whose words it did not have.
fn checks(change: &FieldChange<'_, '_>, paragraphs: &[(Span, String, Check)]) -> Vec<Check> {
    let text = &change.field.text;
    let had = without_spaces(&plain::document(&parse(&text.value)));
    let own = paragraphs.iter().filter(|(span, ..)| *span == text.span);
    let new = own.filter(|(_, words, _)| !had.contains(&without_spaces(words)));
    new.map(|(.., check)| check.clone()).collect()
}
