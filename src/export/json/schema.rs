//! JSON Schemas of `issue.json` and `bulletins.json`, draft-07 as those of the YAML files.
//!
//! [`Schema::text`] is the entry point. `tables` says which fields there are; every field is always
//! there, and there are no others, but for `$schema`, which a file that stands nowhere has not. What a
//! field is, is told in both languages: a file does not say who reads it.

mod tables;

use std::collections::BTreeSet;

use crate::model::schema::value::{Json, Members, both, member, text};

/// The schemas.
pub static ALL: [Schema; 2] = [
    Schema { name: "issue", record: &tables::ISSUE },
    Schema { name: "bulletins", record: &tables::BULLETINS },
];

/// What one kind of file holds.
#[derive(Debug)]
pub struct Schema {
    /// What it is called; its file is `schema/<name>.schema.json`.
    pub name: &'static str,
    record: &'static Record,
}

/// A mapping, whose name in the catalogue is `data-<id>`.
#[derive(Debug)]
struct Record {
    id: &'static str,
    fields: &'static [(&'static str, Shape)],
}

/// What stands behind a key.
#[derive(Debug, Clone, Copy)]
enum Shape {
    /// A line of text.
    Line,
    /// Markdown.
    Markdown,
    /// The address of a page or file.
    Address,
    /// A day.
    Date,
    /// `true` or `false`
    Boolean,
    /// A whole number, 0 or more.
    Number,
    /// The version of the format.
    Version,
    /// One of a few words.
    Choice(&'static [&'static str]),
    /// Something, or `null`.
    Maybe(&'static Shape),
    /// A list.
    List(&'static Shape),
    /// A mapping with keys of its own.
    Record(&'static Record),
}

/// How dates are written.
const DATE: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

/// The key by which a file names its schema.
const OWN: &str = "$schema";

impl Schema {
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
            member(OWN, text("http://json-schema.org/draft-07/schema#")),
            member("$id", text(format!("urn:tongbao:schema:data:{}", self.name))),
            member("title", text(format!("tongbao {}.json", self.name))),
        ];
        members.extend(self.record.members(true));
        let written = serde_json::to_string_pretty(&Json::Object(members));
        written.expect("texts and numbers can always be written") + "\n"
    }

    /// Ids of all texts of the catalogue that its descriptions need.
    pub fn texts(&self) -> BTreeSet<String> {
        let mut texts = BTreeSet::new();
        self.record.collect(&mut texts);
        texts.insert(self.record.text_of(OWN));
        texts
    }
}

impl Record {
    /// The schema of such a mapping; the outermost one may name its schema.
    fn members(&self, is_outermost: bool) -> Members {
        let required = self.fields.iter().map(|(key, _)| text(*key)).collect();
        let own =
            is_outermost.then(|| member(OWN, Json::Object(self.described(OWN, &Shape::Line))));
        let properties = self.fields.iter();
        let properties = properties
            .map(|(key, shape)| member(key, Json::Object(self.described(key, shape))));
        vec![
            member("description", text(both(&format!("data-{}", self.id)))),
            member("type", text("object")),
            member("additionalProperties", Json::Boolean(false)),
            member("required", Json::Array(required)),
            member("properties", Json::Object(own.into_iter().chain(properties).collect())),
        ]
    }

    /// A field: what it is, and what it may be.
    fn described(&self, key: &str, shape: &Shape) -> Members {
        let description = member("description", text(both(&self.text_of(key))));
        match shape {
            // A mapping says itself what it is; beside that stands what it is here.
            Shape::Record(record) => {
                let mut members = record.members(false);
                members[0] = description;
                members
            }
            _ => std::iter::once(description).chain(shape.members()).collect(),
        }
    }

    fn text_of(&self, key: &str) -> String {
        format!("data-{}.{}", self.id, key.trim_start_matches('$'))
    }

    fn collect(&self, texts: &mut BTreeSet<String>) {
        texts.insert(format!("data-{}", self.id));
        for (key, shape) in self.fields {
            texts.insert(self.text_of(key));
            let mut shape = shape;
            while let Shape::Maybe(inner) | Shape::List(inner) = shape {
                shape = inner;
            }
            if let Shape::Record(record) = shape {
                record.collect(texts);
            }
        }
    }
}

impl Shape {
    fn members(&self) -> Members {
        let of_type = |name: &str| member("type", text(name));
        match self {
            Self::Line => vec![of_type("string")],
            Self::Markdown => {
                vec![of_type("string"), member("contentMediaType", text("text/markdown"))]
            }
            Self::Address => {
                vec![of_type("string"), member("format", text("uri-reference"))]
            }
            Self::Date => vec![of_type("string"), member("pattern", text(DATE))],
            Self::Boolean => vec![of_type("boolean")],
            Self::Number => vec![of_type("integer"), member("minimum", Json::Number(0))],
            Self::Version => vec![member("const", Json::Number(super::VERSION))],
            Self::Choice(words) => {
                vec![member(
                    "enum",
                    Json::Array(words.iter().map(|word| text(*word)).collect()),
                )]
            }
            Self::Maybe(inner) => {
                let nothing = Json::Object(vec![of_type("null")]);
                vec![member("anyOf", Json::Array(vec![nothing, Json::Object(inner.members())]))]
            }
            Self::List(item) => {
                vec![of_type("array"), member("items", Json::Object(item.members()))]
            }
            Self::Record(record) => record.members(false),
        }
    }
}
