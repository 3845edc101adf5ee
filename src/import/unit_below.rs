//! What stands below a heading that stands behind the units of a list: 三、民生保障方面, 县住建局审核不严……
//!
//! [`take`] is the entry point. What is said of a unit that opens a line is asked for under its own name, and does not
//! close the text of the unit above. Failings by theme, each of which may be of several units, are an entry of their own,
//! of which no unit is known. [`leading`] finds such sections above all units.

use super::archive_names::ArchiveNames;
use super::decision::Decisions;
use super::draft::DraftEntry;
use super::line::{Part, Piece};
use super::list_end::level as style;
use super::mark::NumberForm;
use super::section::GroupKind;
use super::unit_index::EntryUnit;
use super::{cut, entry, group, mark, unit_headed, unit_name, unit_within};
use crate::lang::Message;

/// Words of headings over what is to be done: units named there are asked to do it.
const PLANS: [&str; 8] = ["下一步", "下步", "要求", "打算", "建议", "意见", "安排", "计划"];

/// Words of headings over what was done about the failings above.
const OUTCOMES: [&str; 5] = ["处理", "处置", "问责", "追责", "责任追究"];

/// The notes of entries of which it is not known whose they are: failings by theme, and what stands below all units.
pub(super) const OF_NOBODY: [&str; 2] = ["import-failings-of-several", "import-of-no-unit"];

/// Puts lines that are of no unit behind the text of the unit above, and returns the entries: one for each unit that opens
/// another line, one for all failings under a heading of theirs.
pub(super) fn take<'a>(
    entry: &mut DraftEntry<'a>,
    parts: Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<DraftEntry<'a>> {
    let mut entries: Vec<DraftEntry<'a>> = Vec::new();
    for section in sections(parts) {
        let rest = match by_unit(section, known, decisions) {
            Ok(own) => {
                entries.extend(own);
                continue;
            }
            Err(section) => section,
        };
        let words: Option<Vec<Piece<'a>>> = rest.iter().map(|part| part.words()).collect();
        match words.filter(|_| !is_of_failings(&rest)) {
            Some(words) => close(entries.last_mut().unwrap_or(entry), words),
            None => entries.push(of_nobody(rest, known)),
        }
    }
    entries
}

