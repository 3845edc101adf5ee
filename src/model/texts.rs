//! All texts of an issue, for whoever looks at every one.
//!
//! [`Issue::texts`] gives them with their kind; [`Issue::fields`] with their path in the file as well,
//! and [`Issue::dates`] the dates among them.

use std::fmt;

use super::record::{Described, Records, Text, TextKind, Value};
use super::{Date, Issue};
use crate::diag::{Span, Spanned};
use crate::source::NodeStep;

/// Where a text stands in the file, in words: `gaoxinqu/practices/2/points/1/text`. Items are counted
/// from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FieldPath(String);

impl fmt::Display for FieldPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// A text of an issue.
#[derive(Debug, Clone)]
pub struct IssueText<'a> {
    /// Where it stands.
    pub path: FieldPath,
    /// What it is.
    pub kind: TextKind,
    /// The text.
    pub text: &'a Text,
}

impl Issue {
    /// Every text, in the order of the page.
    pub fn texts(&self) -> Vec<(TextKind, &Text)> {
        let mut texts = Vec::new();
        walk(self, &mut |_, found| {
            if let Found::Text(kind, text) = found {
                texts.push((kind, text));
            }
        });
        texts
    }

    /// Every text of a unit's entry, in the order of the page.
    pub fn texts_of(&self, unit: &str) -> Vec<(TextKind, &Text)> {
        let mut texts = Vec::new();
        walk(self, &mut |steps, found| {
            if let Found::Text(kind, text) = found
                && matches!(steps.first(), Some(PathStep::Unit(id)) if *id == unit)
            {
                texts.push((kind, text));
            }
        });
        texts
    }

    /// Every text with its path, in the order of the page.
    pub fn fields(&self) -> Vec<IssueText<'_>> {
        let mut fields = Vec::new();
        walk(self, &mut |steps, found| {
            if let Found::Text(kind, text) = found {
                fields.push(IssueText { path: FieldPath::of(steps), kind, text });
            }
        });
        fields
    }

    /// Every date that is printed, with its path, in the order of the page.
    pub fn dates(&self) -> Vec<(FieldPath, &Spanned<Date>)> {
        let mut dates = Vec::new();
        walk(self, &mut |steps, found| {
            if let Found::Date(date) = found {
                dates.push((FieldPath::of(steps), date));
            }
        });
        dates
    }
}

/// Every text of a record and of those within it.
pub fn texts_of(record: &dyn Described) -> Vec<&Text> {
    let mut texts = Vec::new();
    walk_record(record, &mut |_, found| {
        if let Found::Text(_, text) = found {
            texts.push(text);
        }
    });
    texts
}

/// The places of the same texts, and of the dates among them.
pub fn spans_of(record: &dyn Described) -> Vec<Span> {
    let mut spans = Vec::new();
    walk_record(record, &mut |_, found| {
        spans.push(match found {
            Found::Text(_, text) => text.span,
            Found::Date(date) => date.span,
        });
    });
    spans
}

impl FieldPath {
    /// Returns the path of what stands at the end of these steps in the entry of a unit.
    pub fn within(unit: &str, steps: &[NodeStep]) -> Self {
        Self::of(&[&[PathStep::Unit(unit)], &PathStep::all(steps)[..]].concat())
    }

    /// Returns the path of what stands at the end of these steps in an issue, outside of its entries.
    pub fn beside_entries(steps: &[NodeStep]) -> Self {
        Self::of(&PathStep::all(steps))
    }

    fn of(steps: &[PathStep<'_>]) -> Self {
        let steps: Vec<String> = steps.iter().map(ToString::to_string).collect();
        Self(steps.join("/"))
    }
}

/// A part of a path.
#[derive(Clone, Copy)]
enum PathStep<'a> {
    Key(&'static str),
    Item(usize),
    Unit(&'a str),
}

impl PathStep<'_> {
    fn all(steps: &[NodeStep]) -> Vec<Self> {
        let step = |step: &NodeStep| match *step {
            NodeStep::Key(key) => Self::Key(key),
            NodeStep::Item(index) => Self::Item(index),
        };
        steps.iter().map(step).collect()
    }
}

impl fmt::Display for PathStep<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => formatter.write_str(key),
            Self::Item(index) => write!(formatter, "{}", index + 1),
            Self::Unit(id) => formatter.write_str(id),
        }
    }
}

/// What a walk looks for.
enum Found<'a> {
    Text(TextKind, &'a Text),
    Date(&'a Spanned<Date>),
}

/// Takes the path and what stands there.
type Visit<'v, 'a> = dyn FnMut(&[PathStep<'a>], Found<'a>) + 'v;

/// A walk through an issue.
struct IssueWalk<'v, 'w, 'a> {
    steps: Vec<PathStep<'a>>,
    visit: &'v mut Visit<'w, 'a>,
}

/// Goes through an issue in the order of the page: first what a record itself says, then its parts.
fn walk<'a>(issue: &'a Issue, visit: &mut Visit<'_, 'a>) {
    let mut walk = IssueWalk { steps: Vec::new(), visit };
    walk.own(issue);
    for entry in &issue.entries {
        walk.within(PathStep::Unit(&entry.unit.value), |walk| walk.record(entry));
    }
    walk.parts(issue);
}

/// Goes through one of its records in the same way.
fn walk_record<'a>(record: &'a dyn Described, visit: &mut Visit<'_, 'a>) {
    IssueWalk { steps: Vec::new(), visit }.record(record);
}

impl<'a> IssueWalk<'_, '_, 'a> {
    fn within(&mut self, step: PathStep<'a>, inner: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        inner(self);
        self.steps.pop();
    }

    fn record(&mut self, record: &'a dyn Described) {
        self.own(record);
        self.parts(record);
    }

    /// The texts and dates of a record.
    fn own(&mut self, record: &'a dyn Described) {
        record.each(&mut |field, value| {
            let found = match (value, field.kind) {
                (Value::Text(text), Some(kind)) => Found::Text(kind, text),
                (Value::Date(date), _) => Found::Date(date),
                _ => return,
            };
            self.within(PathStep::Key(field.key), |walk| (walk.visit)(&walk.steps, found));
        });
    }

    /// The lists and records in a record; but for entries, which go by the names of their units.
    fn parts(&mut self, record: &'a dyn Described) {
        record.each(&mut |field, value| match value {
            Value::Texts(texts) => {
                let Some(kind) = field.kind else { return };
                self.within(PathStep::Key(field.key), |walk| {
                    for (index, text) in texts.iter().enumerate() {
                        let found = Found::Text(kind, text);
                        walk.within(PathStep::Item(index), |walk| {
                            (walk.visit)(&walk.steps, found)
                        });
                    }
                });
            }
            Value::Record(inner) => {
                self.within(PathStep::Key(field.key), |walk| walk.record(inner));
            }
            Value::Records(list) if field.flat => self.items(list),
            Value::Records(list) if field.key != "entries" => {
                self.within(PathStep::Key(field.key), |walk| walk.items(list));
            }
            _ => {}
        });
    }

    fn items(&mut self, list: &'a dyn Records) {
        for (index, item) in (0..).map_while(|index| Some((index, list.get(index)?))) {
            self.within(PathStep::Item(index), |walk| walk.record(item));
        }
    }
}
