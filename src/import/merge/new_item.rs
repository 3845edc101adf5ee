//! Practices, points, failings and news of earlier failings that somebody added to a document that came back.
//!
//! [`new_items`] is the entry point. What stands under a unit, and the news, are recognised as import does it; what
//! consists of nothing but new words, between two items of ours that follow one another, is an item of its own. All
//! else stays where it is, and is told.

use std::collections::BTreeSet;

use super::changed::{Changed, Check};
use super::compared::Compared;
use super::item_value::ItemValue;
use super::lines::TracedLine;
use super::trace::{CharacterOrigin, TracedPart};
use crate::diag::Span;
use crate::document::Document;
use crate::import::archive_names::ArchiveNames;
use crate::import::decision::Decisions;
use crate::import::draft::DraftItem;
use crate::import::line::Piece;
use crate::import::recognise::recognise;
use crate::import::source_lines::SourceLines;
use crate::lang::Message;
use crate::model::record::Described;
use crate::model::{Entry, FieldPath, Issue, Practice, spans_of};
use crate::source::{NodeStep, TreeEdit};
use crate::text::without_spaces;

/// Fewest characters of a text by which it is known again in another place.
const KNOWN_AGAIN: usize = 4;

/// Returns the items that are new, in the order of the page; ours is `issue` as it is laid out.
pub fn new_items(issue: &Issue, compared: &Compared<'_>) -> Vec<Changed> {
    let Compared { ours, theirs, units, document, names } = compared;
    let known: String = ours.iter().flat_map(|line| &line.characters).collect();
    let mut all = Vec::new();
    for steps in &units.parts {
        let part = TracedPart::new(steps, ours, theirs);
        let Some(blocks) = part.blocks(theirs, document.blocks.len()) else { continue };
        let start = blocks.start;
        let blocks = document.blocks[blocks].to_vec();
        let document = Document { exported: document.exported.clone(), blocks };
        let mut source = SourceLines::new();
        source.add("", &document);
        let draft = recognise(&source, names, &Decisions::default());
        let Some(unit) = draft.only_unit() else { continue };
        let mut entries = issue.entries.iter().enumerate();
        let entry = entries.find(|(_, entry)| entry.unit.value == unit);
        let (Some((index, entry)), [found]) = (entry, &draft.entries[..]) else { continue };
        let page = UnitLines { part, start, theirs, known: &known };
        let place = Place {
            unit: Some(unit),
            steps: vec![NodeStep::Key(Issue::entries), NodeStep::Item(index)],
        };
        all.extend(of_entry(&page, &place, entry, &found.items));
    }
    let part = TracedPart::new(&units.parts.concat(), ours, theirs);
    let page = UnitLines { part, start: 0, theirs, known: &known };
    all.extend(of_news(&page, issue, document, names));
    all
}

/// Returns the news of earlier failings that are new.
fn of_news(
    page: &UnitLines<'_>,
    issue: &Issue,
    theirs: &Document,
    names: &ArchiveNames<'_>,
) -> Vec<Changed> {
    let mut source = SourceLines::new();
    source.add("", theirs);
    let draft = recognise(&source, names, &Decisions::default());
    let list = draft.news.items.iter().map(ItemValue::of_news).collect();
    let ours: Vec<BTreeSet<Span>> = issue.rectifications.iter().map(of_item).collect();
    let place = Place { unit: None, steps: Vec::new() };
    page.list(&place, Issue::rectifications, list, &ours)
}

/// The lines under a unit, or all of them.
struct UnitLines<'p> {
    part: TracedPart,
    /// The first block of them in their document.
    start: usize,
    theirs: &'p [TracedLine],
    /// All that ours says, without white space.
    known: &'p str,
}

/// A value of the file that holds lists of items.
struct Place<'p> {
    /// The unit in whose entry it stands; none outside of the entries.
    unit: Option<&'p str>,
    steps: Vec<NodeStep>,
}

/// What an item of theirs is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TheirItem {
    /// New in all its words.
    New,
    /// The item of ours with this index.
    Known(usize),
    /// Neither for sure.
    Mixed,
}

fn of_entry<'a>(
    page: &UnitLines<'_>,
    place: &Place<'_>,
    entry: &Entry,
    found: &[DraftItem<'a>],
) -> Vec<Changed> {
    let practices: Vec<BTreeSet<Span>> = entry.practices.iter().map(of_item).collect();
    let failings: Vec<BTreeSet<Span>> = entry.failings.iter().map(of_item).collect();
    let (praised, failed): (Vec<&DraftItem<'a>>, Vec<_>) =
        found.iter().partition(|item| item.is_practice());
    let values = |list: &[&DraftItem<'a>]| {
        list.iter().map(|item| ItemValue::of_item(item)).collect::<Vec<_>>()
    };
    let (praised_values, failed_values) = (values(&praised), values(&failed));
    // What is a practice here and a failing there is read in another way than it was printed.
    if page.knows(&praised_values, &failings) || page.knows(&failed_values, &practices) {
        return Vec::new();
    }
    let mut all = page.list(place, Entry::failings, failed_values, &failings);
    let of_points = |index: usize, list: Vec<ItemValue<'_>>| {
        let steps = [NodeStep::Key(Entry::practices), NodeStep::Item(index)];
        let place = Place { unit: place.unit, steps: [&place.steps[..], &steps].concat() };
        let ours: Vec<BTreeSet<Span>> =
            entry.practices[index].points.iter().map(of_item).collect();
        page.list(&place, Practice::points, list, &ours)
    };
    // The only practice has no number, so that its points are read as practices.
    if let [practice] = &entry.practices[..]
        && !practice.points.is_empty()
        && let Some(points) = ItemValue::points(&praised)
    {
        all.extend(of_points(0, points));
        return all;
    }
    for (item, value) in praised.iter().zip(&praised_values) {
        let DraftItem::Practice(practice) = item else { continue };
        let TheirItem::Known(index) = page.standing(value, &practices) else { continue };
        all.extend(of_points(index, practice.points.iter().map(ItemValue::of_point).collect()));
    }
    all.extend(page.list(place, Entry::practices, praised_values, &practices));
    all
}