/// Takes the sections above all units of which each line speaks of one that opens it: returns what is left, and the
/// entries.
pub(super) fn leading<'a>(
    parts: &[Part<'a>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (Vec<Part<'a>>, Vec<DraftEntry<'a>>) {
    let opens =
        |part: &Part<'a>| part.words().is_some_and(|line| Opened::read(line, known).is_some());
    let is_one = |section: &[Part<'a>]| section.len() > 1 && section[1..].iter().all(opens);
    of_others(parts, &is_one, known, decisions)
}

/// Takes the sections of the text of a unit whose headings each name another one: 三、移交的问题, （一）移交市住建局.
pub(super) fn handed_over<'a>(
    body: &[Part<'a>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (Vec<Part<'a>>, Vec<DraftEntry<'a>>) {
    let is_one = |section: &[Part<'a>]| {
        let lines = || section.iter().skip(1).filter_map(|part| part.words());
        let form = lines().find_map(number);
        let headings = || lines().filter(|line| form.is_some() && number(*line) == form);
        let named: Vec<EntryUnit> =
            headings().filter_map(|line| Some(Opened::within(line, known)?.unit)).collect();
        named.iter().any(|unit| *unit != named[0])
            && named.len() * 2 >= headings().count()
            && headings().all(is_heading)
    };
    of_others(body, &is_one, known, decisions)
}

/// Takes out the sections of which `is_one` says that they are of other units.
fn of_others<'a>(
    parts: &[Part<'a>],
    is_one: &dyn Fn(&[Part<'a>]) -> bool,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> (Vec<Part<'a>>, Vec<DraftEntry<'a>>) {
    let first = parts.iter().position(|part| part.words().is_some_and(is_heading));
    let (above, below) = parts.split_at(first.unwrap_or(parts.len()));
    let (mut left, mut entries) = (above.to_vec(), Vec::new());
    for section in sections(below.to_vec()) {
        match if is_one(&section) { by_unit(section, known, decisions) } else { Err(section) } {
            Ok(own) => entries.extend(own),
            Err(section) => left.extend(section),
        }
    }
    (left, entries)
}

/// Whether a line is a heading with a number or a style, and nothing else.
pub(super) fn is_heading(line: Piece<'_>) -> bool {
    let text = |length: usize| line.split(length).1;
    mark::read(line).is_some_and(|mark| cut::heading(text(mark.length)).rest.is_empty())
}

/// What stands under each heading of the level that the first line has, or of a higher one.
fn sections(parts: Vec<Part<'_>>) -> Vec<Vec<Part<'_>>> {
    let form = |line: Piece<'_>| mark::read(line).map(|mark| mark.numbering);
    let first = parts.first().and_then(|part| part.words());
    let opens = |line: Piece<'_>| {
        let Some((first, (form, own))) =
            first.zip(form(line)).map(|(first, own)| (first, (form(first), own)))
        else {
            return false;
        };
        let is_styled = style(line).zip(style(first)).is_some_and(|(own, first)| own <= first);
        is_styled || form.is_some_and(|form| form == own || own.rank() < form.rank())
    };
    let mut all: Vec<Vec<Part<'_>>> = Vec::new();
    for part in parts {
        match all.last_mut() {
            Some(last) if !part.words().is_some_and(opens) => last.push(part),
            _ => all.push(vec![part]),
        }
    }
    all
}

/// A line that opens with a unit.
struct Opened<'a> {
    unit: EntryUnit,
    /// The number, and the name where a colon stands behind it; empty where a heading names the unit.
    own: Piece<'a>,
    text: Piece<'a>,
}

impl<'a> Opened<'a> {
    fn read(line: Piece<'a>, known: &ArchiveNames<'_>) -> Option<Self> {
        let text = line.text();
        let number = mark::written(text).map_or(0, |mark| mark.length);
        let behind = text[number..].trim_start();
        let (unit, name) = match known.units.leading(behind) {
            Some((id, name)) => (EntryUnit::Known(id.to_owned()), name),
            None => match unit_name::body(behind).filter(|name| !known.is_own(name)) {
                Some(name) => (known.units.unknown(name), name),
                None => return Self::within(line, known),
            },
        };
        let end = text.len() - behind.len() + name.len();
        // A sentence keeps its first word.
        let mark = text[end..]
            .chars()
            .next()
            .filter(|one| one.is_whitespace() || "：:".contains(*one));
        let (own, text) = line.split(mark.map_or(number, |mark| end + mark.len_utf8()));
        Some(Self { unit, own, text: text.trim() })
    }

    /// A heading that names one within: （一）移交市住建局
    fn within(line: Piece<'a>, known: &ArchiveNames<'_>) -> Option<Self> {
        mark::read(line)?;
        let named = unit_headed::named(line, known)?;
        let (own, text) = line.split(0);
        Some(Self { unit: named, own, text })
    }
}

/// Returns an entry for each unit that opens a line of a section; the section where none does, or failings by theme stand
/// above the first one.
fn by_unit<'a>(
    parts: Vec<Part<'a>>,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Result<Vec<DraftEntry<'a>>, Vec<Part<'a>>> {
    let opened = |part: &Part<'a>| Opened::read(part.words()?, known);
    let is_plan = |part: &Part<'a>| {
        let mut words = PLANS.into_iter().chain(OUTCOMES);
        part.words().is_some_and(|line| words.any(|word| line.text().contains(word)))
    };
    let first = parts.iter().skip(1).position(|part| opened(part).is_some()).map(|at| at + 1);
    let is_other = |first: &usize| {
        let above = &parts[..*first];
        (*first > 1 && is_of_failings(&parts))
            || above.iter().any(|part| part.words().is_none() || is_plan(part))
    };
    let Some(first) = first.filter(|first| !is_other(first)) else { return Err(parts) };
    let mut headings: Vec<Piece<'a>> =
        parts[..first].iter().filter_map(|part| part.words()).collect();
    let over = headings.first().copied();
    let kind = over.and_then(group::over_units).map(|group| group.kind);
    let mut rest = parts.into_iter().skip(first).peekable();
    let mut entries: Vec<DraftEntry<'a>> = Vec::new();
    while let Some(line) = rest.next() {
        let form = line.words().and_then(number);
        let Some(Opened { unit, own, text }) = opened(&line) else {
            // An item beside those that open with units is of none of them.
            let below = std::iter::from_fn(|| rest.next_if(|below| opened(below).is_none()));
            let words = [line].into_iter().chain(below).filter_map(Part::words).collect();
            if let Some(last) = entries.last_mut() {
                close(last, words);
            }
            continue;
        };
        let mut above = std::mem::take(&mut headings);
        above.extend((!own.is_empty()).then_some(own));
        let mut body = vec![Part::Words(text)];
        let is_own = |below: &Part<'a>| match opened(below) {
            Some(below) => below.unit == unit,
            None => form.is_none() || below.words().and_then(number) != form,
        };
        body.extend(std::iter::from_fn(|| rest.next_if(is_own)));
        body.retain(|part| part.words().is_none_or(|line| !line.is_empty()));
        // A heading that names a unit does so once.
        let named = usize::from(own.is_empty() && line.words().is_some_and(is_heading));
        let others = unit_within::others(&body[named..], &unit, known, decisions);
        let mut entry = entry::read(unit, above, body, kind);
        entry.notes.extend(others);
        entries.push(entry);
    }
    let names: Vec<&str> = entries.iter().filter_map(|one| one.unit.written()).collect();
    let names = names.iter().map(|unit| known.archive.unit_name(unit)).collect::<Vec<_>>();
    let heading = over.map_or("", Piece::text);
    let note = Message::new("import-units-within").with("heading", heading);
    let note = note.with("names", names.join("、")).count("count", names.len());
    entries.first_mut().into_iter().for_each(|first| first.notes.insert(0, note.clone()));
    Ok(entries)
}

