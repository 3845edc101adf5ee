//! A text where a record is wanted: `responsible: 张三`.

use super::scalar;
use crate::diag::{Diagnostic, Fix, Span};
use crate::lang::Message;
use crate::model::record::{Field, Record, Shape};
use crate::model::{person_name, rules};
use crate::source::Node;

/// Returns the report of it, with the record as it could be written. A person is written so by
/// `check --fix`.
pub(super) fn written(node: &Node, text: &str, record: &Record) -> Diagnostic {
    let problem = scalar::wrong_type(node, "type-mapping");
    let persons = persons(text).filter(|_| is_person(record));
    let persons = persons.filter(|persons| record.flat().is_some() || persons.len() == 1);
    let wanted = persons.map(|persons| match record.flat() {
        Some(field) => format!("{{{}: [{}]}}", field.key, persons.join(", ")),
        None => persons.join(", "),
    });
    mended(problem, node, wanted, || example(record))
}

/// Records that are files with a list.
const FILES: [&str; 3] = ["units", "news", "recipients"];

/// Returns the report of a list that stands there.
pub(super) fn unlisted(node: &Node, record: &Record) -> Diagnostic {
    let mut lists =
        record.fields.iter().filter(|one| matches!(one.shape, Shape::List(Shape::Record(_))));
    if let Some(list) = lists.next().filter(|_| FILES.contains(&record.id)) {
        let message = Message::new("wrong-type.no-key").with("key", list.key);
        let hint = Message::new("wrong-type.hint-no-key").with("key", list.key);
        let top = Span::new(node.span.file, 0, 0);
        let fix = Fix::of_source(top, format!("{}:\n", list.key));
        let told = Diagnostic::with_message(&rules::WRONG_TYPE, node.span, message);
        return Diagnostic { fix: Some(fix), ..told.hint(hint) };
    }
    mended(scalar::wrong_type(node, "type-mapping"), node, None, || example(record))
}

/// The same of a list of records.
pub(super) fn listed(
    problem: Diagnostic,
    node: &Node,
    text: &str,
    item: &Record,
) -> Diagnostic {
    let persons = persons(text).filter(|_| item.id == "person");
    let wanted = persons.map(|persons| format!("[{}]", persons.join(", ")));
    mended(problem, node, wanted, || format!("[{}]", example(item)))
}

/// Tells how it is written; what is certain is mended.
fn mended(
    problem: Diagnostic,
    node: &Node,
    wanted: Option<String>,
    example: impl FnOnce() -> String,
) -> Diagnostic {
    let fix = wanted.as_deref().map(|wanted| Fix::of_source(node.span, wanted));
    let shown = wanted.unwrap_or_else(example);
    let hint = Message::new("wrong-type.hint-mapping").with("example", shown);
    Diagnostic { fix, ..problem.hint(hint) }
}

/// The persons that a text names for certain, as they are written in brackets.
fn persons(text: &str) -> Option<Vec<String>> {
    let persons = person_name::persons(text.trim())?;
    let one = |person: &person_name::NamedPerson| match &person.post {
        Some(post) => format!("{{name: {}, post: {post}}}", person.name),
        None => format!("{{name: {}}}", person.name),
    };
    let plain = persons
        .iter()
        .all(|person| is_plain(&person.name) && person.post.as_deref().is_none_or(is_plain));
    plain.then(|| persons.iter().map(one).collect())
}

/// Whether a text within brackets needs no quotes.
pub(super) fn is_plain(text: &str) -> bool {
    text.chars().all(|one| one == '_' || !one.is_ascii_punctuation() && !one.is_control())
}

/// Whether it is a person, or a list of persons.
fn is_person(record: &Record) -> bool {
    let inner = record.flat().map(|field| field.shape);
    let listed =
        matches!(inner, Some(Shape::List(Shape::Record(inner))) if inner.id == "person");
    record.id == "person" || listed
}

/// The record with the fields that it must have.
pub(super) fn example(record: &Record) -> String {
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
