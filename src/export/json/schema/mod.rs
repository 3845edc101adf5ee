//! JSON Schemas of `issue.json` and `bulletins.json`, draft-07 as those of the YAML files.
//!
//! [`FileSchema::text`] is the entry point. `tables` says which fields there are; every field is always
//! there, and there are no others, but for `$schema`, which a file that stands nowhere has not. What a
//! field is, is told in both languages: a file does not say who reads it.

mod shape;
pub(super) mod tables;

use super::view::VERSION;
use crate::model::record;
use crate::model::record::Field;
use crate::model::schema::value::{Json, Members, both, text};
use shape::{Record, Shape};
use tables::END;

/// The schemas.
pub static ALL: [FileSchema; 2] = [
    FileSchema { name: "issue", record: &tables::ISSUE },
    FileSchema { name: "bulletins", record: &tables::BULLETINS },
];

/// What one kind of file holds.
#[derive(Debug)]
pub struct FileSchema {
    /// What it is called; its file is `schema/<name>.schema.json`.
    pub name: &'static str,
    record: &'static Record,
}

/// How dates are written.
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The key by which a file names its schema.
const OWN: &str = "$schema";

impl FileSchema {
    /// One by its name.
    pub fn named(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|schema| schema.name == name)
    }

    /// The name of its file.
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name)
    }

    /// The schema, with a line break at its end.
    pub fn text(&self) -> String {
        let mut members = vec![
            (OWN, text("http://json-schema.org/draft-07/schema#")),
            ("$id", text(format!("urn:tongbao:schema:data:{}", self.name))),
            ("title", text(format!("tongbao {}.json", self.name))),
        ];
        members.extend(self.record.schema(true));
        let written = serde_json::to_string_pretty(&Json::Object(members));
        written.expect("texts and numbers can always be written") + "\n"
    }
}

/// A member of an object: one that the program adds, or a field of the YAML.
enum Member {
    Added(&'static Shape),
    Field(&'static Field),
}

impl Record {
    fn id(&self) -> &'static str {
        match self {
            Self::Told(record) => record.id,
            Self::Own { id, .. } => id,
        }
    }

    /// The members, in the order in which they are written.
    fn members(&self) -> Vec<(&'static str, Member)> {
        let added = |(key, shape): &'static (&'static str, Shape)| (*key, Member::Added(shape));
        let record = match self {
            Self::Told(record) => record,
            Self::Own { members, .. } => return members.iter().map(added).collect(),
        };
        let places = tables::added(record);
        let mut members = Vec::new();
        for field in record.fields {
            members.extend(tables::before(places, field.key).iter().map(added));
            if !tables::replaces(places, field.key) {
                members.push((field.key, Member::Field(field)));
            }
        }
        members.extend(tables::before(places, END).iter().map(added));
        members
    }

    /// The schema of such an object; the outermost one may name its schema.
    fn schema(&self, is_outermost: bool) -> Members<'static> {
        let members = self.members();
        let required = members.iter().map(|(key, _)| text(*key)).collect();
        let own = is_outermost.then_some((OWN, Member::Added(&Shape::Line)));
        let properties = own.into_iter().chain(members);
        let properties =
            properties.map(|(key, member)| (key, Json::Object(self.described(key, &member))));
        vec![
            ("description", text(both(&format!("data-{}", self.id())))),
            ("type", text("object")),
            ("additionalProperties", Json::Boolean(false)),
            ("required", Json::Array(required)),
            ("properties", Json::Object(properties.collect())),
        ]
    }

    /// A member: what it is, and what it may be.
    fn described(&self, key: &str, member: &Member) -> Members<'static> {
        let mut members = match member {
            Member::Added(shape) => shape.schema(),
            Member::Field(field) => of_field(field),
        };
        // An object says itself what it is; beside that stands what it is here.
        members.retain(|(key, _)| *key != "description");
        members.insert(0, ("description", text(both(&self.text_of(key)))));
        members
    }

    fn text_of(&self, key: &str) -> String {
        format!("data-{}.{}", self.id(), key.trim_start_matches('$'))
    }
}

/// A field of the YAML. It is always there; what may be missing is `null` then, an empty list, or what
/// holds in its place.
fn of_field(field: &Field) -> Members<'static> {
    let schema = of_shape(field.shape);
    let holds = matches!(field.shape, record::Shape::List(_) | record::Shape::Record(_));
    if field.needed || field.default.is_some() || holds { schema } else { maybe(schema) }
}

fn of_shape(shape: record::Shape) -> Members<'static> {
    match shape {
        record::Shape::Markdown => Shape::Markdown.schema(),
        record::Shape::Number { .. } => Shape::Number.schema(),
        record::Shape::Boolean => Shape::Boolean.schema(),
        record::Shape::Date => Shape::Date.schema(),
        record::Shape::Choice(words) => Shape::Choice(words).schema(),
        record::Shape::List(item) => list(of_shape(*item)),
        record::Shape::Record(record) => match record.flat() {
            Some(list) => of_shape(list.shape),
            None => Record::Told(record).schema(false),
        },
        _ => Shape::Line.schema(),
    }
}

/// Something, or `null`.
fn maybe(schema: Members<'static>) -> Members<'static> {
    let nothing = Json::Object(vec![("type", text("null"))]);
    vec![("anyOf", Json::Array(vec![nothing, Json::Object(schema)]))]
}

fn list(item: Members<'static>) -> Members<'static> {
    vec![("type", text("array")), ("items", Json::Object(item))]
}

impl Shape {
    fn schema(&self) -> Members<'static> {
        let string = ("type", text("string"));
        match self {
            Self::Line => vec![string],
            Self::Markdown => vec![string, ("contentMediaType", text("text/markdown"))],
            Self::Address => vec![string, ("format", text("uri-reference"))],
            Self::Date => vec![string, ("pattern", text(DATE))],
            Self::Boolean => vec![("type", text("boolean"))],
            Self::Number => vec![("type", text("integer")), ("minimum", Json::Number(0))],
            Self::Version => vec![("const", Json::Number(VERSION.into()))],
            Self::Choice(words) => {
                vec![("enum", Json::Array(words.iter().map(|word| text(*word)).collect()))]
            }
            Self::Maybe(inner) => maybe(inner.schema()),
            Self::List(item) => list(item.schema()),
            Self::Record(record) => record.schema(false),
        }
    }
}
