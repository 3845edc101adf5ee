//! What an issue says with those changes of a Word file that somebody takes.
//!
//! Each change is one of what those before it made. Where one of them is left, the places of the others are counted without
//! it: an item that is new behind two that are left stands two places further up.

use std::collections::BTreeMap;

use super::change::{WordChange, WordChangeKind, WordChangeState, WordChanges, WordDecision};
use crate::model::record::Shape;
use crate::office::manuscript::address::{Address, address_steps, item_at};
use crate::office::manuscript::between::edits_between;
use crate::office::manuscript::{
    AddressStep, ManuscriptEdit, ManuscriptFile, MergedText, applied, merged,
};
use crate::source::{NodeKind, follow, node_at, tree};

impl WordChanges {
    /// Returns the changes of what the issue says now that come of the decisions, by the keys of the changes; `None` where
    /// one of them cannot be made after all.
    pub fn edits(
        &self,
        decisions: &BTreeMap<String, WordDecision>,
    ) -> Option<Vec<ManuscriptEdit>> {
        let wanted = |change: &&WordChange| {
            let decision = decisions.get(&change.key);
            decision.is_some_and(|decision| *decision != WordDecision::Leave)
        };
        let is_open = |change: &WordChange| change.state == WordChangeState::Open;
        let base = self.chosen(&|change| is_open(change) && wanted(&change))?;
        let edits = edits_between(self.file.record, &tree(&self.base)?, &tree(&base)?);
        let edits: Vec<ManuscriptEdit> = edits.into_iter().map(|one| one.edit).collect();
        let MergedText { mut text, waiting, is_lost } =
            merged(&self.file, [&self.base, &self.now], &edits);
        if is_lost || !waiting.is_empty() {
            return None;
        }
        for change in self.changes.iter().filter(wanted) {
            if let WordChangeState::Conflict(_) = change.state {
                let is_both = decisions.get(&change.key) == Some(&WordDecision::Both);
                text = self.settled(change, &text, is_both)?;
            }
        }
        let edits = edits_between(self.file.record, &tree(&self.now)?, &tree(&text)?);
        Some(edits.into_iter().map(|one| one.edit).collect())
    }

    /// The text in which the words of the file stand for what the issue says, or beside it.
    fn settled(&self, change: &WordChange, text: &str, is_both: bool) -> Option<String> {
        let edit = match &change.edits[..] {
            [ManuscriptEdit::Remove { at }] => {
                ManuscriptEdit::Remove { at: found(&self.file, [&self.base, text], at)? }
            }
            [ManuscriptEdit::Text { at, now, .. }] => {
                let at = found(&self.file, [&self.base, text], at)?;
                let was = said(&self.file, text, &at);
                let is_text =
                    matches!(Address::find(self.file.record, &at)?.shape, Shape::Markdown);
                let now = match (is_both && !was.is_empty(), is_text) {
                    (true, true) => format!("{was}\n\n{now}"),
                    // A line has no line breaks.
                    (true, false) => format!("{was} {now}"),
                    (false, _) => now.clone(),
                };
                ManuscriptEdit::Text { at, was, now }
            }
            _ => return None,
        };
        applied(&self.file, text, &[edit])
    }

