//! Units that are named within a text, where no line of their own opens them.
//!
//! [`cut`] makes lines of what units with a colon open: `…。市水务局：…`. Of all else [`others`] tells: whose
//! text follows is not sure then.

use super::archive_names::ArchiveNames;
use super::decision::Decisions;
use super::line::{Part, Piece, bullet};
use super::unit_index::EntryUnit;
use super::unit_name::{body, named_like_a_unit, without_brackets};
use super::{label, mark, markdown, unit_headed};
use crate::lang::{Message, truncated};
use crate::text::without_spaces;

/// Most characters of a sentence that are shown, so that the longest names are.
const SHOWN: usize = 25;

/// Longest opening of a sentence that a unit may stand behind, with its mark, in characters: 另：, 经查，
const LONGEST_OPENING: usize = 12;

/// Words that open what is said of somebody else, or what somebody else has to do: 由石桥镇负责.
const ADDING: [&str; 16] = [
    "另", "另外", "另有", "此外", "同时", "其中", "还有", "如", "例如", "比如", "由", "对",
    "责令", "责成", "要求", "督促",
];

/// Returns the parts, with a line that names several units with a colon cut at each: registered ones, and
/// beside such others by the look of their names.
pub(super) fn cut<'a>(parts: Vec<Part<'a>>, known: &ArchiveNames<'_>) -> Vec<Part<'a>> {
    let mut all = Vec::with_capacity(parts.len());
    for part in parts {
        match part.words() {
            Some(line) => all.extend(pieces(line, known).into_iter().map(Part::Words)),
            None => all.push(part),
        }
    }
    all
}

fn pieces<'a>(line: Piece<'a>, known: &ArchiveNames<'_>) -> Vec<Piece<'a>> {
    let text = line.text();
    let is_known = |at: &usize| before_colon(&text[*at..], known).is_some();
    let is_like_one = |at: &usize| {
        let text = behind_number(&text[*at..]);
        named_like_a_unit(text).is_some() && text.contains(['：', ':'])
    };
    let openings = openings(text, &CLOSERS);
    let has_known = openings.iter().any(is_known);
    let mut starts = openings;
    starts.retain(|at| is_known(at) || is_like_one(at));
    // One alone within a text may as well be whom the text speaks of.
    if !has_known || (starts.len() < 2 && starts.first() != Some(&0)) {
        return vec![line];
    }
    if starts[0] > 0 {
        starts.insert(0, 0);
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().zip(ends).map(|(start, end)| line.part(*start..end).trim()).collect()
}

/// Returns the unit of a line that names one and nothing else, or one with a colon before its text: the id
/// of a registered one, else the name.
pub(super) fn opened(line: &str, known: &ArchiveNames<'_>) -> Option<String> {
    let text = behind_number(line.trim());
    let name = without_brackets(text.trim_end_matches(['：', ':']));
    let id = known.units.id(name).or_else(|| before_colon(text, known));
    let is_whole = !text.trim_end_matches(['：', ':']).contains(['：', ':']);
    let alike = || named_like_a_unit(text).filter(|_| is_whole).map(without_spaces);
    id.map(str::to_owned).or_else(alike)
}

/// Returns how many sentences of a text open with a unit and a colon, or are a unit's name on a line.
pub(super) fn count(text: &str, known: &ArchiveNames<'_>) -> usize {
    let of = |line: &str| {
        let behind = openings(line, &CLOSERS).into_iter().skip(1);
        let behind = behind.filter(|at| before_colon(&line[*at..], known).is_some());
        behind.count() + usize::from(opened(line, known).is_some())
    };
    text.lines().map(of).sum()
}

/// Returns the registered unit with whose name and a colon a text opens.
fn before_colon<'a>(text: &str, known: &ArchiveNames<'a>) -> Option<&'a str> {
    let text = behind_number(text);
    let (id, name) = known.units.leading(text)?;
    text.strip_prefix(name)?.trim_start().starts_with(['：', ':']).then_some(id)
}

