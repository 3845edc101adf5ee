//! Recognising an issue, or entries of one, in documents.
//!
//! [`recognise`] is the entry point. Every document is read by itself; the drafts are then joined.

use std::collections::BTreeSet;

use super::archive_names::ArchiveNames;
use super::draft::{Draft, DraftEntry, IssueHead};
use super::line::{Part, SourceLines, parts};
use super::unit::{EntryUnit, UnitHeading};
use super::{entry, head, tail};
use crate::lang::Message;

/// Returns what the documents hold: the head of the issue, entries in the order of the source, and the
/// tail.
pub fn recognise<'a>(source: &'a SourceLines, known: &ArchiveNames<'_>) -> Draft<'a> {
    let mut drafts = source.documents().iter().map(|(_, items)| document(&parts(items), known));
    let Some(mut draft) = drafts.next() else { return Draft::default() };
    for other in drafts {
        merge(&mut draft, other);
    }
    repeated(&mut draft);
    draft
}

/// Returns the draft of one document.
fn document<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Draft<'a> {
    let mut parts = parts.to_vec();
    let tail = tail::take(&mut parts);
    let closing = tail::signature(&mut parts, known);
    let lines = units(&parts, known);
    let mut entries = Vec::new();
    let mut pictures = Vec::new();
    let head = match lines.first() {
        Some((first, _)) => {
            let above = parts[..*first].iter().copied();
            let (own, above): (Vec<_>, Vec<_>) =
                above.partition(|part| matches!(part, Part::Picture(_)));
            // An issue has no pictures of its own.
            pictures = own;
            head::before_units(&above, known)
        }
        None => {
            let (head, rest) = head::at_top(&parts, known);
            if !rest.is_empty() {
                entries.push(entry::read(EntryUnit::Missing, Vec::new(), rest));
            }
            head
        }
    };
    let ends: Vec<usize> =
        lines.iter().skip(1).map(|(at, _)| *at).chain([parts.len()]).collect();
    for ((start, line), end) in lines.into_iter().zip(ends) {
        let mut body = Vec::new();
        if !line.rest.is_empty() {
            body.push(Part::Words(line.rest));
        }
        body.append(&mut pictures);
        body.extend_from_slice(&parts[start + 1..end]);
        let closing = tail::signature(&mut body, known);
        let mut entry = entry::read(line.named, vec![line.words], body);
        entry.closing = closing;
        entries.push(entry);
    }
    if let Some(last) = entries.last_mut() {
        last.closing.extend(closing);
    } else if !closing.is_empty() {
        let parts = closing.into_iter().map(Part::Words).collect();
        entries.push(entry::read(EntryUnit::Missing, Vec::new(), parts));
    }
    entries.iter_mut().for_each(|entry| settle(entry, known));
    Draft { head, entries, tail }
}

/// Returns the lines that name a unit. One above a date is who signed, not a heading.
fn units<'a>(parts: &[Part<'a>], known: &ArchiveNames<'_>) -> Vec<(usize, UnitHeading<'a>)> {
    let lines = parts.iter().enumerate();
    let lines = lines.filter_map(|(at, part)| Some((at, known.units.line(part.words()?)?)));
    let signs = |at: usize| {
        let next = parts.get(at + 1).and_then(|part| part.words());
        next.is_some_and(tail::is_date)
    };
    lines.filter(|(at, line)| line.words.text().ends_with(['：', ':']) || !signs(*at)).collect()
}

/// Says what is not sure of an entry's unit.
fn settle(entry: &mut DraftEntry<'_>, known: &ArchiveNames<'_>) {
    let note = match &entry.unit {
        EntryUnit::Known(_) => return,
        EntryUnit::Unknown { name, near: None } => {
            Message::new("import-unit-unknown").with("name", name)
        }
        EntryUnit::Unknown { name, near: Some((id, near)) } => {
            let note = Message::new("import-unit-near").with("name", name);
            note.with("id", id).with("near", near)
        }
        EntryUnit::Missing => {
            let signed = entry.closing.first().and_then(|line| known.units.id(line.text()));
            let title: String = entry.title.iter().map(|line| line.text()).collect();
            if let Some(id) = signed {
                entry.unit = EntryUnit::Known(id.to_owned());
                Message::new("import-unit-signed")
            } else if let Some((id, name)) = known.units.within(&title) {
                Message::new("import-unit-title").with("name", name).with("id", id)
            } else {
                Message::new("import-unit-missing")
            }
        }
    };
    entry.notes.insert(0, note);
}

/// Adds the draft of another document: the first head and the first tail are used.
fn merge<'a>(draft: &mut Draft<'a>, other: Draft<'a>) {
    draft.entries.extend(other.entries);
    if draft.head.number.is_none() && other.head.number.is_some() {
        draft.head = joined(other.head, std::mem::take(&mut draft.head));
    } else {
        let own = std::mem::take(&mut draft.head);
        draft.head = joined(own, other.head);
    }
    draft.tail.add(other.tail);
}

fn joined<'a>(mut head: IssueHead<'a>, other: IssueHead<'a>) -> IssueHead<'a> {
    if other.number.is_some() && (other.year, other.number) != (head.year, head.number) {
        let found: Vec<&str> = other.unkeyed.iter().map(|line| line.text()).collect();
        head.notes.push(Message::new("import-other-head").with("found", found.join(" ")));
    }
    head.unkeyed.extend(other.unkeyed);
    head.title.extend(other.title);
    head.structure.extend(other.structure);
    head.editor_note.parts.extend(other.editor_note.parts);
    for note in other.editor_note.notes {
        if !head.editor_note.notes.contains(&note) {
            head.editor_note.notes.push(note);
        }
    }
    head
}

/// Notes units that have more than one entry.
fn repeated(draft: &mut Draft<'_>) {
    let mut seen = BTreeSet::new();
    for entry in &mut draft.entries {
        let name = entry.unit.written().map(str::to_owned);
        if name.is_some_and(|name| !seen.insert(name)) {
            entry.notes.push(Message::new("import-unit-twice"));
        }
    }
}
