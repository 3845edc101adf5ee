//! In which fields two contents of a file differ.

use super::content::Content;
use crate::office::manuscript::address::item_at;
use crate::office::manuscript::paired::{PairedPlaces, PairedTexts};
use crate::office::manuscript::{AddressStep, FieldContent, RecordForm};

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
    let texts = PairedTexts { record: now.form.record, roots: [&before.root, &now.root] };
    let mut finder = ChangeFinder { texts, found: Vec::new() };
    finder.record([&before.form, &now.form], &PairedPlaces::default());
    let mut found = finder.found;
    for (name, hash) in &now.files {
        let was = before.files.iter().find(|(known, _)| known == name);
        if was.is_some_and(|(_, was)| was != hash) {
            let change = FieldChange::File(name.clone());
            found.push(ChangedField { at: Vec::new(), change });
        }
    }
    found
}

/// Goes through two contents side by side.
struct ChangeFinder<'a> {
    texts: PairedTexts<'a>,
    found: Vec<ChangedField>,
}

impl ChangeFinder<'_> {
    fn add(&mut self, at: &[AddressStep], change: FieldChange) {
        self.found.push(ChangedField { at: at.to_vec(), change });
    }

    /// Compares two records of one table.
    fn record(&mut self, forms: [&RecordForm; 2], places: &PairedPlaces) {
        for (places, [old, new]) in self.texts.fields(forms, places) {
            match (&old.content, &new.content) {
                (FieldContent::Text(before), FieldContent::Text(after)) => {
                    let said = |text: &Option<String>| {
                        let usual = old.field.default.unwrap_or_default();
                        text.clone().filter(|text| text != usual).unwrap_or_default()
                    };
                    self.reworded(&places.new, said(before), said(after));
                }
                (FieldContent::Texts(before), FieldContent::Texts(after)) => {
                    self.reworded(&places.new, before.join("\n"), after.join("\n"));
                }
                (FieldContent::Record(before), FieldContent::Record(after)) => {
                    self.record([before, after], &places);
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

    fn records(&mut self, [before, now]: [&[RecordForm]; 2], places: &PairedPlaces) {
        let partners = self.texts.partners(places, before.len());
        let found: Vec<usize> = partners.iter().copied().flatten().collect();
        for (index, partner) in partners.iter().enumerate() {
            match *partner {
                Some(partner) => {
                    let places = places.item(index, partner);
                    self.record([&before[index], &now[partner]], &places);
                }
                None => self.add(&item_at(&places.old, index), FieldChange::Gone),
            }
        }
        for index in (0..now.len()).filter(|index| !found.contains(index)) {
            self.add(&item_at(&places.new, index), FieldChange::New);
        }
        if !found.is_sorted() {
            self.add(&places.new, FieldChange::Reordered);
        }
    }
}
