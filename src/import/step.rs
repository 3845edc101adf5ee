//! Entries as steps in the order of the source.
//!
//! [`steps`] takes entries apart: each step opens something, or goes on with what is open. `assembled` is the way
//! back. Between the two a step can be given another place.

use super::draft::{
    DraftEntry, DraftFailing, DraftItem, DraftPicture, DraftPractice, DraftText, ItemHeader,
};
use super::line::{Part, Piece};
use crate::lang::Message;

/// A step, and the block of the source that it stands in.
pub(super) struct PlacedStep<'a> {
    /// Counted in the source, from 0.
    pub(super) block: usize,
    /// What happens there.
    pub(super) step: Step<'a>,
}

/// What a piece of the source does.
pub(super) enum Step<'a> {
    /// Opens an entry, with what is said of it as a whole.
    Entry(Box<DraftEntry<'a>>),
    /// A line of the title.
    Title(Piece<'a>),
    /// A heading of a group, of the item that comes next.
    Group(Piece<'a>),
    /// Opens a practice.
    Practice(ItemHeader<'a>),
    /// Opens a point, in the practice that is open.
    Point(ItemHeader<'a>),
    /// Opens a failing; its first line behind its number, where it has a heading.
    Failing(ItemHeader<'a>, Option<Piece<'a>>),
    /// Goes on with a failing, by its labels.
    Field(Part<'a>),
    /// Goes on with whatever is open.
    Text(Part<'a>),
    /// What is not sure of the text that is open.
    Notes(Vec<Message>),
    Picture(DraftPicture<'a>),
    /// A line that has no key.
    Closing(Piece<'a>),
}

/// Entries, taken apart.
#[derive(Default)]
pub(super) struct Apart<'a> {
    /// In the order of the source.
    pub(super) steps: Vec<PlacedStep<'a>>,
    /// The failings as they were, each with its parts.
    pub(super) failings: Vec<(Vec<Part<'a>>, DraftFailing<'a>)>,
}

/// Takes entries apart; `block` says where a table or a picture stands in the source.
pub(super) fn steps<'a>(
    entries: Vec<DraftEntry<'a>>,
    block: &dyn Fn(Part<'a>) -> usize,
) -> Apart<'a> {
    let mut apart = Apart::default();
    for entry in entries {
        let first = entry.unkeyed.last().map(|line| line.place().0);
        let opening = DraftEntry {
            unit: entry.unit,
            unkeyed: entry.unkeyed,
            notes: entry.notes,
            title_notes: entry.title_notes,
            structure: entry.structure,
            addressee: entry.addressee,
            ..DraftEntry::default()
        };
        let mut own = EntrySteps { block, at: first.unwrap_or(0), steps: Vec::new() };
        entry.title.into_iter().for_each(|line| own.piece(line, Step::Title(line)));
        own.text(entry.lead);
        for item in entry.items {
            match item {
                DraftItem::Practice(practice) => own.practice(practice),
                DraftItem::Failing(failing) => apart.failings.push(own.failing(failing)),
            }
        }
        for shown in entry.pictures {
            own.at = block(Part::Picture(shown.picture));
            own.push(Step::Picture(shown));
        }
        entry.closing.into_iter().for_each(|line| own.piece(line, Step::Closing(line)));
        own.steps.sort_by_key(|step| step.block);
        let at = first.or(own.steps.first().map(|step| step.block)).unwrap_or(0);
        apart.steps.push(PlacedStep { block: at, step: Step::Entry(Box::new(opening)) });
        apart.steps.append(&mut own.steps);
    }
    apart
}

struct EntrySteps<'b, 'a> {
    block: &'b dyn Fn(Part<'a>) -> usize,
    at: usize,
    steps: Vec<PlacedStep<'a>>,
}

impl<'a> EntrySteps<'_, 'a> {
    fn push(&mut self, step: Step<'a>) {
        self.steps.push(PlacedStep { block: self.at, step });
    }

    fn piece(&mut self, piece: Piece<'a>, step: Step<'a>) {
        self.at = piece.place().0;
        self.push(step);
    }

    fn part(&mut self, part: Part<'a>, step: Step<'a>) {
        self.at = match part {
            Part::Words(piece) => piece.place().0,
            Part::Table(_) | Part::Picture(_) => (self.block)(part),
        };
        self.push(step);
    }

    /// A text, with its notes behind its first part.
    fn text(&mut self, text: DraftText<'a>) {
        let mut notes = Some(text.notes).filter(|notes| !notes.is_empty());
        for part in text.parts {
            self.part(part, Step::Text(part));
            notes.take().into_iter().for_each(|notes| self.push(Step::Notes(notes)));
        }
        notes.into_iter().for_each(|notes| self.push(Step::Notes(notes)));
    }

    fn header(&mut self, header: &mut ItemHeader<'a>) {
        for line in std::mem::take(&mut header.group) {
            self.piece(line, Step::Group(line));
        }
        let own = [header.mark, header.words].into_iter().flatten().next();
        self.at = own.map_or(self.at, |piece| piece.place().0);
    }

    fn practice(&mut self, mut practice: DraftPractice<'a>) {
        self.header(&mut practice.header);
        self.push(Step::Practice(practice.header));
        self.text(practice.text);
        for mut point in practice.points {
            self.header(&mut point.header);
            self.push(Step::Point(point.header));
            self.text(point.text);
        }
    }

    /// A failing, line by line; also returns its parts, and the failing.
    fn failing(&mut self, failing: DraftFailing<'a>) -> (Vec<Part<'a>>, DraftFailing<'a>) {
        let mut header = ItemHeader {
            mark: failing.header.mark,
            numbering: failing.header.numbering,
            number: failing.header.number,
            notes: failing.header.notes.clone(),
            group: failing.header.group.clone(),
            ..ItemHeader::default()
        };
        self.header(&mut header);
        let mut parts: Vec<Part<'a>> = Vec::new();
        let words = failing.header.words;
        join(&mut parts, words.map(Part::Words));
        join(&mut parts, failing.header.stop.map(Part::Words));
        for field in &failing.fields {
            join(&mut parts, field.structure.map(Part::Words));
            field.text.parts.iter().for_each(|part| join(&mut parts, Some(*part)));
            join(&mut parts, field.closing.map(Part::Words));
        }
        let mut all = parts.iter().copied();
        let line = if words.is_some() { all.next().and_then(Part::words) } else { None };
        self.at = header.mark.or(line).map_or_else(
            || parts.first().map_or(self.at, |part| self.block_of(*part)),
            |piece| piece.place().0,
        );
        self.push(Step::Failing(header, line));
        all.for_each(|part| self.part(part, Step::Field(part)));
        (parts, failing)
    }

    fn block_of(&self, part: Part<'a>) -> usize {
        part.words().map_or_else(|| (self.block)(part), |piece| piece.place().0)
    }
}

/// Adds a part of a failing; pieces of one line are one part.
fn join<'a>(parts: &mut Vec<Part<'a>>, part: Option<Part<'a>>) {
    let Some(part) = part else { return };
    let Part::Words(piece) = part else { return parts.push(part) };
    let same = parts.iter_mut().rev().find_map(|known| match known {
        Part::Words(known) if known.place().0 == piece.place().0 => Some(known),
        _ => None,
    });
    match same {
        Some(known) => *known = known.with(piece),
        None => parts.push(part),
    }
}
