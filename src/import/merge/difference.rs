//! Where two documents say different things.
//!
//! [`differences`] is the entry point. An issue prints the fields of a failing in lines of their own and in an
//! order of its own: fields that say the same elsewhere in their failing do not differ.

use std::ops::Range;

use super::align::{AlignStep, align};
use super::compared::Compared;
use super::lines::TracedLine;
use super::look::LookChange;
use super::units::AddedUnit;
use super::{look, opening, persons};
use crate::import::{label, section};

/// What differs: as one document has it, and as the other has it. Either may be missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A line.
    Words {
        /// In the first document.
        ours: Option<String>,
        /// In the second.
        theirs: Option<String>,
    },
    /// Words that are set off by hand in one and not in the other.
    Look {
        /// The words.
        words: String,
        /// How.
        how: LookChange,
    },
    /// A picture that only the first has, by what it shows.
    PictureRemoved(String),
    /// A picture that only the second has, by what it shows.
    PictureAdded(String),
    /// A unit of which only the second speaks.
    UnitAdded {
        /// The line that names it.
        name: String,
        /// The blocks of the second that stand under it, unless lines of another unit are among them.
        blocks: Option<Range<usize>>,
        /// How many units of the first stand before it, where it stands between two that follow one another.
        place: Option<usize>,
    },
    /// A unit of which only the first speaks: the line that names it.
    UnitRemoved(String),
    /// Units of which both speak stand in another order.
    UnitsReordered,
}

impl Difference {
    /// Whether it is no more than the number before a line, or the heading of a group: what the program
    /// prints when items are added.
    pub fn is_of_outline(&self) -> bool {
        let Self::Words { ours, theirs } = self else { return false };
        let is_group = |line: &str| {
            section::read(line).is_some_and(|(_, end)| line[end..].chars().count() < 2)
        };
        let [ours, theirs] =
            [ours, theirs].map(|line| line.as_deref().map(opening::without_numbers));
        ours == theirs || [ours, theirs].into_iter().flatten().all(|line| is_group(&line))
    }

    /// Whether both say the same of the second document.
    pub fn is_of_same_words(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Words { theirs: Some(one), .. },
                Self::Words { theirs: Some(other), .. },
            ) => one == other,
            _ => false,
        }
    }
}

/// Returns the lines and pictures in which two documents differ, white space aside, and the units.
pub fn differences(compared: &Compared<'_>) -> Vec<Difference> {
    let Compared { ours, theirs, units, document, .. } = compared;
    let mut all = Vec::new();
    for part in &units.parts {
        let mut stretch = Stretch::default();
        for step in with_points_joined(part, ours, theirs) {
            if stretch.ends_before(step, ours, theirs) {
                all.extend(std::mem::take(&mut stretch).differences());
            }
            match step {
                AlignStep::Same(..) => {}
                AlignStep::Edited(own, other) => {
                    cut(&ours[own], &mut stretch.ours);
                    cut(&theirs[other], &mut stretch.theirs);
                }
                AlignStep::Removed(own) if units.strayed.contains(&own) => {}
                AlignStep::Removed(own) => cut(&ours[own], &mut stretch.ours),
                AlignStep::Added(other) => cut(&theirs[other], &mut stretch.theirs),
            }
        }
        all.extend(stretch.differences());
        let looks = part.iter().filter_map(|step| match *step {
            AlignStep::Same(own, other) => Some(look::differing(&ours[own], &theirs[other])),
            _ => None,
        });
        let told = |(words, how)| Difference::Look { words, how };
        all.extend(looks.flatten().map(told));
    }
    all.extend(units.is_reordered.then_some(Difference::UnitsReordered));
    let removed = units.removed.iter();
    all.extend(removed.map(|part| Difference::UnitRemoved(ours[part.start].text())));
    all.extend(units.added.iter().map(|AddedUnit { lines, place }| {
        let end = theirs.get(lines.end).map_or(document.blocks.len(), |next| next.block);
        let start = &theirs[lines.start];
        let is_mixed = units.strayed.iter().any(|line| {
            theirs[lines.clone()].iter().any(|other| other.characters == ours[*line].characters)
        });
        let blocks = (!is_mixed).then_some(start.block..end);
        Difference::UnitAdded { name: start.text(), blocks, place: *place }
    }));
    all
}

