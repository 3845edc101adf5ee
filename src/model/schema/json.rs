//! From tables to JSON Schema, draft-07.
//!
//! Descriptions carry both languages, since an editor does not say which one its user reads. Besides
//! the draft's own words stand `enumDescriptions` and `patternErrorMessage`, which VS Code shows and
//! every other reader passes over.

use super::files::Schema;
use super::pattern;
use super::value::{Json, Members, both, text};
use crate::model::out_path::RESERVED;
use crate::model::record::{Field, Record, Shape};

/// Words that stages below this one know.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    /// Names of the PDF standards.
    pub standards: Vec<&'static str>,
    /// Names of the rules whose weight the office sets.
    pub rules: Vec<&'static str>,
}

/// A schema as text, with a line break at its end.
pub fn json(schema: &Schema, vocabulary: &Vocabulary) -> String {
    let mut members = vec![
        ("$schema", text("http://json-schema.org/draft-07/schema#")),
        ("$id", text(schema.id())),
        ("title", text(format!("tongbao {}", schema.name))),
    ];
    members.extend(record(schema.record, Presence::Needed, vocabulary));
    let written = serde_json::to_string_pretty(&Json::Object(members));
    written.expect("texts and numbers can always be written") + "\n"
}

/// Where a value stands, which decides whether it may be nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Presence {
    /// Behind a key that must hold something.
    Needed,
    /// Behind a key that may be missing: nothing at all counts as missing.
    Optional,
    /// In a list.
    Item,
}

fn record(record: &Record, presence: Presence, vocabulary: &Vocabulary) -> Members<'static> {
    let mut members = vec![
        ("description", text(both(&format!("schema-{}", record.id)))),
        ("type", types(&["object"], presence)),
        ("additionalProperties", Json::Boolean(false)),
    ];
    let always = |one: &&Field| one.needed && one.only_where.is_none();
    let required: Vec<Json> =
        record.fields.iter().filter(always).map(|one| text(one.key)).collect();
    if !required.is_empty() {
        members.push(("required", Json::Array(required)));
    }
    let fields = record.fields.iter();
    let properties = fields.map(|one| (one.key, Json::Object(field(record, one, vocabulary))));
    members.push(("properties", Json::Object(properties.collect())));
    for field in record.fields {
        if let Some((key, word)) = field.only_where {
            members.extend(condition(field, key, word));
        }
    }
    members
}

/// `if`, `then`, `else` for a field that is known only where `key` has `word`.
fn condition(field: &Field, key: &'static str, word: &'static str) -> Members<'static> {
    let has_word = Json::Object(vec![("const", text(word))]);
    let condition = vec![
        ("required", Json::Array(vec![text(key)])),
        ("properties", Json::Object(vec![(key, has_word)])),
    ];
    let required = Json::Array(if field.needed { vec![text(field.key)] } else { Vec::new() });
    let refused = Json::Object(vec![(field.key, Json::Boolean(false))]);
    vec![
        ("if", Json::Object(condition)),
        ("then", Json::Object(vec![("required", required)])),
        ("else", Json::Object(vec![("properties", refused)])),
    ]
}

fn field(owner: &Record, field: &Field, vocabulary: &Vocabulary) -> Members<'static> {
    let presence = if field.needed { Presence::Needed } else { Presence::Optional };
    let mut members = Vec::new();
    if !matches!(field.shape, Shape::Record(_)) {
        let mut described = both(&owner.text(field));
        if matches!(field.shape, Shape::Markdown) {
            described = format!("{described}\n{}", both("schema-markdown"));
        }
        members.push(("description", text(described)));
    }
    members.extend(shape(field.shape, presence, vocabulary));
    match field.shape {
        Shape::Choice(words) => members.push(meanings(owner, field, words, presence)),
        Shape::Levels(words) => {
            let meanings = meanings(owner, field, words, Presence::Item);
            members.extend(levels(words, &meanings, vocabulary));
        }
        _ => {}
    }
    if let Some(default) = field.default {
        members.push(("default", value(field.shape, default)));
    }
    if let Some(example) = field.example {
        let example = value(field.shape, example);
        members.push(("examples", Json::Array(vec![example])));
    }
    members
}

