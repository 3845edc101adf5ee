//! The decoder and a validator of JSON Schema, asked about the same file.

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;
use tongbao::diag::{Diagnostic, Diagnostics, Files};
use tongbao::lang::Lang;
use tongbao::model::schema::{FileMatch, Schema};
use tongbao::source::{Memory, Node, NodeKind, ParsedFile, Workspace};
use tongbao::{model, office};

use crate::support::case::{CONFIG, UNITS};

/// What a file of a schema is called here.
pub(super) fn path(schema: &Schema) -> String {
    match schema.place {
        FileMatch::File(name) => name.to_owned(),
        FileMatch::Under(folder) => format!("{folder}/2017/gongzuo-01.yaml"),
    }
}

/// A workspace in which one file has this text, and the others are right.
fn workspace(path: &str, text: &str) -> Memory {
    let memory = Memory::new().with("tongbao.yaml", CONFIG).with("units.yaml", UNITS);
    memory.with(path, text)
}

/// A fault of shape that the decoder told.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) rule: &'static str,
    /// The English message and its hints.
    pub(super) says: String,
}

/// What the decoder says of the shape of a file, and `check` of the names of rules in the settings. An
/// id that is taken is no question of shape: no schema can ask it.
pub(super) fn decoder(path: &str, text: &str) -> Vec<Fault> {
    let prepared = office::check(&workspace(path, text));
    let shape = |one: &&Diagnostic| {
        let mut shape = model::RULES.iter().filter(|rule| rule.id != "duplicate-id");
        let of_shape = shape.any(|rule| rule.id == one.rule.id);
        let of_rules = path == "tongbao.yaml" && one.rule.id == "unknown-rule";
        (of_shape || of_rules) && prepared.files.path(one.span.file) == path
    };
    let sorted = prepared.diagnostics.sorted(&prepared.files);
    let faults = sorted.into_iter().filter(shape).map(|one| {
        let hints = one.hints.iter().map(|hint| format!(" | {}", hint.text(Lang::En)));
        let says = hints.fold(one.message.text(Lang::En), |says, hint| says + &hint);
        Fault { rule: one.rule.id, says }
    });
    faults.collect()
}

/// The file as an editor sees it; `None` where it is no YAML, or has a key twice.
pub(super) fn tree(path: &str, text: &str) -> Option<Value> {
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let read = Workspace::read(&workspace(path, text), &mut files, &mut out);
    if out.sorted(&files).iter().any(|one| files.path(one.span.file) == path) {
        return None;
    }
    let single = [read.config, read.units, read.rectifications, read.terms];
    let mut all = single.into_iter().flatten().chain(read.bulletins).chain(read.corrections);
    all.find(|parsed: &ParsedFile| parsed.path.as_str() == path)
        .map(|parsed| value(&parsed.node))
}

/// Plain scalars by the core schema of YAML 1.2, which editors use.
fn value(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Null => Value::Null,
        NodeKind::Text(text) => Value::String(text.clone()),
        NodeKind::Plain(text) => plain(text),
        NodeKind::Sequence(items) => Value::Array(items.iter().map(value).collect()),
        NodeKind::Mapping(entries) => {
            let entries = entries.iter().map(|(key, node)| (key.value.clone(), value(node)));
            Value::Object(entries.collect())
        }
    }
}

fn plain(text: &str) -> Value {
    let digits = text.trim_start_matches(['+', '-']);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.is_empty() {
        return text.trim_start_matches('+').parse::<i64>().map_or(Value::Null, Value::from);
    }
    let number = digits.starts_with(|one: char| one.is_ascii_digit() || one == '.');
    match (text, text.parse::<f64>()) {
        ("true", _) => Value::Bool(true),
        ("false", _) => Value::Bool(false),
        (_, Ok(parsed)) if number && !text.contains(['n', 'i']) => Value::from(parsed),
        _ => Value::String(text.to_owned()),
    }
}

/// A validator for one schema. It also checks that the schema is one, by the schema of draft-07.
pub(super) struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    pub(super) fn new(schema: &Schema) -> Self {
        let text = super::printed(schema);
        let json: Value = serde_json::from_str(&text).expect("a schema is JSON");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let id = schema.id();
        compiler.add_resource(&id, json).expect("a schema has an id");
        let index = compiler.compile(&id, &mut schemas);
        let index = index.unwrap_or_else(|error| panic!("{}: {error:#}", schema.name));
        Self { schemas, index }
    }

    /// Whether a file is right; the validator's words where it is not.
    pub(super) fn judge(&self, value: &Value) -> Result<(), String> {
        self.schemas.validate(value, self.index).map_err(|error| format!("{error:#}"))
    }
}