/// The same steps; a paragraph of ours that theirs has in several, each of which but the first opens a point, is the same
/// line: an issue prints points one behind the other.
fn with_points_joined(
    steps: &[AlignStep],
    ours: &[TracedLine],
    theirs: &[TracedLine],
) -> Vec<AlignStep> {
    let theirs_at = |step: &AlignStep| match *step {
        AlignStep::Edited(_, other) | AlignStep::Added(other) => Some(other),
        AlignStep::Same(..) | AlignStep::Removed(_) => None,
    };
    let opens_point = |other: usize| opening::is_point(&theirs[other].text());
    let mut joined = Vec::new();
    let mut at = 0;
    while let Some(step) = steps.get(at) {
        let following =
            steps[at + 1..].iter().map_while(theirs_at).take_while(|one| opens_point(*one));
        let others: Vec<usize> = theirs_at(step).into_iter().chain(following).collect();
        let stretch = &steps[at..at + others.len().max(1)];
        let mut own = stretch.iter().filter_map(AlignStep::own);
        let same = match (own.next(), own.next()) {
            (Some(own), None) if others.len() > 1 => {
                let words = others.iter().flat_map(|other| &theirs[*other].characters);
                let [words, own_words] =
                    [words.collect(), ours[own].characters.iter().collect()]
                        .map(|line: String| opening::without_numbers(&line));
                (words == own_words).then(|| AlignStep::Same(own, others[0]))
            }
            _ => None,
        };
        at += if same.is_some() { stretch.len() } else { 1 };
        joined.push(same.unwrap_or(*step));
    }
    joined
}

/// Lines that differ within a failing, or between two lines that are no fields of one.
#[derive(Default)]
struct Stretch {
    ours: Vec<LinePart>,
    theirs: Vec<LinePart>,
}

/// A line, or the part of one that a label opens.
struct LinePart {
    line: TracedLine,
    /// Whether it is a field of a failing, or stands before one on its line.
    is_beside_label: bool,
}

impl Stretch {
    /// Whether a line is where other text begins: one that opens no field of a failing.
    fn ends_before(&self, step: AlignStep, ours: &[TracedLine], theirs: &[TracedLine]) -> bool {
        match step {
            AlignStep::Same(own, _) | AlignStep::Edited(own, _) => !opens_label(&ours[own]),
            AlignStep::Added(other) => opening::is_item(&theirs[other].text()),
            AlignStep::Removed(_) => false,
        }
    }

    fn differences(mut self) -> Vec<Difference> {
        self.ours.retain(|own| {
            let same = self.theirs.iter().position(|other| {
                (own.is_beside_label || other.is_beside_label)
                    && own.line.characters == other.line.characters
            });
            same.map(|at| self.theirs.remove(at)).is_none()
        });
        let lines = |parts: Vec<LinePart>| -> Vec<TracedLine> {
            parts.into_iter().map(|part| part.line).collect()
        };
        let (ours, theirs) = (lines(self.ours), lines(self.theirs));
        let steps = align(&ours, &theirs).into_iter();
        steps.flat_map(|step| told(step, &ours, &theirs)).collect()
    }
}

fn told(step: AlignStep, ours: &[TracedLine], theirs: &[TracedLine]) -> Vec<Difference> {
    let removed = |own: usize| match &ours[own].picture {
        Some(picture) => Difference::PictureRemoved(picture.clone()),
        None => Difference::Words { ours: Some(ours[own].text()), theirs: None },
    };
    let added = |other: usize| match &theirs[other].picture {
        Some(picture) => Difference::PictureAdded(picture.clone()),
        None => Difference::Words { ours: None, theirs: Some(theirs[other].text()) },
    };
    match step {
        // The same words, elsewhere.
        AlignStep::Same(own, other) => vec![removed(own), added(other)],
        AlignStep::Edited(own, other) => {
            let (ours, theirs) = (ours[own].text(), theirs[other].text());
            let is_same = persons::says_the_same(&ours, &theirs);
            let differ = Difference::Words { ours: Some(ours), theirs: Some(theirs) };
            if is_same { Vec::new() } else { vec![differ] }
        }
        AlignStep::Removed(own) => vec![removed(own)],
        AlignStep::Added(other) => vec![added(other)],
    }
}

fn opens_label(line: &TracedLine) -> bool {
    line.cells.is_empty() && label_starts(line).first() == Some(&0)
}

/// Returns where labels stand in a line, in characters.
fn label_starts(line: &TracedLine) -> Vec<usize> {
    let text: String = line.characters.iter().collect();
    let found = label::find(&text).into_iter();
    found.map(|found| text[..found.start].chars().count()).collect()
}

/// Adds a line, or its parts where labels open some.
fn cut(line: &TracedLine, parts: &mut Vec<LinePart>) {
    let mut starts = if line.cells.is_empty() { label_starts(line) } else { Vec::new() };
    let is_beside_label = !starts.is_empty();
    if starts.first() != Some(&0) {
        starts.insert(0, 0);
    }
    let ends: Vec<usize> =
        starts.iter().skip(1).copied().chain([line.characters.len()]).collect();
    for (start, end) in starts.into_iter().zip(ends) {
        let mut part = line.cell(&(start..end));
        part.cells.clone_from(&line.cells);
        part.picture.clone_from(&line.picture);
        parts.push(LinePart { line: part, is_beside_label });
    }
}