    /// What the issue said, with some of the changes.
    fn chosen(&self, is_taken: &dyn Fn(&WordChange) -> bool) -> Option<String> {
        let mut text = self.base.clone();
        let mut places = ItemPlaces::default();
        let of_kind = |wanted: &'static [WordChangeKind]| {
            self.changes.iter().filter(move |change| wanted.contains(&change.kind))
        };
        for change in of_kind(&[WordChangeKind::Reworded, WordChangeKind::Emptied]) {
            if is_taken(change) {
                text = applied(&self.file, &text, &change.edits)?;
            }
        }
        for change in &self.made_in_order() {
            for edit in &change.edits {
                let ManuscriptEdit::Insert { list, index, value } = edit else { return None };
                let at = item_at(list, *index);
                // What is new in an item that is left is left as well.
                let place = places.new_item(&at, is_taken(change));
                if let Some((AddressStep::Item(index), list)) =
                    place.as_ref().and_then(|at| at.split_last())
                {
                    let (list, index, value) = (list.to_vec(), *index, value.clone());
                    let edit = ManuscriptEdit::Insert { list, index, value };
                    text = applied(&self.file, &text, &[edit])?;
                }
            }
        }
        // From the end, so that no place moves.
        let gone: Vec<&WordChange> = of_kind(&[WordChangeKind::Gone]).collect();
        for change in gone.into_iter().rev().filter(|change| is_taken(change)) {
            let [ManuscriptEdit::Remove { at }] = &change.edits[..] else { return None };
            let edit = ManuscriptEdit::Remove { at: places.of_old(at) };
            text = applied(&self.file, &text, &[edit])?;
        }
        Some(text)
    }

    /// The items that are new, in the order in which they were found.
    fn made_in_order(&self) -> Vec<&WordChange> {
        let new = self.changes.iter().filter(|change| change.kind == WordChangeKind::New);
        let mut new: Vec<&WordChange> = new.collect();
        new.sort_by_key(|change| change.number);
        new
    }
}

/// Where items that are new stand once all are made, those that are left among them.
#[derive(Default)]
struct ItemPlaces {
    all: Vec<Vec<AddressStep>>,
    left: Vec<Vec<AddressStep>>,
}

impl ItemPlaces {
    /// Counts an item; returns its place without those that are left, `None` where it is one of them or within one.
    fn new_item(&mut self, at: &[AddressStep], is_taken: bool) -> Option<Vec<AddressStep>> {
        let place = self.without_left(at).filter(|_| is_taken);
        let moved = |known: &Vec<AddressStep>| moved(known, at);
        self.left = self.left.iter().map(moved).collect();
        if place.is_none() {
            self.left.push(at.to_vec());
        }
        self.all.push(at.to_vec());
        place
    }

    /// The place of an item that was there before.
    fn of_old(&self, at: &[AddressStep]) -> Vec<AddressStep> {
        let at = self.all.iter().fold(at.to_vec(), |at, new| moved(&at, new));
        self.without_left(&at).unwrap_or(at)
    }

    fn without_left(&self, at: &[AddressStep]) -> Option<Vec<AddressStep>> {
        let mut place = at.to_vec();
        for (depth, step) in at.iter().enumerate() {
            let AddressStep::Item(index) = step else { continue };
            let beside = self
                .left
                .iter()
                .filter(|left| left.len() == depth + 1 && left[..depth] == at[..depth]);
            let mut before = 0;
            for left in beside {
                let AddressStep::Item(left) = left[depth] else { continue };
                if left == *index && depth + 1 < at.len() {
                    return None;
                }
                before += usize::from(left < *index);
            }
            place[depth] = AddressStep::Item(index - before);
        }
        Some(place)
    }
}

/// A place after an item was put into a list above it.
fn moved(at: &[AddressStep], new: &[AddressStep]) -> Vec<AddressStep> {
    let mut at = at.to_vec();
    let last = new.len() - 1;
    if let (Some(AddressStep::Item(index)), AddressStep::Item(new_index)) =
        (at.get(last).cloned(), &new[last])
        && at[..last] == new[..last]
        && index >= *new_index
    {
        at[last] = AddressStep::Item(index + 1);
    }
    at
}

/// Where a place of a text is in what became of the text.
pub(super) fn found(
    file: &ManuscriptFile,
    [base, now]: [&str; 2],
    at: &[AddressStep],
) -> Option<Vec<AddressStep>> {
    let steps = Address::find(file.record, at)?.steps;
    Some(address_steps(&follow(&tree(base)?, &tree(now)?, &steps)?))
}

/// What stands in a field; empty where nothing does.
fn said(file: &ManuscriptFile, text: &str, at: &[AddressStep]) -> String {
    let steps = Address::find(file.record, at).map(|address| address.steps);
    let root = tree(text);
    let node = root.as_ref().zip(steps).and_then(|(root, steps)| node_at(root, &steps));
    match node.map(|node| &node.kind) {
        Some(NodeKind::Plain(text) | NodeKind::Text(text)) => {
            text.trim_end_matches('\n').to_owned()
        }
        _ => String::new(),
    }
}
