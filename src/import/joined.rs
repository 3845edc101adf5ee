//! The drafts of several documents as one.

use std::collections::BTreeSet;

use super::draft::{Draft, IssueHead};
use crate::lang::Message;

/// Adds the draft of another document: the first head and the first tail are used.
pub(super) fn add<'a>(draft: &mut Draft<'a>, other: Draft<'a>) {
    draft.entries.extend(other.entries);
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

/// Notes units that have more than one entry.
pub(super) fn repeated(draft: &mut Draft<'_>) {
    let mut seen = BTreeSet::new();
    for entry in &mut draft.entries {
        let name = entry.unit.written().map(str::to_owned);
        if name.is_some_and(|name| !seen.insert(name)) {
            entry.notes.push(Message::new("import-unit-twice"));
        }
    }
}