fn number(line: Piece<'_>) -> Option<NumberForm> {
    mark::written(line.text()).map(|mark| mark.numbering)
}

fn is_of_failings(parts: &[Part<'_>]) -> bool {
    let group = parts.first().and_then(|part| group::over_units(part.words()?));
    group.is_some_and(|group| {
        group.kind == GroupKind::Failings && (parts.len() > 1 || !group.rest.is_empty())
    })
}

/// What stands under one heading and is of nobody known: failings with all units that are named there, or a table.
fn of_nobody<'a>(parts: Vec<Part<'a>>, known: &ArchiveNames<'_>) -> DraftEntry<'a> {
    let mut names: Vec<String> = Vec::new();
    for line in parts.iter().filter_map(|part| part.words()) {
        for name in unit_within::named(line.text(), known) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    let heading = parts.first().and_then(|part| part.words()).map_or("", Piece::text);
    let note = Message::new(OF_NOBODY[usize::from(!is_of_failings(&parts))]);
    let note = note.with("heading", heading).count("count", names.len());
    let mut entry = entry::read(EntryUnit::Missing, Vec::new(), parts, None);
    entry.notes.push(note.with("names", names.join("、")));
    entry
}

/// Puts a section that has no key behind an entry, and says what it is.
fn close<'a>(entry: &mut DraftEntry<'a>, section: Vec<Piece<'a>>) {
    let heading = section.first().map_or("", |line| line.text());
    let is_outcome = OUTCOMES.iter().any(|word| heading.contains(word));
    let note = if is_outcome { "import-outcomes-below" } else { "import-other-section" };
    let note = Message::new(note).with("heading", heading);
    if !entry.notes.contains(&note) {
        entry.notes.push(note);
    }
    entry.closing.extend(section);
}
