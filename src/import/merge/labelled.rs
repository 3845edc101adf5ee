//! New words that open with a label of a failing: 处理结果：约谈。They become the field that it names.

use std::collections::BTreeMap;

use super::persons;
use crate::diag::Span;
use crate::import::label::FieldLabel;
use crate::import::{label, markdown, numeral};
use crate::model::{Entry, Failing, FieldPath, Issue, spans_of};
use crate::source::{NewValue, NodeStep, TreeEdit};

/// The failings of an issue, by the places of their texts.
pub(super) struct FailingIndex<'a> {
    by_span: BTreeMap<Span, usize>,
    list: Vec<FailingPlace<'a>>,
}

/// A failing, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct FailingPlace<'a> {
    /// The failing.
    pub(super) failing: &'a Failing,
    /// Id of the unit.
    unit: &'a str,
    /// Its entry and its place in it, from 0.
    entry: usize,
    number: usize,
}

/// A field that a failing gets.
#[derive(Debug)]
pub(super) struct NewField {
    /// Which.
    pub(super) path: FieldPath,
    /// Its words, as they were typed.
    pub(super) words: String,
    /// Where it stands in the file.
    at: Vec<NodeStep>,
    value: NewValue,
}

impl<'a> FailingIndex<'a> {
    /// The failings of an issue by the places of their texts.
    pub(super) fn new(issue: &'a Issue) -> Self {
        let mut index = Self { by_span: BTreeMap::new(), list: Vec::new() };
        for (entry, of) in issue.entries.iter().enumerate() {
            for (number, failing) in of.failings.iter().enumerate() {
                let unit = of.unit.value.as_str();
                for span in spans_of(failing) {
                    index.by_span.insert(span, index.list.len());
                }
                index.list.push(FailingPlace { failing, unit, entry, number });
            }
        }
        index
    }

    /// Returns the failing that has a text at this place.
    pub(super) fn of(&self, span: Span) -> Option<FailingPlace<'a>> {
        self.by_span.get(&span).map(|index| self.list[*index])
    }
}

impl FailingPlace<'_> {
    /// Returns the way to the failing in its file.
    pub(super) fn steps(&self) -> Vec<NodeStep> {
        vec![
            NodeStep::Key(Issue::entries),
            NodeStep::Item(self.entry),
            NodeStep::Key(Entry::failings),
            NodeStep::Item(self.number),
        ]
    }

    /// Returns the path of one of its fields.
    pub(super) fn path(&self, key: &'static str) -> FieldPath {
        FieldPath::within(self.unit, &[&self.steps()[2..], &[NodeStep::Key(key)]].concat())
    }

    fn has(&self, label: FieldLabel) -> bool {
        self.failing.details().iter().any(|detail| detail.key == label.key())
    }

    /// Takes the labelled words off the end of new words: what stands before them, and the fields.
    /// `None` where one of the fields is there already or is among those that are `known` to be new, or its words are no date or no persons.
    pub(super) fn fields<'t>(
        &self,
        new: &'t str,
        known: &[NewField],
    ) -> Option<(&'t str, Vec<NewField>)> {
        let found = label::find(new);
        let first = found.first().map_or(new.len(), |found| found.start);
        let ends = found.iter().skip(1).map(|found| found.start).chain([new.len()]);
        let mut fields: Vec<NewField> = Vec::new();
        for (one, end) in found.iter().zip(ends) {
            let key = one.label.key();
            let words = new.get(one.end..end)?.trim();
            let twice = known.iter().chain(&fields).any(|field| field.path == self.path(key));
            if twice || self.has(one.label) || words.is_empty() {
                return None;
            }
            let value = value(one.label, words)?;
            let at = [self.steps(), vec![NodeStep::Key(key)]].concat();
            fields.push(NewField { path: self.path(key), words: words.to_owned(), at, value });
        }
        Some((new[..first].trim_end(), fields))
    }
}

fn value(label: FieldLabel, words: &str) -> Option<NewValue> {
    match label {
        FieldLabel::Category => {
            Some(NewValue::Line(words.trim_end_matches(['。', '；', ';']).to_owned()))
        }
        FieldLabel::Persons => persons::all(words),
        FieldLabel::Deadline => {
            let (day, rest) = numeral::day(words)?;
            let ends = ["", "。", "前", "前。"].contains(&rest.as_str());
            ends.then(|| NewValue::Plain(day.to_string()))
        }
        FieldLabel::Facts | FieldLabel::Basis | FieldLabel::Outcome | FieldLabel::Measure => {
            Some(NewValue::Text(format!("{}\n", markdown::plain(words))))
        }
    }
}

impl NewField {
    /// Adds a paragraph to its text; `false` where it holds no text.
    pub(super) fn push(&mut self, paragraph: &str) -> bool {
        let NewValue::Text(text) = &mut self.value else { return false };
        text.push_str(&format!("\n{}\n", markdown::plain(paragraph)));
        self.words.push_str(paragraph);
        true
    }

    /// Returns the change by which the failing gets it.
    pub(super) fn edit(&self) -> TreeEdit {
        TreeEdit::Set { at: self.at.clone(), value: self.value.clone(), before: Vec::new() }
    }
}
