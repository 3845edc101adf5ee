//! What of a draft an issue that exists takes.
//!
//! [`fit`] is the entry point. A field that says nothing yet takes what the draft has for it; one that says something
//! keeps it, and what the draft has is told as not taken. What is said of a unit that the issue speaks of already
//! is joined to its entry.

use super::draft::{Draft, DraftEntry, DraftItem, DraftText, UntakenParts};
use super::failing;
use super::line::{Part, Piece};
use crate::lang::Message;
use crate::model::{Entry, Issue, Rectification, Text};

/// Makes a draft say what an issue takes of it, and what it does not take.
pub(super) fn fit(draft: &mut Draft<'_>, issue: &Issue) {
    let mut untaken = Vec::new();
    if let (Some(found), Some(line)) =
        (draft.other_number(&issue.id()), draft.head.unkeyed.first())
    {
        let note = Message::new("failure-import-number").with("issue", issue.id());
        draft.told.push((line.place().0, note.with("found", found)));
    }
    head(draft, issue, &mut untaken);
    let mut there: Vec<Said> = issue.entries.iter().map(Said::by).collect();
    for entry in &mut draft.entries {
        let unit = entry.unit.written();
        let at = issue.entries.iter().position(|one| Some(one.unit.value.as_str()) == unit);
        let Some(at) = at else { continue };
        let line = entry.unkeyed.last().or(entry.title.first());
        let note = |line: &Piece<'_>| (line.place().0, Message::new("import-joins"));
        draft.told.extend(line.map(note));
        join(entry, at, &mut there[at], &mut untaken);
    }
    if draft.tail.says_fields() {
        let parts = words(&std::mem::take(&mut draft.tail).unkeyed);
        untaken.push(UntakenParts { parts, notes: vec![Message::new("import-tail-left")] });
    }
    draft.news.items.retain_mut(|news| {
        let is_same = |one: &Rectification| {
            one.failing.value == news.failing && one.date.value == news.date
        };
        let is_new = !issue.rectifications.iter().any(is_same);
        if !is_new {
            let parts = [words(&[news.structure]), taken_out(&mut news.text)].concat();
            untaken.push(UntakenParts { parts, notes: vec![Message::new("import-news-kept")] });
        }
        is_new
    });
    draft.untaken.extend(untaken);
}

/// What the entry of a unit says.
struct Said {
    title: bool,
    lead: bool,
}

impl Said {
    fn by(entry: &Entry) -> Self {
        Self { title: says(entry.title.as_ref()), lead: says(entry.lead.as_ref()) }
    }
}

/// Title and 编者按. The notes on number and date are of an issue that is new.
fn head<'a>(draft: &mut Draft<'a>, issue: &Issue, untaken: &mut Vec<UntakenParts<'a>>) {
    let head = &mut draft.head;
    let is_doubtful = head.number.is_none() && !head.notes.is_empty();
    head.notes.clear();
    let title = words(&head.title);
    let structure = words(&head.structure);
    let above: Vec<Part<'a>> = title.iter().chain(&head.editor_note.parts).copied().collect();
    if failing::is_one(&above) {
        // The persons that it names are hidden in a failing alone.
        head.title.clear();
        head.structure.clear();
        let parts = [title, structure, taken_out(&mut head.editor_note)].concat();
        let notes = vec![Message::new("import-above-failing")];
        return untaken.push(UntakenParts { parts, notes });
    }
    if !title.is_empty() && says(issue.title.as_ref()) {
        head.title.clear();
        untaken.push(UntakenParts { parts: title, notes: vec![kept("field-issue.title")] });
    }
    if !head.editor_note.is_empty() && says(issue.editor_note.as_ref()) {
        head.structure.clear();
        let parts = [structure, taken_out(&mut head.editor_note)].concat();
        untaken.push(UntakenParts { parts, notes: vec![kept("field-issue.editor_note")] });
    }
    if is_doubtful && !(head.title.is_empty() && head.editor_note.is_empty()) {
        head.notes.push(Message::new("import-above"));
    }
}

/// Joins an entry to that of the same unit, which is the issue's with this index.
fn join<'a>(
    entry: &mut DraftEntry<'a>,
    at: usize,
    there: &mut Said,
    untaken: &mut Vec<UntakenParts<'a>>,
) {
    entry.joined = Some(at);
    untaken.extend(keep(entry, there.title, there.lead));
    there.title |= !entry.title.is_empty();
    there.lead |= !entry.lead.is_empty();
    // They are numbered behind those that are there.
    entry.items.iter_mut().for_each(DraftItem::forget_numbers);
}

/// Takes out of an entry what the one that it is joined to says already, and returns it.
pub(super) fn keep<'a>(
    entry: &mut DraftEntry<'a>,
    says_title: bool,
    says_lead: bool,
) -> Vec<UntakenParts<'a>> {
    let mut untaken = Vec::new();
    if !entry.title.is_empty() && says_title {
        let parts = words(&std::mem::take(&mut entry.title));
        entry.title_notes.clear();
        untaken.push(UntakenParts { parts, notes: vec![kept("field-entry.title")] });
    }
    if !entry.lead.is_empty() && says_lead {
        let parts = taken_out(&mut entry.lead);
        untaken.push(UntakenParts { parts, notes: vec![kept("field-entry.lead")] });
    }
    untaken
}

/// Says that a field stays what it is.
fn kept(field: &str) -> Message {
    Message::new("import-kept").nested("field", Message::new(field))
}

fn says(text: Option<&Text>) -> bool {
    text.is_some_and(|text| !text.value.trim().is_empty())
}

fn words<'a>(lines: &[Piece<'a>]) -> Vec<Part<'a>> {
    lines.iter().copied().map(Part::Words).collect()
}

/// Takes all out of a text, its footnotes behind it.
fn taken_out<'a>(text: &mut DraftText<'a>) -> Vec<Part<'a>> {
    let DraftText { mut parts, footnotes, .. } = std::mem::take(text);
    for note in footnotes {
        parts.push(Part::Words(note.mark));
        parts.extend(words(&note.lines));
    }
    parts
}
