//! Two texts of a file side by side: which field and which item of one is which of the other.
//!
//! Items of lists are found again as [`follow`] finds them; where it cannot, one is gone and another is new.

use super::address::{Address, AddressStep, item_at};
use super::form::{FieldForm, RecordForm};
use super::status::STATUS;
use crate::model::Issue;
use crate::model::record::Record;
use crate::source::{Node, NodeStep, follow};

/// Two texts of a file.
#[derive(Clone, Copy)]
pub(crate) struct PairedTexts<'a> {
    /// What they hold.
    pub(crate) record: &'static Record,
    /// Their trees.
    pub(crate) roots: [&'a Node; 2],
}

/// Where the same thing stands in two texts.
#[derive(Clone, Default)]
pub(crate) struct PairedPlaces {
    /// In the first.
    pub(crate) old: Vec<AddressStep>,
    /// In the second.
    pub(crate) new: Vec<AddressStep>,
}

impl PairedPlaces {
    /// The places of an item of the list at these.
    pub(crate) fn item(&self, old: usize, new: usize) -> Self {
        Self { old: item_at(&self.old, old), new: item_at(&self.new, new) }
    }

    fn key(&self, key: &str) -> Self {
        let step = |at: &[AddressStep]| [at, &[AddressStep::Key(key.to_owned())]].concat();
        Self { old: step(&self.old), new: step(&self.new) }
    }
}

impl PairedTexts<'_> {
    /// Returns the fields of two records at `places`, in the order of their table. How far an issue has got is no matter of
    /// what it says.
    pub(crate) fn fields<'f>(
        &self,
        [old, new]: [&'f RecordForm; 2],
        places: &PairedPlaces,
    ) -> Vec<(PairedPlaces, [&'f FieldForm; 2])> {
        let is_issue = places.old.is_empty() && self.record.id == Issue::RECORD.id;
        let pairs = old.fields.iter().zip(&new.fields);
        pairs
            .filter(|(old, _)| !(is_issue && old.field.key == STATUS))
            .map(|(old, new)| (places.key(old.field.key), [old, new]))
            .collect()
    }

    /// Returns for each of the first `count` items of the list at `places.old` its index in the list at `places.new`.
    pub(crate) fn partners(&self, places: &PairedPlaces, count: usize) -> Vec<Option<usize>> {
        (0..count)
            .map(|index| self.partner(&item_at(&places.old, index), &places.new))
            .collect()
    }

    fn partner(&self, item: &[AddressStep], list: &[AddressStep]) -> Option<usize> {
        let [old, new] = self.roots;
        let steps = |at| Address::find(self.record, at).map(|address| address.steps);
        let found = follow(old, new, &steps(item)?)?;
        match found.split_last()? {
            (NodeStep::Item(index), above) if *above == steps(list)?[..] => Some(*index),
            _ => None,
        }
    }
}
