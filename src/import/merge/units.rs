//! Two documents, unit by unit: what stands under a unit is compared with what stands under it in the
//! other, and with nothing else.
//!
//! [`compare`] is the entry point. The lines that name units part both documents. A part whose unit the
//! other has not is not compared at all: its words belong to no field.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::align::{AlignStep, align};
use super::lines::TracedLine;
use crate::document::Style;
use crate::import::archive_names::ArchiveNames;
use crate::import::unit_within;
use crate::model::labels;
use crate::text::without_spaces;

/// What became of the lines, and of the units.
#[derive(Debug, Default)]
pub(super) struct UnitComparison {
    /// What became of the lines above the units, of each unit that both have, in our order, and of what
    /// closes the issue.
    pub(super) parts: Vec<Vec<AlignStep>>,
    /// The units of theirs of which ours say nothing.
    pub(super) added: Vec<AddedUnit>,
    /// The same of ours.
    pub(super) removed: Vec<Range<usize>>,
    /// Lines of ours that stand under a unit of `added`.
    pub(super) strayed: BTreeSet<usize>,
    /// Whether units that both have stand in another order.
    pub(super) is_reordered: bool,
}

/// A unit of which only the second of two documents speaks.
#[derive(Debug)]
pub(super) struct AddedUnit {
    /// Its lines, with the one that names it.
    pub(super) lines: Range<usize>,
    /// How many units of ours stand before it, where it stands between two that follow one another.
    pub(super) place: Option<usize>,
}

/// A line that names a unit, and all below it up to the next.
struct UnitPart {
    unit: String,
    lines: Range<usize>,
}

/// Compares the lines of two documents; `ours` is an issue as it is laid out.
pub(super) fn compare(
    ours: &[TracedLine],
    theirs: &[TracedLine],
    names: &ArchiveNames<'_>,
) -> UnitComparison {
    let pairs = pairs(&align(ours, theirs));
    let own_end = closing(ours);
    let behind = pairs.iter().filter(|(own, _)| **own >= own_end).map(|(_, other)| *other);
    let other_end = behind.min().unwrap_or(theirs.len()).min(news(theirs, own_end, &pairs));
    let own_name = |line: usize| unit_within::opened(&ours[line].text(), names);
    let by_other: BTreeMap<usize, usize> =
        pairs.iter().map(|(own, other)| (*other, *own)).collect();
    let own_units = (0..own_end).filter(|line| ours[*line].style == Style::Unit);
    let own = parts(own_units.map(|line| (line, name(&ours[line], names))), own_end);
    // A line of ours that reads like a unit's, and is none, is none in theirs.
    let is_text = |line: usize| {
        let own = by_other.get(&line).filter(|own| ours[**own].style != Style::Unit);
        own.is_some_and(|own| own_name(*own).is_some())
    };
    let other_units = (0..other_end)
        .filter(|line| theirs[*line].cells.is_empty() && !is_text(*line))
        .filter_map(|line| Some((line, unit_within::opened(&theirs[line].text(), names)?)));
    let other = parts(other_units, other_end);
    let partners = partners(&own, &other, &pairs);
    let mut compared = UnitComparison::default();
    let start = |parts: &[UnitPart], end| parts.first().map_or(end, |part| part.lines.start);
    let mut stretch = |own: Range<usize>, other: Range<usize>| {
        let found = align(&ours[own.clone()], &theirs[other.clone()]);
        let moved = |step: AlignStep| step.moved(own.start, other.start);
        compared.parts.push(found.into_iter().map(moved).collect());
    };
    stretch(0..start(&own, own_end), 0..start(&other, other_end));
    for (part, partner) in own.iter().zip(&partners) {
        match partner {
            Some(partner) => stretch(part.lines.clone(), other[*partner].lines.clone()),
            None => compared.removed.push(part.lines.clone()),
        }
    }
    stretch(own_end..ours.len(), other_end..theirs.len());
    let found: Vec<usize> = partners.iter().copied().flatten().collect();
    compared.is_reordered = !found.is_sorted();
    let new = other.iter().enumerate().filter(|(index, _)| !found.contains(index));
    let new = new.map(|(index, part)| AddedUnit {
        lines: part.lines.clone(),
        place: place(index, &partners),
    });
    compared.added = new.collect();
    let added = compared.added.iter().flat_map(|part| part.lines.clone());
    let added: BTreeSet<&[char]> = added.map(|line| &theirs[line].characters[..]).collect();
    let gone = compared.parts.iter().flatten().filter_map(|step| match step {
        AlignStep::Removed(line) => Some(*line),
        _ => None,
    });
    compared.strayed =
        gone.filter(|line| added.contains(&ours[*line].characters[..])).collect();
    compared
}