/// What each word of a field means, in their order.
fn meanings(
    owner: &Record,
    field: &Field,
    words: &[&'static str],
    presence: Presence,
) -> (&'static str, Json<'static>) {
    let told = words.iter().map(|word| text(both(&owner.word(field, word))));
    let nothing = (presence == Presence::Optional).then(|| text(both("schema-nothing")));
    ("enumDescriptions", Json::Array(told.chain(nothing).collect()))
}

/// A key for each rule, told by what the rule wants.
fn levels(
    words: &[&'static str],
    meanings: &(&'static str, Json<'static>),
    vocabulary: &Vocabulary,
) -> Members<'static> {
    let rule = |id: &&'static str| {
        let mut members = vec![("description", text(both(&format!("{id}.what"))))];
        members.extend(choice(words, Presence::Item));
        members.push(meanings.clone());
        (*id, Json::Object(members))
    };
    let rules = vocabulary.rules.iter().map(rule).collect();
    vec![("additionalProperties", Json::Boolean(false)), ("properties", Json::Object(rules))]
}

fn shape(shape: Shape, presence: Presence, vocabulary: &Vocabulary) -> Members<'static> {
    match shape {
        Shape::Line | Shape::Markdown => {
            let types = ("type", types(&["string", "number", "boolean"], presence));
            if presence == Presence::Needed {
                let blank = "schema-blank";
                std::iter::once(types).chain(written(pattern::NOT_BLANK, blank)).collect()
            } else {
                vec![types]
            }
        }
        Shape::Number { least, most } => vec![
            ("type", types(&["integer"], presence)),
            ("minimum", Json::Number(least.into())),
            ("maximum", Json::Number(most.into())),
        ],
        Shape::Boolean => vec![("type", types(&["boolean"], presence))],
        Shape::Date => string(presence, pattern::DATE, "impossible-date.hint"),
        Shape::Id => id(presence),
        Shape::SeriesId => {
            let taken = RESERVED.map(text).to_vec();
            let mut members = id(presence);
            members.push(("not", Json::Object(vec![("enum", Json::Array(taken))])));
            members
        }
        Shape::IssueId => string(presence, pattern::ISSUE_ID, "bad-id.hint-issue"),
        Shape::FailingId => string(presence, pattern::FAILING_ID, "bad-id.hint-failing"),
        Shape::Address => string(presence, pattern::ADDRESS, "wrong-type.hint-address"),
        Shape::Choice(words) => choice(words, presence),
        Shape::Standard => choice(&vocabulary.standards, presence),
        Shape::Levels(_) => vec![("type", types(&["object"], presence))],
        Shape::List(item) => vec![
            ("type", types(&["array"], presence)),
            ("items", Json::Object(self::shape(*item, Presence::Item, vocabulary))),
        ],
        Shape::Record(inner) => record(inner, presence, vocabulary),
    }
}

fn id(presence: Presence) -> Members<'static> {
    let mut members = string(presence, pattern::ID, "bad-id.hint");
    members.push(("maxLength", Json::Number(pattern::ID_LENGTH.into())));
    members
}

fn choice(words: &[&'static str], presence: Presence) -> Members<'static> {
    let nothing = (presence == Presence::Optional).then_some(Json::Null);
    let words = words.iter().map(|word| text(*word)).chain(nothing);
    vec![("enum", Json::Array(words.collect()))]
}

fn string(presence: Presence, pattern: &'static str, says: &str) -> Members<'static> {
    let types = ("type", types(&["string"], presence));
    std::iter::once(types).chain(written(pattern, says)).collect()
}

/// How a text is written, and what an editor says of one that is not.
fn written(pattern: &'static str, says: &str) -> [(&'static str, Json<'static>); 2] {
    [("pattern", text(pattern)), ("patternErrorMessage", text(both(says)))]
}

fn types(names: &[&'static str], presence: Presence) -> Json<'static> {
    let nothing = (presence == Presence::Optional).then_some("null");
    let mut types: Vec<Json> = names.iter().copied().chain(nothing).map(text).collect();
    if types.len() == 1 { types.remove(0) } else { Json::Array(types) }
}

/// A default or an example by the shape of its field; of a list, one item.
fn value(shape: Shape, written: &'static str) -> Json<'static> {
    match shape {
        Shape::Number { .. } => written.parse().map_or_else(|_| text(written), Json::Number),
        Shape::Boolean => Json::Boolean(written == "true"),
        Shape::List(item) => Json::Array(vec![value(*item, written)]),
        _ => text(written),
    }
}
