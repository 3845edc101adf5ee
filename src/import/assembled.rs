//! Steps in the order of the source as entries.
//!
//! [`assembled`] is the entry point. The steps of entries that were taken apart give the same entries; where a step
//! was given another place, what stands below it goes on with it.

use super::draft::{
    DraftEntry, DraftFailing, DraftItem, DraftPoint, DraftPractice, DraftText, ItemHeader,
};
use super::line::{Part, Piece};
use super::step::{Apart, Step};
use super::{failing, numbering};
use crate::lang::Message;

/// Makes entries of steps, of which the first opens one.
pub(super) fn assembled(apart: Apart<'_>) -> Vec<DraftEntry<'_>> {
    let mut assembly = Assembly { failings: apart.failings, ..Assembly::default() };
    for placed in apart.steps {
        assembly.add(placed.step);
    }
    assembly.close();
    assembly.entries.iter_mut().for_each(settle);
    assembly.entries
}

/// A failing that is still open.
struct OpenFailing<'a> {
    header: ItemHeader<'a>,
    line: Option<Piece<'a>>,
    more: Vec<Part<'a>>,
}

#[derive(Default)]
struct Assembly<'a> {
    entries: Vec<DraftEntry<'a>>,
    group: Vec<Piece<'a>>,
    open: Option<OpenFailing<'a>>,
    failings: Vec<(Vec<Part<'a>>, DraftFailing<'a>)>,
}

impl<'a> Assembly<'a> {
    fn add(&mut self, step: Step<'a>) {
        if let Step::Entry(entry) = step {
            self.close();
            return self.entries.push(*entry);
        }
        let Some(entry) = self.entries.last_mut() else { return };
        match step {
            Step::Entry(_) => {}
            Step::Title(line) => entry.title.push(line),
            Step::Group(line) => self.group.push(line),
            Step::Practice(header) => self.practice(header),
            Step::Point(header) => self.point(header),
            Step::Failing(mut header, line) => {
                self.close_failing();
                header.group = std::mem::take(&mut self.group);
                self.open = Some(OpenFailing { header, line, more: Vec::new() });
            }
            Step::Field(part) => {
                // The persons that it names are hidden in a failing alone.
                if self.open.is_none() && failing::is_one(&[part]) {
                    let notes = vec![Message::new("import-no-heading")];
                    let header = ItemHeader { notes, ..ItemHeader::default() };
                    self.open = Some(OpenFailing { header, line: None, more: Vec::new() });
                }
                self.text(part);
            }
            Step::Text(part) => self.text(part),
            Step::Notes(notes) => {
                if self.open.is_none() {
                    failing::open_text(entry).notes.extend(notes);
                }
            }
            Step::Picture(picture) => entry.pictures.push(picture),
            Step::Closing(line) => entry.closing.push(line),
        }
    }

    fn text(&mut self, part: Part<'a>) {
        match (&mut self.open, self.entries.last_mut()) {
            (Some(open), _) => open.more.push(part),
            (None, Some(entry)) => failing::open_text(entry).parts.push(part),
            (None, None) => {}
        }
    }

    fn practice(&mut self, mut header: ItemHeader<'a>) {
        self.close_failing();
        header.group = std::mem::take(&mut self.group);
        let practice = DraftPractice { header, ..DraftPractice::default() };
        if let Some(entry) = self.entries.last_mut() {
            entry.items.push(DraftItem::Practice(practice));
        }
    }

    /// A point opens a practice of its own where none is open.
    fn point(&mut self, header: ItemHeader<'a>) {
        self.close_failing();
        let is_open =
            |entry: &DraftEntry<'_>| matches!(entry.items.last(), Some(DraftItem::Practice(_)));
        if !self.entries.last().is_some_and(is_open) {
            self.practice(ItemHeader::default());
        }
        if let Some(DraftItem::Practice(practice)) =
            self.entries.last_mut().and_then(|entry| entry.items.last_mut())
        {
            practice.points.push(DraftPoint { header, text: DraftText::default() });
        }
    }

    fn close_failing(&mut self) {
        let (Some(open), Some(entry)) = (self.open.take(), self.entries.last_mut()) else {
            return;
        };
        let OpenFailing { header, line, more } = open;
        if line.is_none() && more.is_empty() {
            // All that stood in it is given another place.
            self.group = header.group;
            return;
        }
        let places: Vec<_> = line.map(Part::Words).into_iter().chain(more.clone()).collect();
        let is_same = |(parts, failing): &(Vec<Part<'a>>, DraftFailing<'a>)| {
            failing.header.words.is_some() == line.is_some() && are_same(parts, &places)
        };
        if let Some(at) = self.failings.iter().position(is_same) {
            let mut failing = self.failings.swap_remove(at).1;
            failing.header.group = header.group;
            return entry.items.push(DraftItem::Failing(failing));
        }
        let mut failing = match line {
            Some(line) => failing::numbered(header, line, &more),
            None => failing::headless(header, &more),
        };
        let mut seen: Vec<Message> = Vec::new();
        failing.header.notes.retain(|note| {
            let is_new = !seen.contains(note);
            seen.push(note.clone());
            is_new
        });
        entry.items.push(DraftItem::Failing(failing));
    }

    /// Closes an entry; a heading of a group without a group has no key.
    fn close(&mut self) {
        self.close_failing();
        let group = std::mem::take(&mut self.group);
        if let Some(entry) = self.entries.last_mut() {
            entry.closing.extend(group);
        }
    }
}

fn are_same(parts: &[Part<'_>], others: &[Part<'_>]) -> bool {
    parts.len() == others.len() && parts.iter().zip(others).all(|(one, other)| one.is(*other))
}

/// Says again what depends on the whole of an entry.
fn settle(entry: &mut DraftEntry<'_>) {
    entry.items.iter_mut().for_each(DraftItem::forget_numbers);
    entry.notes.retain(|note| *note != Message::new("import-order"));
    numbering::compare(entry);
}
