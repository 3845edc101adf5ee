//! What stands below a heading that stands behind all units: 三、民生保障方面, 县住建局审核不严……
//!
//! [`take`] is the entry point. What is said of a registered unit that opens a line is asked for under its own name, and
//! does not close the text of the unit above. Failings by theme, each of which may be of several units, are an entry of
//! their own, of which no unit is known.

use super::archive_names::ArchiveNames;
use super::draft::DraftEntry;
use super::line::{Part, Piece};
use super::section::GroupKind;
use super::unit_index::EntryUnit;
use super::{entry, group, mark, unit_within};
use crate::lang::Message;

/// Words of headings over what is to be done: units named there are asked to do it.
const PLANS: [&str; 8] = ["下一步", "下步", "要求", "打算", "建议", "意见", "安排", "计划"];

/// Words of headings over what was done about the failings above.
const OUTCOMES: [&str; 5] = ["处理", "处置", "问责", "追责", "责任追究"];

/// What joins the name of a unit to more words.
const JOINS: [char; 8] = ['、', '和', '及', '与', '的', '等', '，', '（'];

/// The note of an entry with failings of which it is not known whose they are.
pub(super) const OF_SEVERAL: &str = "import-failings-of-several";

/// Returns the lines that are of no unit, and the entries: one for each unit that opens another line, one for all failings
/// under a heading of theirs.
pub(super) fn take<'a>(
    lines: Vec<Piece<'a>>,
    known: &ArchiveNames<'_>,
) -> (Vec<Piece<'a>>, Vec<DraftEntry<'a>>) {
    let mut closing = Vec::new();
    let mut entries: Vec<DraftEntry<'a>> = Vec::new();
    for section in sections(lines) {
        let rest = match by_unit(section, known) {
            Ok(own) => {
                entries.extend(own);
                continue;
            }
            Err(section) => section,
        };
        if is_of_failings(&rest) {
            entries.push(of_several(rest, known));
        } else if let Some(last) = entries.last_mut() {
            close(last, rest);
        } else {
            closing.extend(rest);
        }
    }
    (closing, entries)
}

/// The lines under each heading of the form that the first line has.
fn sections(lines: Vec<Piece<'_>>) -> Vec<Vec<Piece<'_>>> {
    let form = |line: &Piece<'_>| mark::read(*line).map(|mark| mark.numbering);
    let first = lines.first().and_then(form);
    let mut all: Vec<Vec<Piece<'_>>> = Vec::new();
    for line in lines {
        match all.last_mut() {
            Some(last) if first.is_none() || form(&line) != first => last.push(line),
            _ => all.push(vec![line]),
        }
    }
    all
}

/// Returns an entry for each unit that opens a line of a section; the section where none does, or failings by theme stand
/// above the first one.
fn by_unit<'a>(
    lines: Vec<Piece<'a>>,
    known: &ArchiveNames<'_>,
) -> Result<Vec<DraftEntry<'a>>, Vec<Piece<'a>>> {
    let opens = |line: &Piece<'a>| {
        let number = mark::written(line.text()).map_or(0, |mark| mark.length);
        known.units.leading(&line.text()[number..])
    };
    let is_plan = |line: &Piece<'a>| PLANS.iter().any(|word| line.text().contains(word));
    let first = lines.iter().position(|line| opens(line).is_some());
    let Some(first) = first.filter(|first| {
        let by_theme = *first > 1 && is_of_failings(&lines);
        *first > 0 && !by_theme && !lines[..*first].iter().any(is_plan)
    }) else {
        return Err(lines);
    };
    let mut headings = lines;
    let mut rest = headings.split_off(first).into_iter().peekable();
    let kind =
        headings.first().and_then(|line| group::over_units(*line)).map(|group| group.kind);
    let mut entries = Vec::new();
    while let Some(line) = rest.next() {
        let Some((id, name)) = opens(&line) else { break };
        let mut above = std::mem::take(&mut headings);
        let is_over = !above.is_empty();
        let (own, text) = line.split(line.text().find(name).unwrap_or(0) + name.len());
        // 市住建局、市水务局对……: the sentence is of more than this unit.
        let goes_on = text.text().starts_with(JOINS);
        above.extend((!goes_on).then_some(own));
        let text = if goes_on { line } else { text.trim() };
        let below = std::iter::from_fn(|| rest.next_if(|below| opens(below).is_none()));
        let parts = [text].into_iter().chain(below).filter(|line| !line.is_empty());
        let parts = parts.map(Part::Words).collect();
        let mut entry = entry::read(EntryUnit::Known(id.to_owned()), above, parts, kind);
        entry.notes.extend(is_over.then(|| Message::new("import-over-units")));
        entry.notes.push(Message::new("import-unit-within").with("name", name));
        entries.push(entry);
    }
    Ok(entries)
}

fn is_of_failings(lines: &[Piece<'_>]) -> bool {
    let group = lines.first().and_then(|line| group::over_units(*line));
    group.is_some_and(|group| {
        group.kind == GroupKind::Failings && (lines.len() > 1 || !group.rest.is_empty())
    })
}

/// The failings under one heading, with all units that are named there.
fn of_several<'a>(lines: Vec<Piece<'a>>, known: &ArchiveNames<'_>) -> DraftEntry<'a> {
    let mut names: Vec<String> = Vec::new();
    for line in &lines {
        for name in unit_within::named(line.text(), known) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let parts = lines.into_iter().map(Part::Words).collect();
    let mut entry = entry::read(EntryUnit::Missing, Vec::new(), parts, None);
    let note = Message::new(OF_SEVERAL).with("count", names.len());
    entry.notes.push(note.with("names", names.join("、")));
    entry
}

/// Puts a section that has no key behind an entry, and says what it is.
fn close<'a>(entry: &mut DraftEntry<'a>, section: Vec<Piece<'a>>) {
    let heading = section.first().map_or("", |line| line.text());
    let is_outcome = OUTCOMES.iter().any(|word| heading.contains(word));
    let note = if is_outcome { "import-outcomes-below" } else { "import-closing" };
    let note = match is_outcome {
        true => Message::new(note).with("heading", heading),
        false => Message::new(note),
    };
    if !entry.notes.contains(&note) {
        entry.notes.push(note);
    }
    entry.closing.extend(section);
}
