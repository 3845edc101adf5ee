//! What is said of one unit: title, lead, practices, failings, pictures.
//!
//! [`read`] is the entry point. Text for which there is no place of its own stays where it stands, at
//! the end of the text before it, with a note.

use super::draft::{DraftEntry, DraftItem, ItemHeader, KindGround};
use super::group::{EntrySection, GroupHeading, SectionOpening};
use super::level::Numbered;
use super::line::{Part, Piece};
use super::mark::NumberForm;
use super::point::PointSearch;
use super::section::GroupKind;
use super::unit_index::EntryUnit;
use super::{
    another_list, cut, failing, group, labelled, level, mark, numbering, picture, point,
    practice, run_on, section, title,
};
use crate::lang::Message;

/// Reads an entry: the unit, the words on its line, the parts below them.
pub(super) fn read<'a>(
    unit: EntryUnit,
    unkeyed: Vec<Piece<'a>>,
    parts: Vec<Part<'a>>,
    above: Option<GroupKind>,
) -> DraftEntry<'a> {
    let mut entry = DraftEntry { unit, unkeyed, ..DraftEntry::default() };
    let parts = picture::take(parts, &mut entry.pictures);
    let parts = match above {
        Some(GroupKind::Failings) => parts,
        _ => {
            let below = title::take(&parts, &mut entry);
            if entry.structure.is_empty()
                && labelled::is_heading_of_failing(&entry.title, &below)
            {
                entry.title.clear();
                entry.title_notes.clear();
                parts
            } else {
                below
            }
        }
    };
    fill(&mut entry, &parts, above);
    entry
}

/// Reads an entry whose title stands above it with other lines that are no text.
pub(super) fn titled<'a>(mut entry: DraftEntry<'a>, parts: Vec<Part<'a>>) -> DraftEntry<'a> {
    let parts = picture::take(parts, &mut entry.pictures);
    fill(&mut entry, &parts, None);
    entry
}

fn fill<'a>(entry: &mut DraftEntry<'a>, parts: &[Part<'a>], above: Option<GroupKind>) {
    let (parts, others) = another_list::take(parts.to_vec());
    match group::split(&parts) {
        Some((before, sections)) => grouped(entry, before, sections),
        None => plain(entry, &parts, above),
    }
    for other in others {
        let heading = other.first().and_then(|part| part.words());
        let note = Message::new("import-other-section");
        behind(entry, other, note.with("heading", heading.map_or("", |line| line.text())));
    }
    numbering::compare(entry);
}

/// An entry whose highest headings are those of practices or failings. `above` is what a heading over
/// several units says of all of them.
fn plain<'a>(entry: &mut DraftEntry<'a>, parts: &[Part<'a>], above: Option<GroupKind>) {
    let failings = above == Some(GroupKind::Failings);
    let Some(numbering) = level::numbering(parts, None) else {
        match parts.first().and_then(|part| part.words()) {
            _ if failing::is_one(parts) => labelled::read(entry, parts),
            Some(first) if failings => {
                let header = ItemHeader::default();
                let failing = failing::numbered(header, first, &parts[1..]);
                entry.items.push(DraftItem::Failing(failing));
            }
            _ => entry.lead.parts.extend_from_slice(parts),
        }
        return;
    };
    let (before, list) = level::split(parts, numbering);
    if !failing::is_one(&before) {
        entry.lead.parts.extend(before);
        let labelled = list.iter().filter(|one| has_labels(one)).count();
        if failings || labelled == 0 || labelled == list.len() {
            let kind = if failings { member_of_failings } else { item };
            let mut items: Vec<DraftItem<'a>> = list.into_iter().map(kind).collect();
            if above.is_some() {
                items.iter_mut().for_each(|item| item.header_mut().kind = KindGround::Said);
            }
            entry.items.append(&mut items);
        } else {
            entry.items.extend(list.into_iter().map(beside_failings));
        }
        return;
    }
    // 整改要求：opens a list that is part of the failing.
    let last = before.last().and_then(|part| part.words());
    if last.is_some_and(|line| {
        failing::opens_with_label(line) && line.text().ends_with(['：', ':'])
    }) {
        return labelled::read(entry, parts);
    }
    // The labels close a failing; what stands below them with numbers is another list.
    labelled::read(entry, &before);
    if list.iter().any(has_labels) {
        entry.items.extend(list.into_iter().map(item));
    } else {
        labelled::append(entry, parts[before.len()..].to_vec(), None);
    }
}