/// Returns for each part of ours the part of theirs that speaks of the same unit; a unit whose name alone
/// was changed keeps its text.
fn partners(
    own: &[UnitPart],
    other: &[UnitPart],
    pairs: &BTreeMap<usize, usize>,
) -> Vec<Option<usize>> {
    let mut is_free = vec![true; other.len()];
    let kept = |part: &UnitPart, lines: &Range<usize>| {
        let own = part.lines.clone().skip(1).filter_map(|line| pairs.get(&line));
        own.filter(|line| lines.contains(line)).count()
    };
    let mut take = |part: &UnitPart, fits: &dyn Fn(&UnitPart, usize) -> bool| {
        let open = other.iter().enumerate().filter(|(index, _)| is_free[*index]);
        let open = open.map(|(index, one)| (index, one, kept(part, &one.lines)));
        let best = open.filter(|(_, one, kept)| fits(one, *kept));
        let best = best.max_by_key(|(index, _, kept)| (*kept, std::cmp::Reverse(*index)));
        let (index, ..) = best?;
        is_free[index] = false;
        Some(index)
    };
    let mut found: Vec<Option<usize>> =
        own.iter().map(|part| take(part, &|one, _| one.unit == part.unit)).collect();
    for (part, found) in own.iter().zip(&mut found) {
        let half = part.lines.len() / 2;
        *found = found.or_else(|| take(part, &|_, kept| kept > 0 && kept >= half));
    }
    found
}

/// Returns how many parts of ours stand before a new one of theirs, where it stands between two of ours that
/// follow one another. `partners` holds for each part of ours the one of theirs.
fn place(new: usize, partners: &[Option<usize>]) -> Option<usize> {
    let before = partners.iter().rposition(|one| one.is_some_and(|one| one < new));
    let after = partners.iter().position(|one| one.is_some_and(|one| one > new));
    let start = before.map_or(0, |before| before + 1);
    (start == after.unwrap_or(partners.len())).then_some(start)
}

fn parts(units: impl Iterator<Item = (usize, String)>, end: usize) -> Vec<UnitPart> {
    let units: Vec<(usize, String)> = units.collect();
    let ends: Vec<usize> = units.iter().skip(1).map(|(line, _)| *line).chain([end]).collect();
    let part = |((start, unit), end)| UnitPart { unit, lines: start..end };
    units.into_iter().zip(ends).map(part).collect()
}

fn name(line: &TracedLine, names: &ArchiveNames<'_>) -> String {
    unit_within::opened(&line.text(), names).unwrap_or_else(|| line.text())
}

/// Returns the lines that are the same or were edited, ours to theirs.
fn pairs(steps: &[AlignStep]) -> BTreeMap<usize, usize> {
    let pair = |step: &AlignStep| match *step {
        AlignStep::Same(own, other) | AlignStep::Edited(own, other) => Some((own, other)),
        AlignStep::Removed(_) | AlignStep::Added(_) => None,
    };
    steps.iter().filter_map(pair).collect()
}

/// Returns where news of earlier failings begin in a document, behind all units that ours has before the line
/// `own_end`; else where it ends. The lines of news name units, and open none.
fn news(theirs: &[TracedLine], own_end: usize, pairs: &BTreeMap<usize, usize>) -> usize {
    let is_title = |line: &TracedLine| without_spaces(&line.text()) == labels::RECTIFICATIONS;
    let title = theirs.iter().rposition(is_title).unwrap_or(theirs.len());
    let is_last = pairs.iter().all(|(own, other)| *own >= own_end || *other < title);
    if is_last { title } else { theirs.len() }
}

/// Returns where what is said of units ends in an issue that is laid out.
fn closing(lines: &[TracedLine]) -> usize {
    let closes = |line: &TracedLine| match line.style {
        Style::AttachmentNote | Style::Signature | Style::AttachmentLabel | Style::Tail => true,
        Style::Heading(1) => line.text() == labels::RECTIFICATIONS,
        _ => false,
    };
    lines.iter().position(closes).unwrap_or(lines.len())
}
