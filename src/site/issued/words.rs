//! The words of an issue, as its JSON has them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::record::{Record, Shape};
use crate::model::{Failing, Issue, Picture};

/// Keys of names that stand in the settings.
const NAMES: [&str; 3] = ["organization", "series_name", "unit_name"];

/// The words of an issue, in the order of its JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IssuedWords {
    /// Its texts, days, numbers, and the names of its files.
    pub(super) texts: Vec<String>,
    /// What it says of persons responsible.
    pub(super) persons: Vec<String>,
    /// Names that stand in the settings: of units, the office, the series.
    pub(super) names: Vec<String>,
}

/// Which list a text belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    None,
    Text,
    Person,
    Name,
}

impl IssuedWords {
    /// Those of an issue's JSON.
    pub(super) fn of(issue: &Value) -> Self {
        let mut keys = BTreeSet::from([Picture::file]);
        text_keys(Issue::RECORD, &mut keys);
        let mut words = Self::default();
        words.gather(issue, Kind::None, &keys);
        words
    }

    /// What is compared with `other` word by word. Where one of both names no person at all, persons are left out by the
    /// settings.
    pub(super) fn compared_with(&self, other: &Self) -> Vec<&str> {
        let names_nobody = self.persons.is_empty() || other.persons.is_empty();
        let persons = self.persons.iter().filter(|_| !names_nobody);
        self.texts.iter().chain(persons).map(String::as_str).collect()
    }

    fn add(&mut self, kind: Kind, text: String) {
        match kind {
            Kind::None => {}
            Kind::Text => self.texts.push(text),
            Kind::Person => self.persons.push(text),
            Kind::Name => self.names.push(text),
        }
    }

    fn gather(&mut self, value: &Value, kind: Kind, keys: &BTreeSet<&str>) {
        match value {
            Value::String(text) => self.add(kind, text.clone()),
            Value::Number(number) => self.add(kind, number.to_string()),
            Value::Array(items) => items.iter().for_each(|item| self.gather(item, kind, keys)),
            Value::Object(members) => {
                for (key, value) in members {
                    let kind = match key.as_str() {
                        // What became of a failing, and what was corrected, is told later.
                        "progress" | "corrections" => continue,
                        key if key == Failing::responsible => Kind::Person,
                        _ if kind == Kind::Person => Kind::Person,
                        key if NAMES.contains(&key) => Kind::Name,
                        key if keys.contains(key) => Kind::Text,
                        _ => Kind::None,
                    };
                    self.gather(value, kind, keys);
                }
            }
            _ => {}
        }
    }
}

/// The keys behind which a text, a day or a number stands that the page shows.
fn text_keys(record: &'static Record, keys: &mut BTreeSet<&'static str>) {
    for field in record.fields {
        if field.kind.is_some() || matches!(field.shape, Shape::Date | Shape::Number { .. }) {
            keys.insert(field.key);
        }
        match field.shape {
            Shape::Record(inner) => text_keys(inner, keys),
            Shape::List(Shape::Record(inner)) => text_keys(inner, keys),
            _ => {}
        }
    }
}
