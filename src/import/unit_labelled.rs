//! Items that say themselves whose they are: 责任单位：市水务局, on a line below each or in brackets at its end.
//!
//! [`apart`] is the entry point. Where no line above them names a unit, and every one of them says one, each goes to
//! the entry of its unit, and it is asked once whether that is right. What else stood in the entry stays there.

use super::archive_names::ArchiveNames;
use super::draft::{DraftEntry, DraftItem};
use super::line::{Part, Piece};
use super::unit_index::EntryUnit;
use crate::lang::Message;

/// Labels of those whose failing it is.
const LABELS: [&str; 6] =
    ["责任单位", "被通报单位", "涉及单位", "存在问题单位", "问题单位", "被督查单位"];

/// Puts items into entries of the units that they name.
pub(super) fn apart<'a>(
    entries: Vec<DraftEntry<'a>>,
    known: &ArchiveNames<'_>,
) -> Vec<DraftEntry<'a>> {
    entries.into_iter().flat_map(|entry| of_units(entry, known)).collect()
}

/// Whether every item of an entry names one unit.
pub(super) fn is_said_by_all(entry: &DraftEntry<'_>) -> bool {
    !entry.items.is_empty() && entry.items.iter().all(|item| unit_of(item).is_some())
}

/// Whether a line says so whose failing it is.
pub(super) fn says_unit(line: Piece<'_>) -> bool {
    named(line.text()).or_else(|| in_brackets(line.text())).is_some()
}

fn of_units<'a>(mut entry: DraftEntry<'a>, known: &ArchiveNames<'_>) -> Vec<DraftEntry<'a>> {
    if entry.unit != EntryUnit::Missing || !is_said_by_all(&entry) {
        return vec![entry];
    }
    let mut own: Vec<DraftEntry<'a>> = Vec::new();
    for mut item in std::mem::take(&mut entry.items) {
        let name = unit_of(&item).unwrap_or_default();
        let unit = match known.units.id(name) {
            Some(id) => EntryUnit::Known(id.to_owned()),
            None => known.units.unknown(name),
        };
        let line = take_line(&mut item);
        let place = own.iter().position(|one| one.unit == unit).unwrap_or_else(|| {
            own.push(DraftEntry { unit, ..DraftEntry::default() });
            own.len() - 1
        });
        own[place].unkeyed.extend(line);
        own[place].items.push(item);
    }
    if let Some(first) = own.first_mut() {
        first.notes.push(Message::new("import-units-by-label"));
    }
    let is_empty = entry.title.is_empty()
        && entry.lead.is_empty()
        && entry.unkeyed.is_empty()
        && entry.structure.is_empty()
        && entry.addressee.is_empty()
        && entry.pictures.is_empty()
        && entry.closing.is_empty();
    let rest = (!is_empty).then_some(entry);
    rest.into_iter().chain(own).collect()
}

/// The only unit that an item names so.
fn unit_of<'a>(item: &DraftItem<'a>) -> Option<&'a str> {
    let parts: Vec<&Part<'a>> = match item {
        DraftItem::Failing(failing) => {
            failing.fields.iter().flat_map(|field| &field.text.parts).collect()
        }
        DraftItem::Practice(practice) => practice.text.parts.iter().collect(),
    };
    let lines = parts.into_iter().filter_map(|part| part.words()).map(Piece::text);
    let mut names = lines.filter_map(|line| named(line).or_else(|| in_brackets(line)));
    names.next().filter(|_| names.next().is_none())
}

/// Takes the line out that is no more than the label: the entry says it. None where the unit stands in a sentence, or
/// nothing else does in the text.
fn take_line<'a>(item: &mut DraftItem<'a>) -> Option<Piece<'a>> {
    item.texts_mut().into_iter().find_map(|text| {
        let is_line =
            |part: &Part<'_>| part.words().is_some_and(|line| named(line.text()).is_some());
        let at = text.parts.iter().position(is_line).filter(|_| text.parts.len() > 1)?;
        text.parts.remove(at).words()
    })
}

/// The unit of a line that is no more than the label and its name.
fn named(line: &str) -> Option<&str> {
    let line = line.trim();
    let behind = LABELS.iter().find_map(|label| line.strip_prefix(label))?;
    let name = behind.trim_start().strip_prefix(['：', ':'])?.trim();
    let name = name.trim_end_matches(['。', '；', ';']);
    let is_name = |one: char| one.is_alphanumeric() || one == '、';
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

/// The unit in the brackets that close a line: 尚未开工。（责任单位：市水务局）
fn in_brackets(line: &str) -> Option<&str> {
    let inside = line.trim().strip_suffix(['）', ')'])?;
    let opened = inside.rfind(['（', '('])?;
    named(inside[opened..].trim_start_matches(['（', '(']))
}
