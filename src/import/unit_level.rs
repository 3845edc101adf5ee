//! The lines of a text that name units, and the headings over several of them.
//!
//! A unit that units.yaml does not have is known by where it stands: among lines of the same form that
//! name units.

use super::archive_names::ArchiveNames;
use super::decision::{Decision, Decisions};
use super::group::GroupHeading;
use super::line::{Part, Piece};
use super::mark::{HeadingMark, NumberForm};
use super::unit::UnitHeading;
use super::unit_index::EntryUnit;
use super::{cut, failing, group, mark, section, tail, unit_headed};
use crate::document::Style;
use crate::text::without_spaces;

/// Returns the lines from `start` that name a unit: those of which somebody said so, and of all others those
/// that look like it; where no line is a unit's alone, headings that name one, else lines that open with one.
pub(super) fn units<'a>(
    parts: &[Part<'a>],
    start: usize,
    is_of_one: bool,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<(usize, UnitHeading<'a>)> {
    let lines: Vec<(usize, Piece<'a>)> = parts
        .iter()
        .enumerate()
        .skip(start)
        .filter_map(|(at, part)| Some((at, part.words()?)))
        .filter(|(at, line)| !signs(parts, *at, *line) && !is_own(*line, known))
        .filter(|(_, line)| decisions.of(*line).is_none_or(Decision::may_be_a_unit))
        .collect();
    let mut found = alike(&lines, known);
    if found.is_empty() && !is_of_one {
        found = unit_headed::lines(parts, start, known, decisions);
    }
    if found.is_empty() {
        found = announced(&lines, known);
    }
    for (at, part) in parts.iter().enumerate().skip(start) {
        let Some(line) = part.words() else { continue };
        let Some(Decision::Unit { unit: id }) = decisions.of(line) else { continue };
        let place = found.partition_point(|(before, _)| *before < at);
        let heading = known.units.certain(line, id.as_deref());
        let is_new = found.get(place).is_none_or(|(other, _)| *other != at);
        if is_new && line.place().1 == 0 && !heading.words.is_empty() {
            found.insert(place, (at, heading));
        }
    }
    found
}

/// Returns the lines that name a unit, or stand where others do.
fn alike<'a>(
    lines: &[(usize, Piece<'a>)],
    known: &ArchiveNames<'_>,
) -> Vec<(usize, UnitHeading<'a>)> {
    let mut found: Vec<(usize, UnitHeading<'a>)> =
        lines.iter().filter_map(|(at, line)| Some((*at, known.units.line(*line)?))).collect();
    // Beside units on lines of their own, an item that names one may speak of it only.
    let is_plain =
        |heading: &UnitHeading<'_>| heading.rest.is_empty() || form(heading).is_none();
    if found.first().is_some_and(|(_, first)| form(first).is_none()) {
        found.retain(|(_, heading)| is_plain(heading));
    }
    let Some(level) = found.first().map(|(_, first)| form(first)) else { return found };
    let run_in = found.iter().any(|(_, heading)| !heading.rest.is_empty());
    let mut number = 0;
    for (turn, (at, line)) in lines.iter().copied().enumerate() {
        if let Ok(index) = found.binary_search_by_key(&at, |(at, _)| *at) {
            number = numbered(found[index].1.words).and_then(|mark| mark.number).unwrap_or(0);
            continue;
        }
        let mark = numbered(line);
        if mark.map(|mark| mark.numbering) != level {
            // Below a heading of a higher form, numbers begin anew.
            let own = level.map_or(0, NumberForm::rank);
            if mark.is_some_and(|mark| mark.numbering.rank() < own) {
                number = 0;
            }
            continue;
        }
        // Above the first unit, or where units close with a colon, a line without number and colon is a
        // title.
        let (first, opening) = &found[0];
        let is_title =
            mark.is_none() && (at < *first || (closes(opening.words) && !closes(line)));
        // 市文旅局 above 市文旅局扎实推进…
        let opens_next = |(_, next): &(usize, Piece<'_>)| next.text().starts_with(line.text());
        let is_title = is_title && !lines.get(turn + 1).is_some_and(opens_next);
        let with_text = Some(line).filter(|_| run_in);
        let with_text = with_text.and_then(|line| known.units.run_in_beside(line));
        let heading = with_text.or_else(|| known.units.beside(line).filter(|_| !is_title));
        let Some(heading) = heading else { continue };
        let next = mark.and_then(|mark| mark.number);
        let counts_on = next == Some(number + 1);
        if heading.named == EntryUnit::Missing && !(counts_on && number > 0) {
            continue;
        }
        number = next.unwrap_or(number);
        let place = found.partition_point(|(before, _)| *before < at);
        found.insert(place, (at, heading));
    }
    found
}

/// Returns the lines that open with a unit and say what follows, where several units have such lines.
fn announced<'a>(
    lines: &[(usize, Piece<'a>)],
    known: &ArchiveNames<'_>,
) -> Vec<(usize, UnitHeading<'a>)> {
    let found =
        lines.iter().filter_map(|(at, line)| Some((*at, known.units.announced(*line)?)));
    let found: Vec<_> = found.collect();
    let is_another = |(_, one): &(usize, UnitHeading<'a>)| one.named != found[0].1.named;
    if found.iter().any(is_another) { found } else { Vec::new() }
}

/// How the line of a unit is numbered.
pub(super) fn form(heading: &UnitHeading<'_>) -> Option<NumberForm> {
    numbered(heading.numbered()).map(|mark| mark.numbering)
}

/// The number that a line has.
pub(super) fn numbered(line: Piece<'_>) -> Option<HeadingMark> {
    mark::read(line).filter(|mark| mark.length > 0)
}

fn closes(line: Piece<'_>) -> bool {
    line.text().ends_with(['：', ':'])
}

fn signs(parts: &[Part<'_>], at: usize, line: Piece<'_>) -> bool {
    let next = parts.get(at + 1).and_then(|part| part.words());
    !closes(line) && next.is_some_and(tail::is_date)
}

fn is_own(line: Piece<'_>, known: &ArchiveNames<'_>) -> bool {
    let name = without_spaces(line.text());
    known.is_own(name.trim_end_matches(['：', ':']))
}

/// Returns where the heading over the unit at `at` stands, which is `at` itself where there is none:
/// the last line between it and the unit above whose number is of a higher form, or 存在问题 right above it.
pub(super) fn above(
    parts: &[Part<'_>],
    at: usize,
    lines: &[(usize, UnitHeading<'_>)],
) -> usize {
    if title_above(parts, at, lines).is_some() {
        return at - 1;
    }
    let is_text = |above: &usize| lines.iter().all(|(unit, _)| unit != above);
    let right_above = at.checked_sub(1).filter(is_text);
    let right_above = right_above.and_then(|above| group::over_units(parts[above].words()?));
    // Above all units other words may be the title of the issue.
    let is_first = lines.first().is_none_or(|(first, _)| *first == at);
    let is_over = |heading: &GroupHeading<'_>| {
        let word = heading.word.text();
        let is_sure = !is_first || section::read(word).is_some() || section::is_of_units(word);
        heading.rest.is_empty() && is_sure
    };
    if right_above.is_some_and(|heading| is_over(&heading)) {
        return at - 1;
    }
    let own = parts[at].words().and_then(numbered).map(|mark| mark.numbering.rank());
    let Some(own) = own else { return at };
    let index = lines.partition_point(|(before, _)| *before < at);
    let same = |index: usize| form(&lines[index].1) == form(&lines[index + 1].1);
    // What stands between units of two forms are headings of the one above.
    if index > 0 && lines.get(index).is_some() && !same(index - 1) {
        return at;
    }
    let first = index.checked_sub(1).map_or(0, |before| lines[before].0 + 1);
    let higher = |found: &usize| {
        let mark = parts[*found].words().and_then(numbered);
        mark.is_some_and(|mark| mark.numbering.rank() < own)
            && may_be_over(&parts[first..], found - first, index == 0)
    };
    if index > 0 {
        let Some(ends) = (first..at).find(higher) else { return at };
        // What stands above the last heading of that level is of the sections before.
        let rank = |at: usize| Some(numbered(parts[at].words()?)?.numbering.rank());
        let is_last = |found: &usize| {
            rank(*found).is_some_and(|one| Some(one) <= rank(ends))
                && may_be_over(&parts[*found..], 0, true)
        };
        return (ends..at).rfind(is_last).unwrap_or(ends);
    }
    // What stands above the headings right over the first unit is of the issue.
    let Some(last) = (first..at).rfind(higher) else { return at };
    (first..last).rev().take_while(|above| higher(above)).last().unwrap_or(last)
}

/// Returns the title that stands above a line which says in words that it names a unit: 【曝光二】会议迟到 above 单位：市水务局
pub(super) fn title_above<'a>(
    parts: &[Part<'a>],
    at: usize,
    lines: &[(usize, UnitHeading<'_>)],
) -> Option<Piece<'a>> {
    let index = lines.binary_search_by_key(&at, |(unit, _)| *unit).ok()?;
    let above = at.checked_sub(1).filter(|_| lines[index].1.is_labelled())?;
    let is_unit = lines.iter().any(|(unit, _)| *unit == above);
    let line = parts[above].words().filter(|_| !is_unit)?;
    let is_title = matches!(line.style(), Style::Heading(_))
        || line.text().starts_with('【') && !line.text().ends_with(['。', '：', ':']);
    (is_title && group::over_units(line).is_none()).then_some(line)
}

/// Whether a line may head units: it is no item of a list that begins below the unit above, and has no text or labels of
/// its own.
fn may_be_over(parts: &[Part<'_>], at: usize, is_first: bool) -> bool {
    let Some((line, mark)) = parts[at].words().and_then(|line| Some((line, numbered(line)?)))
    else {
        return false;
    };
    let heading = cut::heading(line.split(mark.length).1);
    (is_first || !is_in_list(&parts[..at], mark))
        && heading.rest.is_empty()
        && !failing::is_one(&parts[at..=at])
}

/// Whether a number is of a list that begins below a unit; `before` stands between them.
pub(super) fn is_in_list(before: &[Part<'_>], mark: HeadingMark) -> bool {
    let is_alike = |part: &Part<'_>| {
        part.words().and_then(numbered).is_some_and(|other| other.numbering == mark.numbering)
    };
    mark.number == Some(1) || before.iter().any(is_alike)
}
