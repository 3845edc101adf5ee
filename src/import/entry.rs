//! What is said of one unit: title, lead, practices, failings, pictures.
//!
//! [`read`] is the entry point. Text for which there is no place of its own stays where it stands, at
//! the end of the text before it, with a note.

use super::draft::{DraftEntry, DraftFailing, DraftItem, DraftPractice, ItemHeader};
use super::group::{EntrySection, GroupHeading, SectionOpening};
use super::level::Numbered;
use super::line::{Part, Piece};
use super::point::PointSearch;
use super::section::GroupKind;
use super::unit::EntryUnit;
use super::{cut, failing, group, level, numbering, picture, point, practice, section, title};
use crate::lang::Message;

/// Reads an entry: the unit, the words on its line, the parts below them.
pub(super) fn read<'a>(
    unit: EntryUnit,
    unkeyed: Vec<Piece<'a>>,
    parts: Vec<Part<'a>>,
) -> DraftEntry<'a> {
    let mut entry = DraftEntry { unit, unkeyed, ..DraftEntry::default() };
    let parts = picture::take(parts, &mut entry.pictures);
    let parts = title::take(&parts, &mut entry);
    match group::split(&parts) {
        Some((before, sections)) => grouped(&mut entry, before, sections),
        None => plain(&mut entry, &parts),
    }
    numbering::compare(&mut entry);
    entry
}

/// An entry whose highest headings are those of practices or failings.
fn plain<'a>(entry: &mut DraftEntry<'a>, parts: &[Part<'a>]) {
    let Some(numbering) = level::numbering(parts, None) else {
        if failing::is_one(parts) {
            let mut header = ItemHeader::default();
            header.notes.push(Message::new("import-no-heading"));
            entry.items.push(DraftItem::Failing(failing::headless(header, parts)));
        } else {
            entry.lead.parts.extend_from_slice(parts);
        }
        return;
    };
    let (before, list) = level::split(parts, numbering);
    entry.lead.parts.extend(before);
    entry.items.extend(list.into_iter().map(item));
}

/// Returns a failing where the text has labels of one, else a practice.
fn item(one: Numbered<'_>) -> DraftItem<'_> {
    let mut all = vec![Part::Words(one.line)];
    all.extend_from_slice(&one.more);
    if failing::is_one(&all) {
        DraftItem::Failing(failing::numbered(one.header, one.line, &one.more))
    } else {
        DraftItem::Practice(practice::numbered(one.header, one.line, &one.more))
    }
}

/// An entry under 好的做法 and 存在问题.
fn grouped<'a>(
    entry: &mut DraftEntry<'a>,
    before: Vec<Part<'a>>,
    sections: Vec<EntrySection<'a>>,
) {
    entry.lead.parts.extend(before);
    let is_practices = |one: &EntrySection<'_>| matches!(&one.opening, SectionOpening::Group(group) if group.kind == GroupKind::Practices);
    let with_practices = sections.iter().any(is_practices);
    for section in sections {
        match section.opening {
            SectionOpening::Group(group) => members(entry, &group, &section.parts),
            SectionOpening::Other(line, mark) => {
                let mut one = level::opened(line, mark);
                let heading = cut::heading(one.line).lead;
                let failed =
                    entry.items.iter().any(|item| matches!(item, DraftItem::Failing(_)));
                if with_practices || failed || section::is_before(heading.text()) {
                    let note = Message::new("import-other-section");
                    let mut parts = vec![Part::Words(line)];
                    parts.extend(section.parts);
                    append(entry, parts, note.with("heading", heading.text()));
                } else {
                    one.more = section.parts;
                    entry.items.push(item(one));
                }
            }
        }
    }
}

/// The practices or failings under one heading.
fn members<'a>(entry: &mut DraftEntry<'a>, group: &GroupHeading<'a>, parts: &[Part<'a>]) {
    let above = group.mark.map(|mark| mark.numbering);
    let (before, mut items) = match level::numbering(parts, above) {
        Some(numbering) => {
            let (before, list) = level::split(parts, numbering);
            (before, list.into_iter().map(|one| member(group.kind, one)).collect())
        }
        None => match point::find(parts) {
            PointSearch::List(before, list) => {
                let one = |point: point::RunInPoint<'a>| Numbered {
                    header: practice::run_in_header(&point),
                    line: point.line,
                    more: point.more,
                };
                (before, list.into_iter().map(|point| member(group.kind, one(point))).collect())
            }
            PointSearch::None | PointSearch::Unclear => (Vec::new(), vec![alone(group, parts)]),
        },
    };
    if !before.is_empty() {
        append(entry, before, Message::new("import-group-opening"));
    }
    if let Some(first) = items.first_mut()
        && first.header().words.is_none_or(|words| words.place() != group.word.place())
    {
        first.header_mut().group.push(group.line);
    }
    entry.items.append(&mut items);
}

fn member(kind: GroupKind, one: Numbered<'_>) -> DraftItem<'_> {
    match kind {
        GroupKind::Practices => {
            DraftItem::Practice(practice::numbered(one.header, one.line, &one.more))
        }
        GroupKind::Failings => {
            DraftItem::Failing(failing::numbered(one.header, one.line, &one.more))
        }
    }
}

/// Returns a group whose text has no headings of its own.
fn alone<'a>(group: &GroupHeading<'a>, parts: &[Part<'a>]) -> DraftItem<'a> {
    let mut header = ItemHeader::default();
    match group.kind {
        GroupKind::Practices => {
            header.notes.push(Message::new("import-group-alone"));
            header.mark = group.mark.map(|mark| group.line.part(0..mark.length));
            header.numbering = group.mark.map(|mark| mark.numbering);
            header.number = group.mark.and_then(|mark| mark.number);
            header.words = Some(group.word);
            let (_, stop) = group.line.split(group.word.place().2 - group.line.place().1);
            header.stop = Some(stop);
            DraftItem::Practice(practice::with_text(header, parts))
        }
        GroupKind::Failings => {
            header.notes.push(Message::new("import-no-heading"));
            DraftItem::Failing(failing::headless(header, parts))
        }
    }
}

/// Puts a text behind everything that is there, with a note.
pub(super) fn append<'a>(entry: &mut DraftEntry<'a>, parts: Vec<Part<'a>>, note: Message) {
    let text = match entry.items.last_mut() {
        None => &mut entry.lead,
        Some(DraftItem::Practice(DraftPractice { points, text, .. })) => {
            points.last_mut().map_or(text, |point| &mut point.text)
        }
        Some(DraftItem::Failing(DraftFailing { fields, .. })) => failing::last_text(fields),
    };
    text.notes.push(note);
    text.parts.extend(parts);
}
