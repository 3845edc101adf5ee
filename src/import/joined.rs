//! The drafts of several documents as one.

use std::collections::BTreeSet;

use super::archive_names::ArchiveNames;
use super::draft::{Draft, DraftEntry, DraftItem, IssueHead, UntakenParts};
use super::{fit, numbering};
use crate::lang::Message;

/// Adds the draft of another document: the first head and the first tail are used. What is said of a unit that has an
/// entry already is joined to that.
pub(super) fn add<'a>(draft: &mut Draft<'a>, other: Draft<'a>) {
    let count = draft.entries.len();
    for entry in other.entries {
        let is_same = |one: &DraftEntry<'_>| {
            entry.unit.written().is_some() && one.unit.written() == entry.unit.written()
        };
        match draft.entries[..count].iter_mut().find(|one| is_same(one)) {
            Some(there) => draft.untaken.extend(join(there, entry)),
            None => draft.entries.push(entry),
        }
    }
    if draft.head.number.is_none() && other.head.number.is_some() {
        draft.head = heads(other.head, std::mem::take(&mut draft.head));
    } else {
        let own = std::mem::take(&mut draft.head);
        draft.head = heads(own, other.head);
    }
    draft.news.title.extend(other.news.title);
    draft.news.unkeyed.extend(other.news.unkeyed);
    draft.news.items.extend(other.news.items);
    draft.attachments.extend(other.attachments);
    draft.tail.add(other.tail);
    draft.left_out.extend(other.left_out);
}

/// Joins an entry to one of the same unit; returns what that does not take.
fn join<'a>(there: &mut DraftEntry<'a>, mut entry: DraftEntry<'a>) -> Vec<UntakenParts<'a>> {
    let says_title = !there.title.is_empty();
    let untaken = fit::keep(&mut entry, says_title, !there.lead.is_empty());
    there.unkeyed.splice(0..0, entry.unkeyed);
    there.title.extend(entry.title);
    there.title_notes.extend(entry.title_notes);
    there.structure.extend(entry.structure);
    there.addressee.extend(entry.addressee);
    if !entry.lead.is_empty() {
        there.lead = entry.lead;
    }
    there.items.extend(entry.items);
    there.pictures.extend(entry.pictures);
    there.closing.extend(entry.closing);
    let own = std::mem::take(&mut there.notes);
    let joined = Message::new("import-joined-entries");
    for note in own.into_iter().chain(entry.notes).chain([joined]) {
        if note.id() != "import-order" && !there.notes.contains(&note) {
            there.notes.push(note);
        }
    }
    there.items.iter_mut().for_each(DraftItem::forget_numbers);
    numbering::compare(there);
    untaken
}

fn heads<'a>(mut head: IssueHead<'a>, other: IssueHead<'a>) -> IssueHead<'a> {
    if other.number.is_some() && (other.year, other.number) != (head.year, head.number) {
        let found: Vec<&str> = other.unkeyed.iter().map(|line| line.text()).collect();
        head.notes.push(Message::new("import-other-head").with("found", found.join(" ")));
    }
    head.unkeyed.extend(other.unkeyed);
    head.title.extend(other.title);
    head.addressees.extend(other.addressees);
    head.keyed &= other.keyed;
    head.structure.extend(other.structure);
    head.editor_note.parts.extend(other.editor_note.parts);
    for note in other.editor_note.notes {
        if !head.editor_note.notes.contains(&note) {
            head.editor_note.notes.push(note);
        }
    }
    head
}

/// Notes units that have more than one entry, once for all.
pub(super) fn repeated(draft: &mut Draft<'_>, known: &ArchiveNames<'_>) {
    let mut seen = BTreeSet::new();
    let mut names: Vec<String> = Vec::new();
    let mut first = None;
    for (at, entry) in draft.entries.iter().enumerate() {
        let Some(unit) = entry.unit.written() else { continue };
        let name = known.archive.unit_name(unit).to_owned();
        if !seen.insert(unit) && !names.contains(&name) {
            names.push(name);
            first = first.or(Some(at));
        }
    }
    let note = match names.len() {
        0 | 1 => Message::new("import-unit-twice"),
        _ => Message::new("import-units-twice").with("names", names.join("、")),
    };
    first.into_iter().for_each(|at| draft.entries[at].notes.push(note.clone()));
}