/// Returns the places of all that an item says.
fn of_item(item: &impl Described) -> BTreeSet<Span> {
    spans_of(item).into_iter().collect()
}

impl UnitLines<'_> {
    /// Returns the new items of a list. `ours` holds, for each item of ours, the places of its texts.
    fn list(
        &self,
        place: &Place<'_>,
        key: &'static str,
        list: Vec<ItemValue<'_>>,
        ours: &[BTreeSet<Span>],
    ) -> Vec<Changed> {
        let standings: Vec<TheirItem> =
            list.iter().map(|item| self.standing(item, ours)).collect();
        let mut new = Vec::new();
        for (at, item) in list.into_iter().enumerate() {
            let before = standings[..at].iter().rev().find(|one| **one != TheirItem::New);
            let after = standings[at + 1..].iter().find(|one| **one != TheirItem::New);
            let index = match (before, after) {
                _ if standings[at] != TheirItem::New => continue,
                (Some(TheirItem::Known(before)), None) if before + 1 == ours.len() => {
                    before + 1
                }
                (Some(TheirItem::Known(before)), Some(TheirItem::Known(after)))
                    if before + 1 == *after =>
                {
                    *after
                }
                (None, Some(TheirItem::Known(0))) => 0,
                (None, None) if ours.is_empty() => 0,
                _ => continue,
            };
            let index = index
                + standings[..at]
                    .iter()
                    .rev()
                    .take_while(|one| **one == TheirItem::New)
                    .count();
            new.push(new_item(place, key, index, item));
        }
        new
    }

    /// Whether one of the items is one of ours.
    fn knows(&self, list: &[ItemValue<'_>], ours: &[BTreeSet<Span>]) -> bool {
        list.iter().any(|item| matches!(self.standing(item, ours), TheirItem::Known(_)))
    }

    fn standing(&self, item: &ItemValue<'_>, ours: &[BTreeSet<Span>]) -> TheirItem {
        let Some(origins) = self.origins(&item.words) else { return TheirItem::Mixed };
        let of = |span: Span| ours.iter().position(|spans| spans.contains(&span));
        let mut items = BTreeSet::new();
        for origin in &origins {
            if let CharacterOrigin::Field(span) = origin {
                items.insert(of(*span));
            }
        }
        let is_new = origins.iter().all(|one| *one == CharacterOrigin::New);
        match items.pop_first() {
            Some(Some(index)) if items.is_empty() => TheirItem::Known(index),
            None if is_new && !item.has_more && !self.is_known(&item.words[..item.telling]) => {
                TheirItem::New
            }
            _ => TheirItem::Mixed,
        }
    }

    fn origins(&self, words: &[Piece<'_>]) -> Option<Vec<CharacterOrigin>> {
        let mut all = Vec::new();
        for piece in words {
            all.extend_from_slice(self.part.origins(*piece, self.start, self.theirs)?);
        }
        (!all.is_empty()).then_some(all)
    }

    /// Whether some of the words stand in ours, too: somebody moved or copied them.
    fn is_known(&self, words: &[Piece<'_>]) -> bool {
        words
            .iter()
            .map(|piece| without_spaces(piece.text()))
            .any(|words| words.chars().count() >= KNOWN_AGAIN && self.known.contains(&words))
    }
}

fn new_item(
    place: &Place<'_>,
    key: &'static str,
    index: usize,
    item: ItemValue<'_>,
) -> Changed {
    let list = [&place.steps[..], &[NodeStep::Key(key)]].concat();
    let at = [&list[..], &[NodeStep::Item(index)]].concat();
    let before = match key {
        Issue::rectifications => Issue::RECORD.keys_behind(key),
        Practice::points => Practice::RECORD.keys_behind(key),
        _ => Entry::RECORD.keys_behind(key),
    };
    let check = |note: &Message| Check { item: at.clone(), note: note.clone() };
    Changed {
        path: match place.unit {
            Some(unit) => FieldPath::within(unit, &at[2..]),
            None => FieldPath::beside_entries(&at),
        },
        changes: Vec::new(),
        checks: item.notes.iter().map(check).collect(),
        before: String::new(),
        after: item.shown(),
        additions: vec![TreeEdit::Insert { list, index, value: item.value(), before }],
        is_emptied: false,
    }
}
