//! What is not sure of a draft is asked.
//!
//! [`tell`] is the entry point; [`join`] makes one question of those that neighbours are asked alike.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::{Draft, DraftEntry, DraftItem, DraftText, title_text};
use super::ground::Ground;
use super::item_ground::{first_label, has_failed, of_items};
use super::label;
use super::line::Piece;
use super::text_ground::{of_entry, of_note};
use crate::diag::excerpt;
use crate::lang::Message;

/// Asks of all pieces that are not sure.
pub(super) fn tell(draft: &mut Draft<'_>) {
    let note = of_note(&draft.head);
    ask(&mut draft.head.editor_note, &note, "import-preface");
    let has_failed = has_failed(draft);
    for entry in &mut draft.entries {
        let (items, texts) = (of_items(entry, has_failed), of_entry(entry));
        ask_of_items(entry, &items);
        let title = title_text(&entry.title).filter(|_| entry.items.is_empty());
        for (text, grounds) in entry.texts_mut().into_iter().zip(&texts) {
            ask(text, grounds, "import-lead-alone");
        }
        let notes = entry.lead.unsure.notes.iter_mut();
        for note in notes.filter(|note| note.id() == "import-lead-alone") {
            if let Some(title) = &title {
                *note = Message::new("import-lead-titled").with("title", title);
                *note = counted(note.clone(), texts[0].len());
            }
        }
    }
}

/// Makes one question of those that are asked of several neighbours alike.
pub(super) fn join(draft: &mut Draft<'_>) {
    for units in draft.entries.chunk_by_mut(are_alike) {
        ask_once(units);
    }
    ask_once_of_kinds(draft);
    ask_once_of_labels(draft);
}

/// Makes one question of those about the kinds of items of units that stand one behind the other.
fn ask_once_of_kinds(draft: &mut Draft<'_>) {
    const ID: &str = "import-kind";
    let asked = |entry: &DraftEntry<'_>| -> usize {
        let notes = entry.items.iter().flat_map(|item| &item.header().notes);
        let parts = notes.filter(|note| note.id() == ID);
        parts.filter_map(|note| note.value("parts")?.parse::<usize>().ok()).sum()
    };
    for units in draft.entries.chunk_by_mut(|one, other| asked(one) > 0 && asked(other) > 0) {
        let (count, parts) = (units.len(), units.iter().map(asked).sum::<usize>());
        if count < 2 {
            continue;
        }
        let note = Message::new("import-kinds").with("units", count);
        let mut note = Some(counted(note, parts));
        for header in units.iter_mut().flat_map(|one| &mut one.items).map(DraftItem::header_mut)
        {
            if header.notes.iter().any(|note| note.id() == ID) {
                header.notes.retain(|note| note.id() != ID);
                header.notes.extend(note.take());
            }
        }
    }
}

/// Makes one question of those about a label that stands in several texts: it is a column of a table, or the same
/// everywhere.
fn ask_once_of_labels(draft: &mut Draft<'_>) {
    let label = |note: &Message| {
        let words = note.value("words").filter(|_| note.id() == "import-unknown-heading")?;
        label::unknown(words).map(str::to_owned)
    };
    let parts = |note: &Message| note.value("parts").and_then(|parts| parts.parse().ok());
    let mut all: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for note in draft.texts_mut().into_iter().flat_map(|text| &text.unsure.notes) {
        let Some(label) = label(note) else { continue };
        let (texts, count) = all.entry(label).or_default();
        (*texts, *count) = (*texts + 1, *count + parts(note).unwrap_or(1));
    }
    all.retain(|_, (texts, _)| *texts > 1);
    let mut seen = BTreeSet::new();
    for text in draft.texts_mut() {
        text.unsure.notes.retain_mut(|note| {
            let label = label(note);
            let Some((label, (texts, count))) = label.and_then(|one| all.get_key_value(&one))
            else {
                return true;
            };
            let same = Message::new("import-unknown-label").with("label", label);
            *note = counted(same.with("texts", texts), *count);
            seen.insert(label.clone())
        });
    }
}

/// Whether of two units one behind the other the same is asked, and nothing else is said: the text of both stands there
/// without number and label, below one heading.
fn are_alike(one: &DraftEntry<'_>, other: &DraftEntry<'_>) -> bool {
    let is_alone = |entry: &DraftEntry<'_>| {
        let mut notes = entry.lead.unsure.notes.iter();
        entry.items.is_empty()
            && entry.title.is_empty()
            && notes.next().is_some_and(|note| note.id() == "import-lead-alone")
            && notes.next().is_none()
    };
    is_alone(one) && is_alone(other) && other.unkeyed.len() <= 1
}

/// Makes one question of those that are asked of several units alike.
fn ask_once(units: &mut [DraftEntry<'_>]) {
    let count = units.len();
    let Some((first, others)) = units.split_first_mut().filter(|_| count > 1) else { return };
    let parts =
        first.lead.parts.len() + others.iter().map(|one| one.lead.parts.len()).sum::<usize>();
    let note = Message::new("import-leads-alone").with("units", count);
    first.lead.unsure.notes = vec![counted(note, parts)];
    others.iter_mut().for_each(|other| other.lead.unsure.notes.clear());
}

/// Asks of a text, from its first part that is not sure on; `unlabelled` is asked of what has no label at all.
fn ask(text: &mut DraftText<'_>, grounds: &[Ground], unlabelled: &str) {
    let parts = text.parts.iter().zip(grounds);
    let open: Vec<_> = parts.filter(|(_, one)| !one.is_sure()).collect();
    let Some((part, ground)) = open.first() else { return };
    let words = part.words().map_or_else(String::new, |line| excerpt(line.text()));
    let id = match ground {
        Ground::Unlabelled => unlabelled,
        _ if words.is_empty() => "import-unplaced-table",
        Ground::Unknown => "import-unknown-heading",
        _ => "import-unplaced",
    };
    let note = Message::new(id).with("words", words);
    text.unsure.from = Some(**part);
    text.unsure.notes.push(counted(note, open.len()));
}

fn ask_of_items(entry: &mut DraftEntry<'_>, grounds: &[Ground]) {
    for (ground, id) in [
        (Ground::Unsaid, "import-kind"),
        (Ground::Beside, "import-beside-failings"),
        (Ground::OfAll, "import-of-all"),
        (Ground::Behind, "import-number-again"),
    ] {
        let mut open = entry.items.iter_mut().zip(grounds).filter(|(_, one)| **one == ground);
        let Some((first, _)) = open.next() else { continue };
        let label = first_label(first).map_or("", Piece::text);
        let note = Message::new(id).with("label", label.trim_end_matches(['：', ':']));
        let number = first.header().mark.map_or("", |mark| mark.text());
        let note = counted(note.with("words", number), 1 + open.count());
        first.header_mut().notes.push(note);
    }
}

/// Says of how many parts something is asked.
fn counted(note: Message, parts: usize) -> Message {
    note.with("parts", parts).count("count", parts)
}