/// Tells of the sentences, lines and cells in the text of a unit that open with another one, but for those of which
/// somebody said where they belong.
pub(super) fn others(
    body: &[Part<'_>],
    unit: &EntryUnit,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Option<Message> {
    let found = opened_by_others(body, unit, known, decisions);
    let note = Message::new("import-unit-other").with("found", found.join(" / "));
    (!found.is_empty()).then_some(note)
}

/// Tells of the sentences in what opens an issue that open with a unit: they may be of its entry.
pub(super) fn in_note(
    note: &[Part<'_>],
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Option<Message> {
    let found = opened_by_others(note, &EntryUnit::Missing, known, decisions);
    let told = Message::new("import-note-units").with("found", found.join(" / "));
    // Of one alone the note says already where it may belong.
    (found.len() > 1).then_some(told)
}

fn opened_by_others(
    body: &[Part<'_>],
    unit: &EntryUnit,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut add = |text: &str, is_other: bool| {
        let shown = truncated(text.trim(), SHOWN);
        if is_other && !found.contains(&shown) {
            found.push(shown);
        }
    };
    for part in body {
        match part {
            Part::Words(line) if decisions.of(*line).is_some() => {}
            Part::Words(line) => {
                let text = line.text();
                add(text, heads_another(*line, unit, known));
                // 责任人：县公路养护中心主任 says nothing of another unit.
                let labels = label::find(text);
                let is_label = |at: usize| labels.iter().any(|one| one.start == at);
                let places = openings(text, &STOPS);
                let ends = places.iter().skip(1).copied().chain([text.len()]);
                for (at, end) in places.iter().copied().zip(ends) {
                    let opens = || is_other(behind_number(&text[at..]), unit, known);
                    let is_one = !is_label(at) && opens();
                    add(&text[at..], is_one || names_another(&text[at..end], unit, known));
                }
            }
            Part::Table(table) => {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                for words in cells.map(markdown::words) {
                    let is_one = is_other(behind_number(&words), unit, known);
                    add(&words, is_one || names_another(&words, unit, known));
                }
            }
            Part::Picture(_) => {}
        }
    }
    found
}

/// Whether a sentence names, wherever it is, a unit that is registered, and not the one that it stands under.
fn names_another(sentence: &str, unit: &EntryUnit, known: &ArchiveNames<'_>) -> bool {
    known.units.all_within(sentence).into_iter().any(|(id, name)| {
        !is_of(unit, id) && !is_of(unit, name) && !known.is_own(&without_spaces(name))
    })
}

/// Whether a line is a heading with a number that names another unit: 二、关于市教育局牵头的课后服务
fn heads_another(line: Piece<'_>, unit: &EntryUnit, known: &ArchiveNames<'_>) -> bool {
    let is_numbered = mark::read(line).is_some_and(|mark| mark.length > 0);
    let named = unit_headed::named(line, known).filter(|_| is_numbered);
    let name = named.as_ref().and_then(EntryUnit::written);
    name.is_some_and(|name| !is_of(unit, name))
}

/// Whether a sentence of a line in the text of a unit opens with another unit.
pub(super) fn speaks_of_another(
    line: Piece<'_>,
    unit: &EntryUnit,
    known: &ArchiveNames<'_>,
) -> bool {
    let text = line.text();
    let opens = |at: usize| is_other(behind_number(text[at..].trim()), unit, known);
    openings(text, &STOPS).into_iter().any(opens)
}

/// Whether a text opens with a unit other than the one it stands under, or has one that is registered behind a word or
/// two: 另：和平乡……, 其中和平乡……, 单位：和平乡
fn is_other(text: &str, unit: &EntryUnit, known: &ArchiveNames<'_>) -> bool {
    let text = text.trim_start_matches(['【', '［', '>', ' ']);
    let is_another = |(id, name): (&str, &str)| !is_of(unit, id) && !is_of(unit, name);
    let leads = |text: &str| {
        let text = text.trim_start();
        known.units.leading(text.strip_prefix('由').unwrap_or(text)).is_some_and(is_another)
    };
    let mut marks = text.char_indices().take(LONGEST_OPENING);
    let mark = marks.find(|(_, one)| "：:，,".contains(*one));
    let unlisted = |name: &str| !is_of(unit, name) && !known.is_own(&without_spaces(name));
    let is_body =
        |text: &str| known.units.leading(text).is_none() && body(text).is_some_and(unlisted);
    let behind = mark.map(|(at, one)| text[at + one.len_utf8()..].trim_start());
    if behind.is_some_and(|text| leads(text) || is_body(text))
        || ADDING.iter().any(|word| {
            text.strip_prefix(word).is_some_and(|rest| leads(rest) || is_body(rest))
        })
    {
        return true;
    }
    match known.units.leading(text) {
        Some(found) => is_another(found),
        None => named_like_a_unit(text).or_else(|| body(text)).is_some_and(unlisted),
    }
}

/// Whether a unit is called so: by its id, by its name where that is not known, or as one of several.
fn is_of(unit: &EntryUnit, name: &str) -> bool {
    unit.written().is_some_and(|own| own == name || own.split('、').any(|one| one == name))
}

/// Returns the names of units in a text: of all that are registered, and of those by the look of their names with which a
/// sentence opens.
pub(super) fn named(text: &str, known: &ArchiveNames<'_>) -> Vec<String> {
    let mut names: Vec<String> =
        known.units.all_within(text).iter().map(|(_, name)| (*name).to_owned()).collect();
    let opened = openings(text, &STOPS).into_iter().map(|at| behind_number(&text[at..]));
    let opened = opened.filter(|text| known.units.leading(text).is_none());
    let opened = opened.filter_map(|text| named_like_a_unit(text).or_else(|| body(text)));
    names.extend(opened.filter(|name| !known.is_own(name)).map(str::to_owned));
    names
}

/// What ends a sentence.
const STOPS: [char; 9] = ['。', '；', '！', '？', ';', '!', '?', '.', '．'];

/// What may stand before a unit with a colon.
const CLOSERS: [char; 14] =
    ['。', '；', '！', '？', ';', '!', '?', '.', '．', '，', ',', '）', ')', ' '];

/// Returns the start of a text, and the places behind marks.
fn openings(text: &str, marks: &[char]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut is_behind = true;
    let mut number_end = 0;
    for (at, one) in text.char_indices() {
        if is_behind && at >= number_end && !one.is_whitespace() {
            places.push(at);
            number_end = text.len() - behind_number(&text[at..]).len();
        }
        is_behind = marks.contains(&one) || (is_behind && one.is_whitespace());
        is_behind &= at + one.len_utf8() > number_end;
    }
    places
}

fn behind_number(text: &str) -> &str {
    &text[mark::written(text).map_or_else(|| bullet(text), |mark| mark.length)..]
}