fn has_labels(one: &Numbered<'_>) -> bool {
    one.header.numbering == Some(NumberForm::Problem)
        || failing::is_one(&[Part::Words(one.line)])
        || failing::is_one(&one.more)
}

/// Returns a failing where the text has labels of one, else a practice.
fn item(one: Numbered<'_>) -> DraftItem<'_> {
    if has_labels(&one) {
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
    before_groups(entry, before);
    let is_practices = |one: &EntrySection<'_>| matches!(&one.opening, SectionOpening::Group(group) if group.kind == GroupKind::Practices);
    let with_practices = sections.iter().any(is_practices);
    for section in sections {
        match section.opening {
            SectionOpening::Group(group) => members(entry, &group, &section.parts),
            SectionOpening::Other(line, mark) => {
                let mut one = level::opened(line, mark);
                let heading = cut::heading(one.line).lead;
                let failed = !entry.items.iter().all(DraftItem::is_practice);
                if with_practices || failed || section::is_before(heading.text()) {
                    let note = Message::new("import-other-section");
                    let mut parts = vec![Part::Words(line)];
                    parts.extend(section.parts);
                    behind(entry, parts, note.with("heading", heading.text()));
                } else {
                    one.more = section.parts;
                    entry.items.push(item(one));
                }
            }
        }
    }
}

/// What stands above the first group: the lead, and practices where they have numbers of their own.
fn before_groups<'a>(entry: &mut DraftEntry<'a>, before: Vec<Part<'a>>) {
    let numbering = level::numbering(&before, None);
    let is_heading =
        |one: &NumberForm| matches!(one, NumberForm::Han | NumberForm::HanBrackets);
    let Some(numbering) = numbering.filter(is_heading) else {
        // A list of a text has other numbers.
        return entry.lead.parts.extend(before);
    };
    let (lead, list) = level::split(&before, numbering);
    entry.lead.parts.extend(lead);
    entry.items.extend(list.into_iter().map(|one| member(GroupKind::Practices, one)));
}

/// The practices or failings under one heading.
fn members<'a>(entry: &mut DraftEntry<'a>, group: &GroupHeading<'a>, parts: &[Part<'a>]) {
    let (before, mut items) = listed(group, &run_on::cut_first(parts));
    if group.kind == GroupKind::Failings
        && let Some(first) = items.first_mut()
        && let Some(above) = labelled::opened_above(&before)
    {
        let note = Message::new("import-items-of-above");
        first.header_mut().notes.push(note.with("heading", above.text()));
    }
    if !before.is_empty() {
        labelled::append(entry, before, Some(Message::new("import-group-opening")));
    }
    let is_mixed =
        group.kind == GroupKind::Failings && section::has_proposals(group.word.text());
    if let Some(first) = items.first_mut().filter(|_| is_mixed) {
        first.header_mut().notes.push(Message::new("import-proposals"));
    }
    if let Some(first) = items.first_mut()
        && first.header().words.is_none_or(|words| words.place() != group.word.place())
    {
        first.header_mut().group.push(group.line);
    }
    entry.items.append(&mut items);
}

