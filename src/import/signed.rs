//! The unit of an entry that no line names: who signed, or whom its title speaks of.
//!
//! [`settle`] is the entry point; it says what is not sure.

use super::archive_names::ArchiveNames;
use super::draft::DraftEntry;
use super::line::Piece;
use super::tail;
use super::unit_below::OF_NOBODY;
use super::unit_index::EntryUnit;
use super::unit_name::is_bare_name;
use crate::lang::Message;
use crate::text::without_spaces;

/// Returns the id of the unit that signed, and its name as it stands there, where a line says so.
pub(super) fn signer<'k, 'a>(
    line: Piece<'a>,
    known: &ArchiveNames<'k>,
) -> Option<(&'k str, &'a str)> {
    let name = name_of(line, known);
    Some((known.units.id(name)?, name))
}

/// The name in a line of who signed, without a day behind it.
fn name_of<'a>(line: Piece<'a>, known: &ArchiveNames<'_>) -> &'a str {
    tail::signed(line, known).map_or(line, |(name, _)| name).text()
}

/// Returns the name of a unit that signed and that units.yaml does not have, where no line above names one.
fn unlisted<'a>(entry: &DraftEntry<'a>, known: &ArchiveNames<'_>) -> Option<&'a str> {
    let name = |line: &Piece<'a>| {
        let name = name_of(*line, known);
        let letters = without_spaces(name);
        (is_bare_name(&letters) && !known.is_own(&letters)).then_some(name)
    };
    let mut lines = entry.closing.iter().filter(|_| entry.unkeyed.is_empty());
    lines.find_map(name)
}

/// Says what is not sure of an entry's unit.
pub(super) fn settle(entry: &mut DraftEntry<'_>, known: &ArchiveNames<'_>) {
    // What is of several units is not of whoever signed.
    if entry.notes.iter().any(|note| OF_NOBODY.contains(&note.id())) {
        return;
    }
    let note = match &entry.unit {
        EntryUnit::Known(_) => return,
        EntryUnit::Unknown { name, .. } if name.contains('、') => {
            Message::new("import-units-several").with("name", name)
        }
        EntryUnit::Unknown { name, near: None } => {
            Message::new("import-unit-unknown").with("name", name)
        }
        EntryUnit::Unknown { name, near: Some((id, near)) } => {
            let note = Message::new("import-unit-near").with("name", name);
            note.with("id", id).with("near", near)
        }
        EntryUnit::Missing => {
            let signed = entry.closing.iter().find_map(|line| signer(*line, known));
            let title: String = entry.title.iter().map(|line| line.text()).collect();
            if let Some((id, name)) = signed {
                entry.unit = EntryUnit::Known(id.to_owned());
                Message::new("import-unit-signed").with("name", name)
            } else if let Some(name) = unlisted(entry, known) {
                entry.unit = known.units.unknown(name);
                return settle(entry, known);
            } else if let Some((id, name)) = known.units.within(&title) {
                Message::new("import-unit-title").with("name", name).with("id", id)
            } else {
                Message::new("import-unit-missing")
            }
        }
    };
    entry.notes.insert(0, note);
}
