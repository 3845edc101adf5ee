//! Persons whom a text names beside what failed and who stand in no field of persons: nobody would hide them.
//!
//! [`tell`] is the entry point.

use std::collections::BTreeSet;

use super::draft::{Draft, DraftItem, DraftText, FieldValue, ItemHeader};
use super::line::{Part, Piece};
use crate::lang::Message;
use crate::model::person_name::{is_among, persons_in_prose};
use crate::text::without_spaces;

/// Says of each text and heading of a draft whom it names, unless a failing lists them: in failings, and above those of
/// a unit, everybody; elsewhere who is called responsible or punished.
pub(super) fn tell(draft: &mut Draft<'_>) {
    let listed = listed(draft);
    in_text(&mut draft.head.editor_note, &listed, false);
    for entry in &mut draft.entries {
        // Where there are no practices, what failed may stand in the opening text.
        let fails = entry.items.is_empty() || !entry.items.iter().all(DraftItem::is_practice);
        in_text(&mut entry.lead, &listed, fails);
        for item in &mut entry.items {
            let fails = !item.is_practice();
            let headers = item.headers_mut().into_iter();
            headers.for_each(|header| in_header(header, &listed, fails));
            let texts = item.texts_mut().into_iter();
            texts.for_each(|text| in_text(text, &listed, fails));
        }
    }
}

/// The names of all who are listed, without white space.
fn listed(draft: &Draft<'_>) -> BTreeSet<String> {
    let items = draft.entries.iter().flat_map(|entry| &entry.items);
    let persons = items.flat_map(DraftItem::fields).filter_map(|field| match &field.value {
        Some(FieldValue::Persons(persons)) => Some(persons),
        _ => None,
    });
    persons.flatten().map(|person| without_spaces(person.name.text())).collect()
}

fn in_text(text: &mut DraftText<'_>, listed: &BTreeSet<String>, fails: bool) {
    let lines = text.parts.iter().filter_map(|part| part.words());
    let found: Vec<(Piece<'_>, Message)> =
        lines.filter_map(|line| Some((line, question(line, listed, fails)?))).collect();
    text.doubted = text.doubted.or(found.first().map(|(line, _)| Part::Words(*line)));
    text.notes.extend(found.into_iter().map(|(_, note)| note));
}

fn in_header(header: &mut ItemHeader<'_>, listed: &BTreeSet<String>, fails: bool) {
    let note = header.words.and_then(|words| question(words, listed, fails));
    header.notes.extend(note);
}

/// Asks for those whom a line names. Beside practices only who is blamed counts.
fn question(line: Piece<'_>, listed: &BTreeSet<String>, fails: bool) -> Option<Message> {
    let named = persons_in_prose(line.text()).into_iter().filter(|one| fails || one.is_blamed);
    let mut seen = BTreeSet::new();
    let names = named.map(|one| without_spaces(&line.text()[one.range]));
    let is_listed = |name: &str| is_among(listed.iter().map(String::as_str), name);
    let names: Vec<String> =
        names.filter(|name| !is_listed(name) && seen.insert(name.clone())).collect();
    (!names.is_empty())
        .then(|| Message::new("import-person-in-text").with("names", names.join("、")))
}
