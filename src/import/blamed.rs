//! Persons whom a text calls responsible and who stand in no field of persons: nobody would hide them.
//!
//! [`tell`] is the entry point.

use std::collections::BTreeSet;

use super::draft::{Draft, DraftItem, DraftText, FieldValue, ItemHeader};
use super::line::Piece;
use crate::check::blamed::named;
use crate::lang::Message;
use crate::text::without_spaces;

/// Longest line that is asked of, in characters: no office writes a longer one, and each label costs milliseconds.
const LONGEST: usize = 5_000;

/// Says of each text and heading of a draft whom it calls responsible, unless a failing lists them.
pub(super) fn tell(draft: &mut Draft<'_>) {
    let listed = listed(draft);
    in_text(&mut draft.head.editor_note, &listed, false);
    for entry in &mut draft.entries {
        in_text(&mut entry.lead, &listed, false);
        for item in &mut entry.items {
            let fails = matches!(item, DraftItem::Failing(_));
            in_header(item.header_mut(), &listed, fails);
            match item {
                DraftItem::Practice(practice) => {
                    in_text(&mut practice.text, &listed, false);
                    for point in &mut practice.points {
                        in_header(&mut point.header, &listed, false);
                        in_text(&mut point.text, &listed, false);
                    }
                }
                DraftItem::Failing(failing) => {
                    let fields = failing.fields.iter_mut().filter(|one| !one.takes_no_text());
                    fields.for_each(|field| in_text(&mut field.text, &listed, true));
                }
            }
        }
    }
}

/// The names of all who are listed, without white space.
fn listed(draft: &Draft<'_>) -> BTreeSet<String> {
    let items = draft.entries.iter().flat_map(|entry| &entry.items);
    let fields = items.filter_map(|item| match item {
        DraftItem::Failing(failing) => Some(&failing.fields),
        DraftItem::Practice(_) => None,
    });
    let persons = fields.flatten().filter_map(|field| match &field.value {
        Some(FieldValue::Persons(persons)) => Some(persons),
        _ => None,
    });
    persons.flatten().map(|person| without_spaces(person.name.text())).collect()
}

fn in_text(text: &mut DraftText<'_>, listed: &BTreeSet<String>, fails: bool) {
    let lines = text.parts.iter().filter_map(|part| part.words());
    let found: Vec<(Piece<'_>, Message)> =
        lines.filter_map(|line| Some((line, question(line, listed, fails)?))).collect();
    text.doubted = text.doubted.or(found.first().map(|(line, _)| *line));
    text.notes.extend(found.into_iter().map(|(_, note)| note));
}

fn in_header(header: &mut ItemHeader<'_>, listed: &BTreeSet<String>, fails: bool) {
    let note = header.words.and_then(|words| question(words, listed, fails));
    header.notes.extend(note);
}

/// Who is in charge is blamed only in what failed.
fn question(line: Piece<'_>, listed: &BTreeSet<String>, fails: bool) -> Option<Message> {
    if line.text().chars().nth(LONGEST).is_some() {
        return None;
    }
    let blamed = named(line.text()).into_iter().filter(|one| fails || !one.is_in_charge);
    let mut seen = BTreeSet::new();
    let names = blamed.map(|one| one.name);
    let names: Vec<String> =
        names.filter(|name| !listed.contains(name) && seen.insert(name.clone())).collect();
    (!names.is_empty())
        .then(|| Message::new("import-person-in-text").with("names", names.join("、")))
}
