//! Every field of every table, with right and wrong values of all kinds, given to both judges.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use tongbao::model::record::{Field, Record, Shape};
use tongbao::model::schema;
use tongbao::model::schema::Schema;

use super::judges;
use super::judges::Validator;

/// A key that is near to none.
const STRANGE: &str = "zzzzzzzzzzzzzzzzzzzz";

/// Values of all kinds, given to every field.
fn values() -> Vec<Value> {
    let texts = [
        "",
        "  ",
        "甲",
        "x",
        "Ab",
        "ab-1",
        "ab-",
        "ab-1c",
        "1a",
        "a_b",
        "draft",
        "units",
        "public",
        "true",
        "8",
        "2017-08-21",
        " 2017-08-21 ",
        "2017-8-21",
        "2017-02-29",
        "2016-02-29",
        "1900-02-29",
        "2000-02-29",
        "2017-04-31",
        "2017-13-01",
        "2017-00-10",
        "2017-08-21T00:00",
        "gongzuo-2017-6",
        "gongzuo-2017-06",
        "2017-6",
        "-2017-6",
        "gongzuo-2017-6/shuiwuju/1",
        "gongzuo-2017-06/shuiwuju/1",
        "gongzuo-2017-6/shuiwuju",
        "gongzuo-2017-6/shuiwuju/0",
        "du-cha-2017-6/a/12",
        "https://example.gov.cn/a",
        "HTTP://甲.cn//",
        "https://",
        "https:///",
        "ftp://a",
        "http://a?b",
        "http://a b",
        "//example.gov.cn",
        "a123456789012345678901234567890123456789",
        "a1234567890123456789012345678901234567890",
    ];
    let mut values: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    values
        .extend([0, 1, 7, 1899, 1900, 2017, 2999, 3000, 9999, 10000, 99_999].map(Value::from));
    values.extend([100_000, 100_001, 4_294_967_295_i64, -1].map(Value::from));
    values.extend([json!(null), json!(true), json!(false), json!(1.5), json!([]), json!({})]);
    values.extend([json!(["甲"]), json!([1]), json!([null]), json!([[]]), json!({"x": 1})]);
    values
}

/// A right value; `below` makes the mappings in it.
fn sample(shape: &Shape, example: Option<&str>, below: fn(&Record) -> Value) -> Value {
    match shape {
        Shape::Number { least, .. } => {
            example.map_or(json!(least), |text| json!(text.parse::<u32>().unwrap()))
        }
        Shape::Boolean => json!(example != Some("false")),
        Shape::Choice(words) => json!(example.unwrap_or(words[0])),
        Shape::Standard => json!("ua-1"),
        Shape::Levels(words) => json!({"half-width-punctuation": words[0]}),
        Shape::List(item) => json!([sample(item, example, below)]),
        Shape::Record(record) => below(record),
        Shape::Line | Shape::Markdown => json!(example.unwrap_or("甲")),
        Shape::Date => json!(example.unwrap_or("2017-08-21")),
        Shape::Id | Shape::SeriesId | Shape::IssueId | Shape::FailingId | Shape::Address => {
            json!(example.expect("ids and addresses have an example"))
        }
    }
}

/// A mapping with these fields, all of them right.
fn mapping<'r>(
    fields: impl Iterator<Item = &'r Field> + Clone,
    below: fn(&Record) -> Value,
) -> Value {
    let value = |field: &Field| sample(&field.shape, field.example, below);
    let mut mapping: Map<_, _> =
        fields.clone().map(|field| (field.key.to_owned(), value(field))).collect();
    for (key, word) in fields.filter_map(|field| field.only_where) {
        mapping.insert(key.to_owned(), json!(word));
    }
    Value::Object(mapping)
}

/// A mapping with every field, and so are those in it.
fn whole(record: &Record) -> Value {
    mapping(record.fields.iter(), whole)
}

/// A mapping with what is needed.
fn least(record: &Record) -> Value {
    mapping(record.fields.iter().filter(|field| field.needed), least)
}

