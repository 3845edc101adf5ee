//! 好的做法 and 存在问题: the groups of an entry.

use super::line::{Part, Piece, bullet};
use super::mark::{HeadingMark, NumberForm};
use super::point::PointSearch;
use super::section::GroupKind;
use super::{mark, point, run_on, section};
use crate::lang::Message;

/// A section of an entry under one heading of the highest level.
#[derive(Debug)]
pub(super) struct EntrySection<'a> {
    /// What the heading is.
    pub(super) opening: SectionOpening<'a>,
    /// What stands under it.
    pub(super) parts: Vec<Part<'a>>,
}

/// The heading of a section.
#[derive(Debug)]
pub(super) enum SectionOpening<'a> {
    /// 一、好的做法
    Group(GroupHeading<'a>),
    /// A heading of its own, with its number.
    Other(Piece<'a>, HeadingMark),
}

/// The line that opens a group.
#[derive(Debug, Clone, Copy)]
pub(super) struct GroupHeading<'a> {
    /// What is under it.
    pub(super) kind: GroupKind,
    /// Its number, where it has one.
    pub(super) mark: Option<HeadingMark>,
    /// The line without what follows the heading.
    pub(super) line: Piece<'a>,
    /// The heading without number and stop.
    pub(super) word: Piece<'a>,
    /// What follows on the line.
    pub(super) rest: Piece<'a>,
}

/// Returns what stands before the first section, and the sections; `None` where its headings are
/// those of practices themselves.
pub(super) fn split<'a>(parts: &[Part<'a>]) -> Option<(Vec<Part<'a>>, Vec<EntrySection<'a>>)> {
    let groups = groups(parts);
    let first = groups.first()?.1.mark.map(|mark| mark.numbering);
    let mut groups = groups.into_iter().peekable();
    let mut before = Vec::new();
    let mut sections: Vec<EntrySection<'a>> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let found = groups.next_if(|(at, _)| *at == index);
        let opening = match (found, part.words()) {
            (Some((_, group)), _) if group.mark.map(|mark| mark.numbering) == first => {
                Some(SectionOpening::Group(group))
            }
            (_, Some(piece)) => mark::read(piece)
                .filter(|mark| first == Some(mark.numbering))
                .map(|mark| SectionOpening::Other(piece, mark)),
            _ => None,
        };
        match (opening, sections.last_mut()) {
            (Some(opening), _) => {
                let rest = match &opening {
                    SectionOpening::Group(group) if !group.rest.is_empty() => {
                        vec![Part::Words(group.rest)]
                    }
                    SectionOpening::Group(_) | SectionOpening::Other(..) => Vec::new(),
                };
                sections.push(EntrySection { opening, parts: rest });
            }
            (None, Some(last)) => last.parts.push(*part),
            (None, None) => before.push(*part),
        }
    }
    is_grouped(&sections).then_some((before, sections))
}

/// Failings always make groups; practices alone do where nothing else is on their level.
fn is_grouped(sections: &[EntrySection<'_>]) -> bool {
    let of = |kind| {
        let opens = move |one: &&EntrySection<'_>| matches!(&one.opening, SectionOpening::Group(group) if group.kind == kind);
        sections.iter().filter(opens).count()
    };
    let is_item = |part: &Part<'_>| {
        part.words().and_then(mark::read).is_some_and(|mark| mark.number == Some(1))
    };
    let has_items = |parts: &[Part<'_>]| {
        super::level::numbering(parts, None).is_some() || parts.first().is_some_and(is_item)
    };
    let only = sections.len() == 1 && has_items(&sections[0].parts);
    of(GroupKind::Failings) > 0 || (of(GroupKind::Practices) == 1 && only)
}

fn groups<'a>(parts: &[Part<'a>]) -> Vec<(usize, GroupHeading<'a>)> {
    let lines = parts.iter().enumerate();
    let lines = lines.filter_map(|(index, part)| Some((index, part.words()?)));
    lines.filter_map(|(index, piece)| Some((index, read(piece)?))).collect()
}

/// Says that the first group of a unit is numbered as the second or a later one: the unit above may have the first, and
/// this one too; of the first unit, something is missing.
pub(super) fn counts_on(body: &[Part<'_>], is_first: bool) -> Option<Message> {
    let mut lines = body.iter().filter_map(|part| part.words());
    let first = lines.find(|line| read(*line).is_some())?;
    let counts_on = mark::read(first)?.number.is_some_and(|number| number > 1);
    let note = if is_first { "import-group-opens-late" } else { "import-group-counts-on" };
    counts_on.then(|| Message::new(note).with("found", first.text()))
}

/// Reads a line as the opening of a group.
pub(super) fn read(piece: Piece<'_>) -> Option<GroupHeading<'_>> {
    over_units(piece).filter(|group| !section::is_of_units(group.word.text()))
}

/// The same of a line that may stand over several units as well: 推进滞后的单位 is no group of one of them.
pub(super) fn over_units(piece: Piece<'_>) -> Option<GroupHeading<'_>> {
    let mark = mark::read(piece);
    let start = mark.map_or_else(|| bullet(piece.text()), |mark| mark.length);
    let (_, after) = piece.split(start);
    let text = after.text();
    let (kind, length) = section::read(text).or_else(|| by_words(text, mark))?;
    let stop = text[length..].trim_start().chars().next();
    let stop = stop.filter(|one| matches!(one, '。' | '：' | ':'));
    let stop = stop
        .map_or(0, |one| text[length..].find(one).map_or(0, |before| before + one.len_utf8()));
    let rest = after.part(length + stop..text.len()).trim();
    // “主要做法：……” in the middle of a text is no heading, but one of a list.
    let is_list = run_on::list(rest).len() > 1
        || matches!(point::find(&[Part::Words(rest)]), PointSearch::List(..));
    if mark.is_none() && kind == GroupKind::Practices && !rest.is_empty() && !is_list {
        return None;
    }
    Some(GroupHeading {
        kind,
        mark,
        line: piece.part(0..start + length + stop),
        word: after.part(0..length).trim(),
        rest,
    })
}

/// A heading by what it speaks of, on a line of its own or with a colon. Below the highest
/// level such a line is the heading of a single failing.
fn by_words(text: &str, mark: Option<HeadingMark>) -> Option<(GroupKind, usize)> {
    let end = text.find(['：', ':']).unwrap_or(text.len());
    let highest = match mark.map(|mark| mark.numbering) {
        Some(NumberForm::Han | NumberForm::Styled(_)) => true,
        Some(_) => false,
        None => end < text.len() || !text.contains('。'),
    };
    let whole = mark.is_none() || text[end..].trim_end().chars().count() <= 1;
    let heading = &text[..end];
    let is_one = highest && whole && section::is_of_failings(heading);
    is_one.then(|| (GroupKind::Failings, heading.trim_end_matches('。').trim_end().len()))
}
