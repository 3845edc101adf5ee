//! A text where a record is wanted: `responsible: 张三`.

use super::scalar;
use crate::diag::{Diagnostic, Fix};
use crate::lang::Message;
use crate::model::person_name;
use crate::model::record::{Field, Record, Shape};
use crate::source::Node;

/// Returns the report of it, with the record as it could be written. A person is written so by
/// `check --fix`.
pub(super) fn written(node: &Node, text: &str, record: &Record) -> Diagnostic {
    let problem = scalar::wrong_type(node, "type-mapping");
    let persons = person_name::persons(text.trim()).filter(|_| is_person(record));
    let persons = persons.filter(|persons| record.flat().is_some() || persons.len() == 1);
    let Some(persons) = persons else {
        let example = example(record);
        let hint = Message::new("wrong-type.hint-mapping").with("example", example);
        return problem.hint(hint);
    };
    let one = |person: &person_name::NamedPerson| match &person.post {
        Some(post) => format!("{{name: {}, post: {post}}}", person.name),
        None => format!("{{name: {}}}", person.name),
    };
    let list: Vec<String> = persons.iter().map(one).collect();
    let list = list.join(", ");
    let wanted = match record.flat() {
        Some(field) => format!("{{{}: [{list}]}}", field.key),
        None => list,
    };
    let hint = Message::new("wrong-type.hint-mapping").with("example", &wanted);
    let mut problem = problem.hint(hint);
    problem.fix = Some(Fix::of_source(node.span, wanted));
    problem
}

/// Whether it is a person, or a list of persons.
fn is_person(record: &Record) -> bool {
    let inner = record.flat().map(|field| field.shape);
    let listed =
        matches!(inner, Some(Shape::List(Shape::Record(inner))) if inner.id == "person");
    record.id == "person" || listed
}

/// The record with the fields that it must have.
fn example(record: &Record) -> String {
    if let Some(field) = record.flat() {
        return match field.shape {
            Shape::List(Shape::Record(inner)) => {
                format!("{{{}: [{}]}}", field.key, example(inner))
            }
            _ => format!("{{{}: […]}}", field.key),
        };
    }
    let fields = record.fields.iter();
    let needed = fields.clone().filter(|field| field.needed);
    let shown: Vec<String> = if needed.clone().next().is_some() {
        needed.map(field).collect()
    } else {
        fields.take(1).map(field).collect()
    };
    format!("{{{}}}", shown.join(", "))
}

fn field(field: &Field) -> String {
    format!("{}: {}", field.key, field.example.unwrap_or("…"))
}