/// A file with every field of the mapping at a place, and elsewhere with what is needed: thousands are read.
fn with_all_at(record: &Record, at: &str) -> Value {
    let Some(at) = at.strip_prefix('/') else {
        return mapping(record.fields.iter(), least);
    };
    let (key, rest) = at.split_at(at.find('/').unwrap_or(at.len()));
    let field = record.fields.iter().find(|field| field.key == key).unwrap();
    let (mut shape, mut rest, mut lists) = (&field.shape, rest, 0);
    while let Shape::List(item) = shape {
        shape = item;
        rest = rest.strip_prefix("/0").unwrap();
        lists += 1;
    }
    let Shape::Record(inner) = shape else { panic!("{at} is no mapping") };
    let value = with_all_at(inner, rest);
    let mut file =
        mapping(record.fields.iter().filter(|one| one.needed || one.key == key), least);
    file[key] = (0..lists).fold(value, |value, _| json!([value]));
    file
}

/// All mappings of a schema, with the place of each in [`whole`].
fn records(record: &'static Record, at: &str, found: &mut Vec<(String, &'static Record)>) {
    found.push((at.to_owned(), record));
    for field in record.fields {
        let (mut shape, mut below) = (&field.shape, format!("{at}/{}", field.key));
        while let Shape::List(item) = shape {
            shape = item;
            below.push_str("/0");
        }
        if let Shape::Record(inner) = shape {
            records(inner, &below, found);
        }
    }
}

/// One schema and its two judges.
struct Bench {
    schema: &'static Schema,
    validator: Validator,
    failures: Vec<String>,
    asked: usize,
}

impl Bench {
    /// Changes the mapping at a place and asks both judges; `Some` is what both say.
    fn ask(&mut self, at: &str, change: impl FnOnce(&mut Map<String, Value>)) -> [bool; 2] {
        let mut file = with_all_at(self.schema.record, at);
        change(file.pointer_mut(at).unwrap().as_object_mut().unwrap());
        self.asked += 1;
        let text = serde_json::to_string(&file).unwrap();
        let decoded = judges::decoder(&judges::path(self.schema), &text).is_empty();
        [decoded, self.validator.judge(&file).is_ok()]
    }

    /// Asks both, who have to agree.
    fn agree(&mut self, what: &str, at: &str, change: impl FnOnce(&mut Map<String, Value>)) {
        let [decoder, schema] = self.ask(at, change);
        if decoder != schema {
            let name = self.schema.name;
            self.failures.push(format!(
                "{name} {at}: {what}: the decoder says {decoder}, the schema {schema}"
            ));
        }
    }
}

fn benches() -> Vec<Bench> {
    let bench = |schema| Bench {
        schema,
        validator: Validator::new(schema),
        failures: Vec::new(),
        asked: 0,
    };
    schema::ALL.iter().map(bench).collect()
}

/// What the decoder takes and an editor may refuse: quotes with nothing between them for a value that
/// is missing, a truth value for a word, and a standard that only typesetting knows not to exist.
fn stricter(field: &Field, value: &Value) -> bool {
    let text = matches!(field.shape, Shape::Line | Shape::Markdown);
    match value {
        Value::String(word) => word.trim().is_empty() && !text && !field.needed,
        Value::Bool(_) => matches!(field.shape, Shape::Id | Shape::SeriesId),
        Value::Array(_) => {
            matches!(field.shape, Shape::List(item) if matches!(item, Shape::Standard))
        }
        _ => false,
    }
}

#[test]
fn a_file_with_everything_is_right() {
    for bench in benches() {
        let file = whole(bench.schema.record);
        let text = serde_json::to_string(&file).unwrap();
        let faults = judges::decoder(&judges::path(bench.schema), &text);
        assert!(faults.is_empty(), "{}: {faults:?}\n{text}", bench.schema.name);
        assert_eq!(bench.validator.judge(&file), Ok(()), "{}", bench.schema.name);
    }
}

#[test]
fn every_mapping_knows_the_same_keys() {
    for schema in &schema::ALL {
        let mut found = Vec::new();
        records(schema.record, "", &mut found);
        for (at, record) in found {
            let mut file = whole(schema.record);
            let mapping = file.pointer_mut(&at).unwrap().as_object_mut().unwrap();
            mapping.insert(STRANGE.to_owned(), json!(1));
            let text = serde_json::to_string(&file).unwrap();
            let faults = judges::decoder(&judges::path(schema), &text);
            let told = faults.iter().find(|fault| fault.rule == "unknown-key");
            let told = told.unwrap_or_else(|| panic!("{} {at}: {faults:?}", schema.name));
            let (_, known) = told.says.split_once(" | ").expect("a hint names the keys");
            let known: BTreeSet<&str> = known.split('`').skip(1).step_by(2).collect();
            let keys: BTreeSet<&str> = record.fields.iter().map(|field| field.key).collect();
            assert_eq!(known, keys, "{} {at}: the decoder's keys, the table's", schema.name);
        }
    }
}