/// What stands under one heading: what is of none of its items, and the items.
fn listed<'a>(
    group: &GroupHeading<'a>,
    parts: &[Part<'a>],
) -> (Vec<Part<'a>>, Vec<DraftItem<'a>>) {
    let above = group.mark.map(|mark| mark.numbering);
    match level::numbering(parts, above) {
        Some(numbering) => match level::split(parts, numbering) {
            // Numbers alone on their lines are no headings.
            (before, list) if list.is_empty() => (Vec::new(), vec![alone(group, &before)]),
            (before, list) => {
                (before, list.into_iter().map(|one| member(group.kind, one)).collect())
            }
        },
        None if group.kind == GroupKind::Failings && labelled::are_several(parts) => {
            let mut own = DraftEntry::default();
            labelled::read(&mut own, parts);
            (own.lead.parts, own.items)
        }
        None => match points(group, parts) {
            // The points of the only practice, whose heading is set apart from its text.
            PointSearch::List(before, _)
                if group.kind == GroupKind::Practices
                    && !before.is_empty()
                    && parts[0].words().is_some_and(|line| line.set_apart().is_some()) =>
            {
                (Vec::new(), vec![alone(group, parts)])
            }
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
    }
}

fn points<'a>(group: &GroupHeading<'a>, parts: &[Part<'a>]) -> PointSearch<'a> {
    match group.kind {
        GroupKind::Practices => point::find(parts),
        GroupKind::Failings => point::find_failings(parts),
    }
}

fn member_of_failings(one: Numbered<'_>) -> DraftItem<'_> {
    member(GroupKind::Failings, one)
}

/// Returns one of a list of failings that have labels; where it has none itself, that is asked.
fn beside_failings(one: Numbered<'_>) -> DraftItem<'_> {
    let kind = if has_labels(&one) { KindGround::Said } else { KindGround::Beside };
    let mut item = member(GroupKind::Failings, one);
    item.header_mut().kind = kind;
    item
}

fn member(kind: GroupKind, one: Numbered<'_>) -> DraftItem<'_> {
    match kind {
        GroupKind::Practices if has_labels(&one) => {
            let mut item = item(one);
            item.header_mut().notes.push(Message::new("import-labels-in-practice"));
            item
        }
        GroupKind::Practices => {
            let header = ItemHeader { kind: KindGround::Said, ..one.header };
            DraftItem::Practice(practice::numbered(header, one.line, &one.more))
        }
        GroupKind::Failings => {
            DraftItem::Failing(failing::numbered(one.header, one.line, &one.more))
        }
    }
}

/// Returns a group whose text has no headings of its own: one item, whose heading is the sentence that
/// opens it, where that is short enough for one.
fn alone<'a>(group: &GroupHeading<'a>, parts: &[Part<'a>]) -> DraftItem<'a> {
    let first = parts.first().and_then(|part| part.words());
    let numbered = first.and_then(|line| Some(level::opened(line, mark::read(line)?)));
    let first = numbered.as_ref().map(|one| one.line).or(first);
    if let Some(line) = first.filter(|line| labelled::opens_item(*line, parts)) {
        let mut header = numbered.map(|one| one.header).unwrap_or_default();
        header.kind = KindGround::Said;
        let sure = line.set_apart().is_some() || failing::is_one(parts);
        header.notes.extend((!sure).then(|| Message::new("import-heading-first")));
        return match group.kind {
            GroupKind::Practices => {
                DraftItem::Practice(practice::numbered(header, line, &parts[1..]))
            }
            GroupKind::Failings => {
                DraftItem::Failing(failing::numbered(header, line, &parts[1..]))
            }
        };
    }
    let mut header = ItemHeader { kind: KindGround::Said, ..ItemHeader::default() };
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

/// Puts a section that has no key behind the entry, or into its lead where nothing else is there yet.
fn behind<'a>(entry: &mut DraftEntry<'a>, parts: Vec<Part<'a>>, note: Message) {
    let words: Option<Vec<Piece<'a>>> = parts.iter().map(|part| part.words()).collect();
    match words.filter(|_| !entry.items.is_empty() && !failing::is_one(&parts)) {
        Some(words) => {
            entry.notes.push(note);
            entry.closing.extend(words);
        }
        None => labelled::append(entry, parts, Some(note)),
    }
}
