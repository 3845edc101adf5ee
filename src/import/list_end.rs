//! Where a list of units ends: at a heading of the level of the one that holds it, or of a higher one.
//!
//! [`ends`] is the entry point. What stands below such a heading is of no unit by its place, and certainly not of the
//! last one.

use super::line::{Part, Piece};
use super::mark::{self, HeadingMark, NumberForm};
use super::unit::UnitHeading;
use super::unit_level::{form, is_in_list, numbered};
use crate::document::Style;

/// A heading that stands above units.
struct Above {
    form: NumberForm,
    number: Option<u32>,
    level: Option<u8>,
}

impl Above {
    /// Reads a heading; the `first` of a text is its title, where it has no number.
    fn read(line: Piece<'_>, first: Option<Piece<'_>>) -> Option<Self> {
        let mark = mark::read(line)?;
        let is_title =
            mark.length == 0 && first.is_some_and(|first| first.place() == line.place());
        let level = level(line).filter(|_| !is_title);
        Some(Self { form: mark.numbering, number: mark.number, level })
    }
}

/// The level of a heading that is styled as one.
pub(super) fn level(line: Piece<'_>) -> Option<u8> {
    match line.style() {
        Style::Heading(level) => Some(level),
        _ => None,
    }
}

/// Says of each unit where its text ends: at the heading that ends its list, else where the next unit begins, which
/// `starts` says.
pub(super) fn ends(
    parts: &[Part<'_>],
    lines: &[(usize, UnitHeading<'_>)],
    starts: &[usize],
) -> Vec<usize> {
    let styled = |part: &Part<'_>| part.words().is_some_and(|line| level(line).is_some());
    let first = parts.iter().find(|part| styled(part)).and_then(|part| part.words());
    let mut above: Vec<Above> = Vec::new();
    let mut from = 0;
    let mut all = Vec::new();
    for (turn, (at, unit)) in lines.iter().enumerate() {
        let headings = parts[from..*at].iter();
        for heading in headings.filter_map(|part| Above::read(part.words()?, first)) {
            let is_below = |other: &Above| {
                other.form == heading.form || other.form.rank() > heading.form.rank()
            };
            above.retain(|other| !is_below(other));
            above.push(heading);
        }
        let end = starts.get(turn + 1).copied().unwrap_or(parts.len());
        let body = &parts[at + 1..end];
        let ended = body.iter().enumerate().position(|(index, part)| {
            part.words().is_some_and(|line| ends_list(line, &body[..index], unit, &above))
        });
        from = ended.map_or(end, |index| at + 1 + index);
        all.push(from);
    }
    all
}

/// Whether a line below a unit, of which `before` stands between them, is of the level of a heading `above`, or of a
/// higher one than the unit.
fn ends_list(
    line: Piece<'_>,
    before: &[Part<'_>],
    unit: &UnitHeading<'_>,
    above: &[Above],
) -> bool {
    let own = unit.numbered();
    let is_styled = |level: u8| {
        let units = self::level(own);
        let over = above.iter().filter_map(|one| one.level).max();
        units.map_or(over.is_some_and(|over| level <= over), |units| level < units)
    };
    if level(line).is_some_and(is_styled) {
        return true;
    }
    let counts_on = |mark: &HeadingMark| {
        above.iter().any(|one| {
            one.form == mark.numbering
                && one.number.map(|number| number + 1) == mark.number
                && mark.number.is_some()
        })
    };
    let is_higher =
        |mark: &HeadingMark| form(unit).is_some_and(|own| mark.numbering.rank() < own.rank());
    let mark = numbered(line).filter(|mark| counts_on(mark) || is_higher(mark));
    mark.is_some_and(|mark| !is_in_list(before, mark))
}