#[test]
fn every_choice_has_the_same_words() {
    for schema in &schema::ALL {
        let mut found = Vec::new();
        records(schema.record, "", &mut found);
        for (at, record) in found {
            for field in record.fields {
                let (words, strange) = match field.shape {
                    Shape::Choice(words) => (words, json!(STRANGE)),
                    Shape::Levels(words) => (words, json!({"half-width-punctuation": STRANGE})),
                    _ => continue,
                };
                let mut file = whole(schema.record);
                file.pointer_mut(&at).unwrap()[field.key] = strange;
                let text = serde_json::to_string(&file).unwrap();
                let faults = judges::decoder(&judges::path(schema), &text);
                let told = faults.iter().find(|fault| fault.rule == "unknown-value");
                let told = told.unwrap_or_else(|| panic!("{at}/{}: {faults:?}", field.key));
                let known: BTreeSet<&str> = told.says.split('`').skip(3).step_by(2).collect();
                let words: BTreeSet<&str> = words.iter().copied().collect();
                assert_eq!(known, words, "{} {at}/{}", schema.name, field.key);
            }
        }
    }
}

#[test]
fn whatever_stands_in_a_field_both_judge_alike() {
    let mut asked = 0;
    for mut bench in benches() {
        let mut found = Vec::new();
        records(bench.schema.record, "", &mut found);
        for (at, record) in found {
            bench.agree("a strange key", &at, |mapping| {
                mapping.insert(STRANGE.to_owned(), json!("甲"));
            });
            for field in record.fields {
                bench.agree(&format!("{} left out", field.key), &at, |mapping| {
                    mapping.remove(field.key);
                });
                probe(&mut bench, &at, field);
            }
        }
        asked += bench.asked;
        let failures = bench.failures.join("\n");
        assert!(failures.is_empty(), "{failures}\n\nMend src/model/schema/ or the decoder.");
    }
    assert!(asked > 5000, "every field was asked about: {asked}");
}

/// Gives one field every value, and one in a list every value, too.
fn probe(bench: &mut Bench, at: &str, field: &Field) {
    let mut all = values();
    if let Shape::Number { least, most } = field.shape {
        let near = [i64::from(least) - 1, least.into(), most.into(), i64::from(most) + 1];
        all.extend(near.map(Value::from));
    }
    if let Shape::Choice(words) = field.shape {
        all.extend(words.iter().map(|word| json!(word)));
    }
    if let Shape::Levels(words) = field.shape {
        all.extend(words.iter().map(|word| json!({"half-width-punctuation": word})));
        all.extend(values().into_iter().map(|value| json!({"half-width-punctuation": value})));
    }
    let in_list = matches!(field.shape, Shape::List(_));
    let listed: Vec<Value> = all.iter().map(|value| json!([value])).collect();
    all.extend(listed.into_iter().filter(|_| in_list));
    for value in all {
        let [decoder, schema] = bench.ask(at, |mapping| {
            mapping.insert(field.key.to_owned(), value.clone());
        });
        let spared = decoder && stricter(field, &value);
        if decoder != schema && !spared {
            let name = bench.schema.name;
            bench.failures.push(format!(
                "{name} {at}/{} = {value}: the decoder says {decoder}, the schema {schema}",
                field.key
            ));
        }
    }
}

#[test]
fn defaults_and_examples_are_right() {
    for mut bench in benches() {
        let mut found = Vec::new();
        records(bench.schema.record, "", &mut found);
        for (at, record) in found {
            for field in record.fields {
                for word in field.default.iter().chain(&field.example) {
                    let value = sample(&field.shape, Some(word), whole);
                    let said = bench.ask(&at, |mapping| {
                        // What belongs to another word of a choice goes with it.
                        mapping.retain(|key, _| {
                            let other = record.fields.iter().find(|one| one.key == key);
                            other.and_then(|one| one.only_where).is_none_or(|(on, wanted)| {
                                on != field.key || value == json!(wanted)
                            })
                        });
                        mapping.insert(field.key.to_owned(), value.clone());
                    });
                    assert_eq!(said, [true, true], "{at}/{} = {word}", field.key);
                }
            }
        }
    }
}
