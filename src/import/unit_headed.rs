//! Headings that name the unit which the text below them speaks of, where no line is a unit's alone:
//! 二、关于县住建局牵头的老旧小区改造.
//!
//! [`lines`] is the entry point. Such a heading opens an entry, and is the first line of its text.

use super::archive_names::ArchiveNames;
use super::decision::{Decision, Decisions};
use super::line::{Part, Piece};
use super::mark::NumberForm;
use super::unit::UnitHeading;
use super::unit_index::EntryUnit;
use super::{cut, group, mark, section, unit_name};

/// Longest heading, in characters.
const LONGEST: usize = 40;

/// Marks that part clauses, which headings have none of.
const CLAUSES: [char; 6] = ['，', ',', '：', ':', '；', ';'];

/// Lines above the text, one of which may say who writes.
const MOST_ABOVE: usize = 8;

/// Returns the headings from `start` that open entries: those of the highest form of which several name units, and not
/// all the same. None in a text that a unit wrote itself: it speaks of others there.
pub(super) fn lines<'a>(
    parts: &[Part<'a>],
    start: usize,
    known: &ArchiveNames<'_>,
    decisions: &Decisions,
) -> Vec<(usize, UnitHeading<'a>)> {
    if is_of_one(parts, known) {
        return Vec::new();
    }
    let all: Vec<(usize, Piece<'a>, NumberForm)> = parts
        .iter()
        .enumerate()
        .skip(start)
        .filter_map(|(at, part)| Some((at, part.words()?)))
        .filter(|(_, line)| decisions.of(*line).is_none_or(Decision::may_be_a_unit))
        .filter_map(|(at, line)| Some((at, line, mark::read(line)?.numbering)))
        .collect();
    let mut forms: Vec<NumberForm> = all.iter().map(|(.., form)| *form).collect();
    forms.retain(|form| may_head(*form));
    forms.sort_by_key(|form| form.rank());
    forms.dedup();
    let of = |form: NumberForm| {
        let own = all.iter().filter(move |(.., other)| *other == form);
        opened(own.map(|(at, line, _)| (*at, *line)).collect(), known)
    };
    forms.into_iter().map(of).find(|found| !found.is_empty()).unwrap_or_default()
}

/// Whether headings are numbered so; 1. counts sentences as often.
fn may_head(form: NumberForm) -> bool {
    use NumberForm::{Han, HanBrackets, Problem, Styled};
    matches!(form, Han | HanBrackets | Styled(_) | Problem)
}

/// Whether a line above the text says that one unit wrote it: 青山镇关于整改情况的报告
fn is_of_one(parts: &[Part<'_>], known: &ArchiveNames<'_>) -> bool {
    let lines = parts.iter().take(MOST_ABOVE).map_while(|part| part.words());
    let mut texts = lines.take_while(|line| mark::read(*line).is_none()).map(Piece::text);
    texts.any(|text| {
        let about = known.units.leading(text).and_then(|(_, name)| text.strip_prefix(name));
        about.is_some_and(|about| about.starts_with("关于"))
    })
}

/// Returns the lines of one form as headings of entries, from the first that names a unit on; nothing where fewer than
/// two units are named, or most of the lines name none.
fn opened<'a>(
    lines: Vec<(usize, Piece<'a>)>,
    known: &ArchiveNames<'_>,
) -> Vec<(usize, UnitHeading<'a>)> {
    let named: Vec<_> = lines.iter().map(|(_, line)| named(*line, known)).collect();
    let count = named.iter().flatten().count();
    let mut units = named.iter().flatten();
    let first = units.next();
    if units.all(|unit| Some(unit) == first) || count * 2 < lines.len() {
        return Vec::new();
    }
    // Headings of the highest form have nothing above them but the opening of the text.
    let is_highest = lines
        .first()
        .and_then(|(_, line)| mark::read(*line))
        .is_some_and(|mark| mark.numbering == NumberForm::Han);
    let from = if is_highest { 0 } else { named.iter().position(Option::is_some).unwrap_or(0) };
    let heading = |(named, (at, line)): (Option<EntryUnit>, (usize, Piece<'a>))| {
        let (words, rest) = line.split(0);
        (at, UnitHeading { named: named.unwrap_or_default(), words, rest })
    };
    named.into_iter().zip(lines).skip(from).map(heading).collect()
}

/// The unit, or the units, that a heading names.
pub(super) fn named(line: Piece<'_>, known: &ArchiveNames<'_>) -> Option<EntryUnit> {
    let number = mark::read(line).map_or(0, |mark| mark.length);
    let (_, behind) = line.split(number);
    let heading = cut::heading(behind);
    let text = heading.lead.text();
    let is_heading = !heading.doubtful
        && !text.contains(CLAUSES)
        && text.chars().nth(LONGEST).is_none()
        && section::read(text).is_none()
        && group::read(line).is_none_or(|group| group.rest.is_empty());
    if !is_heading {
        return None;
    }
    match known.units.all_within(text).as_slice() {
        [] => by_its_place(text, known),
        [(id, _)] => Some(EntryUnit::Known((*id).to_owned())),
        several => {
            let names: Vec<&str> = several.iter().map(|(_, name)| *name).collect();
            Some(EntryUnit::Unknown { name: names.join("、"), near: None })
        }
    }
}

/// The unit with which a heading opens by a short name, or that has something to do in it, as it is written there.
fn by_its_place(text: &str, known: &ArchiveNames<'_>) -> Option<EntryUnit> {
    const DOES: [&str; 6] = ["牵头", "负责", "承担", "承办", "实施", "监管"];
    if let Some((id, _)) = known.units.leading(text) {
        return Some(EntryUnit::Known(id.to_owned()));
    }
    if let Some(name) = unit_name::body(text).filter(|name| !known.is_own(name)) {
        return Some(known.units.unknown(name));
    }
    let text = text.strip_prefix("关于").unwrap_or(text);
    let name = DOES.iter().find_map(|word| Some(text.split_once(word)?.0))?;
    let id = known.units.id(name).map(|id| EntryUnit::Known(id.to_owned()));
    let is_name = || unit_name::is_bare_name(name) && !known.is_own(name);
    id.or_else(|| is_name().then(|| known.units.unknown(name)))
}
