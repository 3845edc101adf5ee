//! The entries of a text that names units: what is said of each, and what stands below the lists of them.
//!
//! [`starts`] says where each begins, [`entries`] reads them.

use super::archive_names::ArchiveNames;
use super::decision::Decisions;
use super::draft::DraftEntry;
use super::line::{Part, Piece};
use super::unit::UnitHeading;
use super::unit_index::EntryUnit;
use super::{
    cut, entry, failing, group, list_end, mark, run_on, signed, tail, unit_below,
    unit_level as level, unit_within,
};
use crate::lang::Message;

/// Returns where the headings over each unit stand, or the unit itself.
pub(super) fn starts(parts: &[Part<'_>], lines: &[(usize, UnitHeading<'_>)]) -> Vec<usize> {
    let mut starts: Vec<usize> =
        lines.iter().map(|(at, _)| level::above(parts, *at, lines)).collect();
    if let Some(first) = starts.first_mut() {
        while *first > 0 && is_numbered_heading(parts[*first - 1]) {
            *first -= 1;
        }
    }
    starts
}

/// Whether a part is a heading with a number and nothing else: with a unit right below it, it is over that.
fn is_numbered_heading(part: Part<'_>) -> bool {
    part.words().is_some_and(|line| {
        level::numbered(line).is_some()
            && unit_below::is_heading(line)
            && !failing::is_one(&[part])
    })
}

/// Returns an entry for each unit. A heading over several units belongs to the unit below
/// it, never to the one above.
pub(super) fn entries<'a>(
    parts: &[Part<'a>],
    mut starts: Vec<usize>,
    mut pictures: Vec<Part<'a>>,
    lines: Vec<(usize, UnitHeading<'a>)>,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<DraftEntry<'a>> {
    let titles: Vec<Option<Piece<'a>>> =
        lines.iter().map(|(at, _)| level::title_above(parts, *at, &lines)).collect();
    let ends = list_end::ends(parts, &lines, &starts);
    let mut in_headings = within_headings(&lines);
    for (end, next) in ends.iter().zip(starts.iter_mut().skip(1)) {
        while *end < *next && is_numbered_heading(parts[*next - 1]) {
            *next -= 1;
        }
    }
    let mut above = starts.first().copied().unwrap_or(0);
    let mut entries = Vec::new();
    let mut kind = None;
    let form = lines.first().map(|(_, first)| level::form(first));
    let starts = starts.into_iter().skip(1).chain([parts.len()]);
    for ((((at, line), end), title), next) in
        lines.into_iter().zip(ends).zip(titles).zip(starts)
    {
        let mut heading: Vec<Piece<'a>> =
            parts[above..at].iter().filter_map(|part| part.words()).collect();
        heading.truncate(heading.len() - usize::from(title.is_some()));
        if let Some(first) = heading.first() {
            kind = group::over_units(*first).map(|group| group.kind);
        }
        let mut body: Vec<Part<'a>> =
            parts[above..at].iter().copied().filter(|part| part.words().is_none()).collect();
        if !line.rest.is_empty() {
            body.extend(run_on::list(line.rest).into_iter().map(Part::Words));
        }
        body.append(&mut pictures);
        body.extend_from_slice(&parts[at + 1..end]);
        let closing = tail::closing(&mut body, known);
        let (body, handed_over) = unit_below::handed_over(&body, known, decisions);
        let own_form = level::form(&line);
        let counts_on = own_form.is_some() && form == Some(own_form);
        let mut notes = doubts(&line, !heading.is_empty(), counts_on);
        if line.is_within_heading() && line.named != EntryUnit::Missing {
            notes.splice(0..0, in_headings.take());
        }
        notes.extend(unit_within::others(&body, &line.named, known, decisions));
        notes.extend(group::counts_on(&body, entries.is_empty()));
        let own = Some(line.words).filter(|words| !words.is_empty());
        let unkeyed = heading.iter().copied().chain(own).collect();
        let mut entry = entry::read(line.named, unkeyed, body, kind);
        if entry.title.is_empty() {
            entry.title.extend(title);
        } else {
            entry.unkeyed.splice(0..0, title);
        }
        entry.notes.extend(notes);
        if closing
            .iter()
            .any(|line| !tail::is_date(*line) && signed::signer(*line, known).is_none())
        {
            entry.notes.push(Message::new("import-closing"));
        }
        entry.closing.extend(closing);
        let below = unit_below::take(&mut entry, parts[end..next].to_vec(), known, decisions);
        // A heading over the units above is none over the next one.
        kind = kind.filter(|_| end == next);
        entries.push(entry);
        entries.extend(handed_over);
        entries.extend(below);
        above = next;
    }
    entries
}

/// Says what is not sure of a line that names a unit; one that `counts_on` has a number as the first unit has.
fn doubts(line: &UnitHeading<'_>, is_under_heading: bool, counts_on: bool) -> Vec<Message> {
    let is_missing = line.named == EntryUnit::Missing;
    let is_within = line.is_announced() || (line.words.place().1 > 0 && !counts_on);
    let notes = [
        is_under_heading.then(|| Message::new("import-over-units")),
        is_missing.then(|| Message::new("import-beside-units")),
        is_within.then(|| Message::new("import-unit-within").with("name", line.words.text())),
    ];
    notes.into_iter().flatten().collect()
}

/// Asks, once for all of a text, of the units that are named within headings.
fn within_headings(lines: &[(usize, UnitHeading<'_>)]) -> Option<Message> {
    let is_one =
        |line: &UnitHeading<'_>| line.is_within_heading() && line.named != EntryUnit::Missing;
    let heading = |line: &UnitHeading<'_>| {
        let number = mark::read(line.rest).map_or(0, |mark| mark.length);
        cut::heading(line.rest.split(number).1).lead.text().to_owned()
    };
    let all = lines.iter().filter(|(_, line)| is_one(line));
    let all: Vec<String> = all.map(|(_, line)| heading(line)).collect();
    let note = Message::new("import-unit-heading").with("heading", all.join(" / "));
    (!all.is_empty()).then(|| note.count("count", all.len()))
}
