//! In which fields two contents of an issue differ.
//!
//! Items of lists are found again as [`follow`] finds them; where it cannot, one is gone and another is new.

use super::content::Content;
use crate::model::Issue;
use crate::office::manuscript::address::Address;
use crate::office::manuscript::status::STATUS;
use crate::office::manuscript::{AddressStep, FieldContent, RecordForm};
use crate::source::{Node, NodeStep, follow};

/// A difference of two contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// The field, item or list: as it is now, or as it was where it is gone.
    pub at: Vec<AddressStep>,
    /// What happened.
    pub change: FieldChange,
}

/// What happened to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldChange {
    /// It has other words; empty where there were, or are, none.
    Reworded {
        /// The words as they were.
        before: String,
        /// The words as they are.
        after: String,
    },
    /// The item is new.
    New,
    /// The item is gone.
    Gone,
    /// The items of the list stand in another order.
    Reordered,
    /// The picture or attachment of this name has other bytes.
    File(String),
}

/// Returns what differs, in the order of the tables; nothing where the hashes are the same.
pub(super) fn changed(before: &Content, now: &Content) -> Vec<ChangedField> {
    let mut walk = Walk { roots: [&before.root, &now.root], found: Vec::new() };
    walk.record([&before.form, &now.form], [Vec::new(), Vec::new()]);
    let mut found = walk.found;
    for (name, hash) in &now.files {
        let was = before.files.iter().find(|(known, _)| known == name);
        if was.is_some_and(|(_, was)| was != hash) {
            let change = FieldChange::File(name.clone());
            found.push(ChangedField { at: Vec::new(), change });
        }
    }
    found
}

/// Steps to the same thing in both contents, as it was and as it is.
type Places = [Vec<AddressStep>; 2];

struct Walk<'a> {
    roots: [&'a Node; 2],
    found: Vec<ChangedField>,
}

impl Walk<'_> {
    fn add(&mut self, at: &[AddressStep], change: FieldChange) {
        self.found.push(ChangedField { at: at.to_vec(), change });
    }

    /// Compares two records of one table.
    fn record(&mut self, [before, now]: [&RecordForm; 2], places: Places) {
        for (old, new) in before.fields.iter().zip(&now.fields) {
            let key = AddressStep::Key(old.field.key.to_owned());
            let is_status = places[0].is_empty() && old.field.key == STATUS;
            if is_status {
                continue;
            }
            let places =
                places.each_ref().map(|at| [&at[..], std::slice::from_ref(&key)].concat());
            match (&old.content, &new.content) {
                (FieldContent::Text(before), FieldContent::Text(after)) => {
                    let said = |text: &Option<String>| {
                        let usual = old.field.default.unwrap_or_default();
                        text.clone().filter(|text| text != usual).unwrap_or_default()
                    };
                    self.reworded(&places[1], said(before), said(after));
                }
                (FieldContent::Texts(before), FieldContent::Texts(after)) => {
                    self.reworded(&places[1], before.join("\n"), after.join("\n"));
                }
                (FieldContent::Record(before), FieldContent::Record(after)) => {
                    self.record([before, after], places);
                }
                (FieldContent::Records(_, before), FieldContent::Records(_, after)) => {
                    self.records([before, after], &places);
                }
                // Of one table the fields have one shape.
                _ => {}
            }
        }
    }

    fn reworded(&mut self, at: &[AddressStep], before: String, after: String) {
        if before != after {
            self.add(at, FieldChange::Reworded { before, after });
        }
    }

    fn records(&mut self, [before, now]: [&[RecordForm]; 2], places: &Places) {
        let item = |at: &[AddressStep], index| [at, &[AddressStep::Item(index)]].concat();
        let partners: Vec<Option<usize>> = (0..before.len())
            .map(|index| self.partner(&item(&places[0], index), &places[1]))
            .collect();
        let found: Vec<usize> = partners.iter().copied().flatten().collect();
        for (index, partner) in partners.iter().enumerate() {
            let was = item(&places[0], index);
            match partner {
                Some(partner) => {
                    let places = [was, item(&places[1], *partner)];
                    self.record([&before[index], &now[*partner]], places);
                }
                None => self.add(&was, FieldChange::Gone),
            }
        }
        for index in (0..now.len()).filter(|index| !found.contains(index)) {
            self.add(&item(&places[1], index), FieldChange::New);
        }
        if !found.is_sorted() {
            self.add(&places[1], FieldChange::Reordered);
        }
    }

    /// The index of an item as it is now, where its list stands at `now`.
    fn partner(&self, was: &[AddressStep], now: &[AddressStep]) -> Option<usize> {
        let [old, new] = self.roots;
        let found = follow(old, new, &steps(was)?)?;
        let (last, list) = found.split_last()?;
        match last {
            NodeStep::Item(index) if *list == steps(now)?[..] => Some(*index),
            _ => None,
        }
    }
}

/// The same for the tree of a file.
fn steps(at: &[AddressStep]) -> Option<Vec<NodeStep>> {
    Address::find(Issue::RECORD, at).map(|address| address.steps)
}
