//! From a record of the model to an object: its fields, and among them what the program adds.

use super::schema::tables::{self, END};
use super::words::Writer;
use crate::model::TextKind;
use crate::model::record::{Described, Field, Value};
use crate::model::schema::value::{Json, Members, text};

impl<'a> Writer<'a> {
    /// Writes a record. What `added` holds stands where the tables put it, and in the place of a field
    /// of the same name.
    pub(super) fn record(&self, record: &'a dyn Described, mut added: Members<'a>) -> Json<'a> {
        let places = tables::added(record.record());
        let mut take = |key: &str| {
            let at = added.iter().position(|(one, _)| *one == key)?;
            Some(added.swap_remove(at).1)
        };
        let mut members = Vec::new();
        record.each(&mut |field, value| {
            for (key, _) in tables::before(places, field.key) {
                members.push((*key, take(key).unwrap_or(Json::Null)));
            }
            if !tables::replaces(places, field.key) {
                let own = take(field.key).unwrap_or_else(|| self.value(field, value));
                members.push((field.key, own));
            }
        });
        for (key, _) in tables::before(places, END) {
            members.push((*key, take(key).unwrap_or(Json::Null)));
        }
        Json::Object(members)
    }

    fn value(&self, field: &Field, value: Value<'a>) -> Json<'a> {
        match value {
            Value::Nothing => Json::Null,
            Value::Text(words) if field.kind == Some(TextKind::Markdown) => self.text(words),
            Value::Text(words) => self.line(words),
            Value::Texts(list) => Json::Array(list.iter().map(|one| self.line(one)).collect()),
            Value::Line(words) => text(words),
            Value::Date(date) => text(date.value.to_string()),
            Value::Number(number) => Json::Number(number.into()),
            Value::Boolean(value) => Json::Boolean(value),
            Value::Word(word) => text(word),
            Value::Issue(id) => text(id.to_string()),
            Value::Failing(id) => text(id.to_string()),
            Value::Record(record) => self.part(record),
            Value::Records(list) => {
                let records = (0..).map_while(|index| list.get(index));
                Json::Array(records.map(|record| self.part(record)).collect())
            }
        }
    }

    /// A record to which nothing is added: an object, or the list that stands for it.
    fn part(&self, record: &'a dyn Described) -> Json<'a> {
        match self.record(record, Vec::new()) {
            Json::Object(mut members) if record.record().flat().is_some() => {
                members.pop().map_or(Json::Null, |(_, list)| list)
            }
            whole => whole,
        }
    }
}
