//! The changes that make one text of a file say what another one says.
//!
//! [`edits_between`] is the entry point. Each change is one that somebody could make in the form, and each is of what
//! the file says after those before it. Comments, order and quotes stay; how far an issue has got is no matter of it.

use std::collections::BTreeMap;

use super::address::{AddressStep, item_at};
use super::change::{ItemContent, ManuscriptEdit};
use super::form::{FieldContent, RecordForm, form};
use super::paired::{PairedPlaces, PairedTexts};
use crate::model::record::Record;
use crate::source::Node;

/// A change, and where what it changes stands in both texts.
#[derive(Debug, Clone)]
pub(crate) struct PlacedEdit {
    /// The change.
    pub(crate) edit: ManuscriptEdit,
    /// In the text that is changed, as it was; of a new item, its list.
    pub(crate) before: Vec<AddressStep>,
    /// In the other one; of an item that goes, its list.
    pub(crate) after: Vec<AddressStep>,
}

/// Returns the changes, in the order of the tables; texts of an item stand behind its place.
pub(crate) fn edits_between(
    record: &'static Record,
    before: &Node,
    after: &Node,
) -> Vec<PlacedEdit> {
    let [old, new] = [before, after].map(|root| form(record, Some(root)));
    let texts = PairedTexts { record, roots: [before, after] };
    let mut finder = EditFinder { texts, edits: Vec::new() };
    finder.record([&old, &new], &PairedPlaces::default());
    finder.edits
}

/// Makes the changes. Of two places the second is that in the other text; and in the text that is changed, once all changes
/// up to it are made.
struct EditFinder<'a> {
    texts: PairedTexts<'a>,
    edits: Vec<PlacedEdit>,
}

impl EditFinder<'_> {
    fn record(&mut self, forms: [&RecordForm; 2], places: &PairedPlaces) {
        for (places, [old, new]) in self.texts.fields(forms, places) {
            match (&old.content, &new.content) {
                (FieldContent::Text(before), FieldContent::Text(after)) => {
                    let [before, after] =
                        [before, after].map(|text| text.as_deref().unwrap_or_default());
                    self.reword(&places, before, after);
                }
                (FieldContent::Texts(before), FieldContent::Texts(after)) => {
                    self.texts(&places, before, after);
                }
                (FieldContent::Record(before), FieldContent::Record(after)) => {
                    self.record([before, after], &places);
                }
                (FieldContent::Records(_, before), FieldContent::Records(_, after)) => {
                    self.records([before, after], &places);
                }
                // What the form does not show is not changed.
                _ => {}
            }
        }
    }

    fn add(&mut self, edit: ManuscriptEdit, before: &[AddressStep], after: &[AddressStep]) {
        self.edits.push(PlacedEdit { edit, before: before.to_vec(), after: after.to_vec() });
    }

    fn insert(&mut self, places: &PairedPlaces, index: usize, value: ItemContent) {
        let edit = ManuscriptEdit::Insert { list: places.new.clone(), index, value };
        self.add(edit, &places.old, &item_at(&places.new, index));
    }

    fn remove(&mut self, places: &PairedPlaces, index: usize) {
        let edit = ManuscriptEdit::Remove { at: item_at(&places.new, index) };
        self.add(edit, &item_at(&places.old, index), &places.new);
    }

    fn reword(&mut self, places: &PairedPlaces, was: &str, now: &str) {
        if was != now {
            let (was, now) = (was.to_owned(), now.to_owned());
            let edit = ManuscriptEdit::Text { at: places.new.clone(), was, now };
            self.add(edit, &places.old, &places.new);
        }
    }

    /// Texts between equal ends go, others come.
    fn texts(&mut self, places: &PairedPlaces, before: &[String], after: &[String]) {
        let same = |(old, new): &(&String, &String)| old == new;
        let start = before.iter().zip(after).take_while(same).count();
        let (old, new) = (&before[start..], &after[start..]);
        let end = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
        for index in (start..before.len() - end).rev() {
            self.remove(places, index);
        }
        for (index, text) in after.iter().enumerate().take(after.len() - end).skip(start) {
            self.insert(places, index, ItemContent::Text(text.clone()));
        }
    }

    fn records(&mut self, [before, after]: [&[RecordForm]; 2], places: &PairedPlaces) {
        let partners = self.texts.partners(places, before.len());
        for index in (0..before.len()).rev().filter(|index| partners[*index].is_none()) {
            self.remove(places, index);
        }
        // The partners of the items as they stand in the list by now.
        let mut now: Vec<usize> = partners.iter().copied().flatten().collect();
        for (index, form) in after.iter().enumerate() {
            match now.iter().position(|one| *one == index) {
                Some(from) if from == index => {}
                Some(from) => {
                    let list = places.new.clone();
                    let edit = ManuscriptEdit::Move { list, from, to: index };
                    self.add(edit, &places.old, &places.new);
                    let moved = now.remove(from);
                    now.insert(index, moved);
                }
                None => {
                    self.insert(places, index, content(form));
                    now.insert(index, index);
                }
            }
        }
        for (old, new) in partners.iter().enumerate() {
            if let Some(new) = *new {
                self.record([&before[old], &after[new]], &places.item(old, new));
            }
        }
    }
}

/// What a record holds, as a new item.
fn content(form: &RecordForm) -> ItemContent {
    let fields = form.fields.iter().filter_map(|field| {
        let value = match &field.content {
            FieldContent::Text(text) => ItemContent::Text(text.clone()?),
            FieldContent::Texts(texts) => {
                ItemContent::List(texts.iter().cloned().map(ItemContent::Text).collect())
            }
            FieldContent::Record(inner) => content(inner),
            FieldContent::Records(_, records) => {
                ItemContent::List(records.iter().map(content).collect())
            }
            FieldContent::Foreign => return None,
        };
        Some((field.field.key.to_owned(), value))
    });
    ItemContent::Record(fields.collect::<BTreeMap<_, _>>())
}
