//! Why the items of an entry are practices or failings.

use std::collections::BTreeSet;

use super::draft::{Draft, DraftEntry, DraftField, DraftItem, KindGround};
use super::ground::Ground;
use super::label::FieldLabel;
use super::line::Piece;
use super::mark::NumberForm;
use super::practice;
use super::text_ground::end;

/// Whether an entry of a draft says what failed.
pub(super) fn has_failed(draft: &Draft<'_>) -> bool {
    let mut items = draft.entries.iter().flat_map(|entry| &entry.items);
    items.any(|item| !item.is_practice())
}

/// The grounds of the items of an entry to be what they are.
pub(super) fn of_items(entry: &DraftEntry<'_>, has_failed: bool) -> Vec<Ground> {
    let is_unsaid = |item: &&DraftItem<'_>| {
        let header = item.header();
        item.is_practice()
            && header.kind == KindGround::Unsaid
            && header.numbering != Some(NumberForm::Practice)
    };
    let unsaid = || entry.items.iter().filter(is_unsaid);
    let has_points = |item: &DraftItem<'_>| matches!(item, DraftItem::Practice(one) if !one.points.is_empty());
    let first = unsaid().position(practice::sounds_failed);
    // Points alone say that a text is one of practices, as long as nothing else speaks against it.
    let is_of_practices = first.is_none() && !has_failed && unsaid().any(has_points);
    let mut before = first.unwrap_or(0);
    let of_all = labelled_for_all(entry);
    let ground = |(at, item): (usize, &DraftItem<'_>)| match item.header().kind {
        _ if of_all.is_some_and(|last| std::ptr::eq(last, item)) => Ground::OfAll,
        KindGround::Beside => Ground::Beside,
        _ if at > 0 && begins_again(&entry.items[at - 1], item) => Ground::Behind,
        _ if !is_unsaid(&item) || is_of_practices => Ground::Own,
        _ if before > 0 => {
            before -= 1;
            Ground::Own
        }
        _ => Ground::Unsaid,
    };
    entry.items.iter().enumerate().map(ground).collect()
}

/// Whether the number of an item does not count on from that of the one above, of the same list.
fn begins_again(above: &DraftItem<'_>, item: &DraftItem<'_>) -> bool {
    let (one, other) = (above.header(), item.header());
    let is_list = other.group.is_empty() && one.numbering == other.numbering;
    let counts_on = one.number.zip(other.number).is_none_or(|(one, next)| next == one + 1);
    is_list && above.is_practice() == item.is_practice() && !counts_on
}

/// The last of several failings, where a label below the line of its heading is none of the others': they have none at
/// all, or the label opens a list.
fn labelled_for_all<'e, 'a>(entry: &'e DraftEntry<'a>) -> Option<&'e DraftItem<'a>> {
    let mut failings = entry.items.iter().filter(|item| !item.is_practice()).rev();
    let last = failings.next()?;
    let heading = end(last.header())?.place().0;
    let mut above = failings.peekable();
    above.peek()?;
    let has: BTreeSet<FieldLabel> = above
        .flat_map(DraftItem::fields)
        .filter(|one| one.structure.is_some())
        .map(|one| one.label)
        .collect();
    let is_below = |field: &&DraftField<'a>| {
        field.structure.is_some_and(|label| label.place().0 != heading)
            && (has.is_empty() || field.text.parts.len() > 1 && !has.contains(&field.label))
    };
    last.fields().iter().any(|field| is_below(&field)).then_some(last)
}

/// The first label of a failing.
pub(super) fn first_label<'a>(item: &DraftItem<'a>) -> Option<Piece<'a>> {
    item.fields().iter().find_map(|field| field.structure)
}
