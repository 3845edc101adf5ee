//! The fields of an issue as one text, in the order of the tables, so that also what stands in the fields beside it tells
//! where a short one is: which words of it are meant, and where they are now.

use std::ops::Range;

use super::anchor::{Anchor, FoundWords};
use crate::model::record::Shape;
use crate::model::{Entry, Issue};
use crate::office::manuscript::status::STATUS;
use crate::office::manuscript::{AddressStep, FieldPlace, FormText, RecordForm};
use crate::text::pieces::printed_part;

/// What stands between two fields.
const BOUND: char = '\n';

/// The texts of an issue, one behind the other.
pub(super) struct Fields {
    text: String,
    places: Vec<PlacedField>,
}

/// A field with its bytes of the text.
struct PlacedField {
    at: Vec<AddressStep>,
    range: Range<usize>,
    has_marks: bool,
}

impl Fields {
    /// The fields of an issue but for how far it has got.
    pub(super) fn of(form: &RecordForm) -> Self {
        let mut fields = Self { text: BOUND.to_string(), places: Vec::new() };
        // How far the issue has got is no neighbour of anything: it changes by itself.
        let is_status = |one: &FormText<'_>| one.at.len() == 1 && one.field.key == STATUS;
        for one in form.texts().into_iter().filter(|one| !is_status(one)) {
            let start = fields.text.len();
            fields.text.push_str(one.text);
            let range = start..fields.text.len();
            let has_marks = matches!(one.field.shape, Shape::Markdown);
            fields.places.push(PlacedField { at: one.at, range, has_marks });
            fields.text.push(BOUND);
        }
        fields
    }

    /// The words at characters of a field, or all of it; `None` where they say something else.
    pub(super) fn chosen(
        &self,
        at: &[AddressStep],
        part: Option<&Range<usize>>,
        quote: &str,
    ) -> Option<FieldPlace> {
        let field = self.places.iter().find(|one| one.at == at)?.range.clone();
        let text = self.text[field].to_owned();
        let byte = |count| {
            let mut ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            ends.nth(count)
        };
        let range = match part {
            None => 0..text.len(),
            Some(part) => byte(part.start)?..byte(part.end)?,
        };
        let is_it = text.get(range.clone()) == Some(quote) && !quote.trim().is_empty();
        is_it.then(|| FieldPlace { at: at.to_vec(), text, range })
    }

    /// Words of a field with what stands around them, in the entry of its unit where it is in one.
    pub(super) fn anchor(&self, FieldPlace { at, range, .. }: &FieldPlace) -> Option<Anchor> {
        let start = self.places.iter().find(|one| one.at == *at)?.range.start;
        let within = self.within(self.unit_of(at))?;
        let start = start - within.start;
        Some(Anchor::of(&self.text[within], start + range.start..start + range.end))
    }

    /// Where words that stood in a field are in what became of it, by what stands around them, or since they stood and stand
    /// there once; `None` where they are gone.
    pub(super) fn find_in(&self, at: &[AddressStep], words: &FieldPlace) -> Option<FieldPlace> {
        let text = &self.text[self.places.iter().find(|one| one.at == at)?.range.clone()];
        let anchor = Anchor::of(&words.text, words.range.clone());
        let range = match anchor.find(text, words.range.start) {
            FoundWords::Same(range) => range,
            FoundWords::Changed(_) | FoundWords::Gone => {
                let only = |text: &str| {
                    let mut found = text.match_indices(&anchor.quote).map(|(at, _)| at);
                    found.next().filter(|_| found.next().is_none())
                };
                only(&words.text)?;
                let start = only(text)?;
                start..start + anchor.quote.len()
            }
        };
        Some(FieldPlace { at: at.to_vec(), text: text.to_owned(), range })
    }

    /// The unit in whose entry a field is; `None` for a field that is in none, and for what names the unit itself.
    pub(super) fn unit_of(&self, at: &[AddressStep]) -> Option<&str> {
        let [list, item, _, ..] = at else { return None };
        let named = unit_at(list, item)?;
        (at != named).then(|| self.text_at(&named)).flatten()
    }

    fn text_at(&self, at: &[AddressStep]) -> Option<&str> {
        let field = self.places.iter().find(|one| one.at == at)?;
        Some(&self.text[field.range.clone()])
    }

    /// The part of the text that is the entry of a unit; all of it for none. `None` where there is no such entry.
    fn within(&self, unit: Option<&str>) -> Option<Range<usize>> {
        let Some(unit) = unit else { return Some(0..self.text.len()) };
        let is_of = |one: &&PlacedField| {
            let [list, item, _] = one.at.as_slice() else { return false };
            unit_at(list, item).is_some_and(|named| named == one.at)
                && self.text[one.range.clone()] == *unit
        };
        let entry = &self.places.iter().find(is_of)?.at[..2];
        let mut all = self.places.iter().filter(|one| one.at.starts_with(entry));
        let first = all.next()?.range.clone();
        Some(first.start..all.next_back().map_or(first.end, |last| last.range.end))
    }

    /// Where words are now that stood at a character of a field, which may be there no more; and whether other words stand
    /// there. `None` where they are gone. Those of a unit's entry are in no other one.
    pub(super) fn find(
        &self,
        anchor: &Anchor,
        (at, offset): (&str, usize),
        unit: Option<&str>,
    ) -> Option<(FieldPlace, bool)> {
        let within = self.within(unit)?;
        let known = self.places.iter().find(|one| written(&one.at) == at);
        let near = known.map_or(0, |one| {
            let text = &self.text[one.range.clone()];
            one.range.start + text.char_indices().nth(offset).map_or(0, |(at, _)| at)
        });
        let part = &self.text[within.clone()];
        let (found, is_changed) = match anchor.find(part, near.saturating_sub(within.start)) {
            FoundWords::Same(found) => (found, false),
            FoundWords::Changed(found) => (found, true),
            FoundWords::Gone => return None,
        };
        let found = within.start + found.start..within.start + found.end;
        let holds =
            |one: &&PlacedField| one.range.start <= found.start && found.end <= one.range.end;
        let PlacedField { at, range, .. } = self.places.iter().find(holds)?;
        let text = self.text[range.clone()].to_owned();
        let range = found.start - range.start..found.end - range.start;
        Some((FieldPlace { at: at.clone(), text, range }, is_changed))
    }

    /// Words of a field as they are read.
    pub(super) fn read(&self, place: &FieldPlace) -> String {
        let FieldPlace { at, text, range } = place;
        let field = self.places.iter().find(|one| one.at == *at);
        match field.is_some_and(|one| one.has_marks) {
            true => printed_part(text, range.clone()),
            false => text[range.clone()].to_owned(),
        }
    }
}

/// The address of the unit of an entry.
fn unit_at(list: &AddressStep, item: &AddressStep) -> Option<Vec<AddressStep>> {
    let is_entry = *list == AddressStep::Key(Issue::entries.to_owned());
    let unit = AddressStep::Key(Entry::unit.to_owned());
    is_entry.then(|| vec![list.clone(), item.clone(), unit])
}

/// An address as it is written: `entries/1/practices/2/text`.
pub(super) fn written(at: &[AddressStep]) -> String {
    let step = |step: &AddressStep| match step {
        AddressStep::Item(index) => (index + 1).to_string(),
        AddressStep::Key(key) => key.clone(),
    };
    at.iter().map(step).collect::<Vec<_>>().join("/")
}
