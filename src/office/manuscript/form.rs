//! What stands in the fields of an issue, as its file says it: every field of the tables, those that are missing
//! among them.

use super::address::{AddressStep, item_at};
use crate::model::record::{Field, Record, Shape};
use crate::model::{Entry, Practice, labels, outline};
use crate::source::{Node, NodeKind};

/// A record with all its fields.
#[derive(Debug, Clone)]
pub struct RecordForm {
    /// The table.
    pub record: &'static Record,
    /// What the program prints before it: 一、 （二） 一是; empty where it prints nothing.
    pub mark: String,
    /// One for each field of the table, in its order.
    pub fields: Vec<FieldForm>,
}

/// A field and what stands in it.
#[derive(Debug, Clone)]
pub struct FieldForm {
    /// The field.
    pub field: &'static Field,
    /// What is printed over the group that it holds, 一、好的做法; empty where nothing is.
    pub mark: String,
    /// What stands in it.
    pub content: FieldContent,
}

impl FieldForm {
    /// The record that it holds.
    pub(crate) fn record(&self) -> Option<&RecordForm> {
        match &self.content {
            FieldContent::Record(record) => Some(record),
            _ => None,
        }
    }

    /// An item of the records that it holds.
    pub(crate) fn item(&self, index: usize) -> Option<&RecordForm> {
        match &self.content {
            FieldContent::Records(_, records) => records.get(index),
            _ => None,
        }
    }
}

/// What stands in a field.
#[derive(Debug, Clone)]
pub enum FieldContent {
    /// A text, number, date or word, without the line break at its end; `None` where it is missing.
    Text(Option<String>),
    /// The fields of a record.
    Record(RecordForm),
    /// Records.
    Records(&'static Record, Vec<RecordForm>),
    /// Texts.
    Texts(Vec<String>),
    /// Something that the field cannot hold.
    Foreign,
}

/// A text that stands in a form.
#[derive(Debug, Clone)]
pub struct FormText<'a> {
    /// Where: the field, or the item of its list.
    pub at: Vec<AddressStep>,
    /// The record that has the field.
    pub record: &'static Record,
    /// The field.
    pub field: &'static Field,
    /// What it says.
    pub text: &'a str,
}

/// Returns what a mapping says, or one that is missing.
pub(super) fn form(record: &'static Record, node: Option<&Node>) -> RecordForm {
    let value = |field: &Field| {
        let NodeKind::Mapping(entries) = &node?.kind else { return None };
        entries.iter().find(|(key, _)| key.value == field.key).map(|(_, value)| value)
    };
    let fields = record.fields.iter().map(|field| {
        let content = content(&field.shape, value(field));
        FieldForm { field, mark: String::new(), content }
    });
    let mut form = RecordForm { record, mark: String::new(), fields: fields.collect() };
    form.number();
    form
}

impl RecordForm {
    /// Returns all texts, numbers, dates and words that stand in it, in the order of the tables.
    pub fn texts(&self) -> Vec<FormText<'_>> {
        let mut found = Vec::new();
        self.gather(&[], &mut found);
        found
    }

    fn gather<'a>(&'a self, above: &[AddressStep], found: &mut Vec<FormText<'a>>) {
        for FieldForm { field, content, .. } in &self.fields {
            let at = [above, &[AddressStep::Key(field.key.to_owned())]].concat();
            let item = |index| item_at(&at, index);
            let said = |at, text| FormText { at, record: self.record, field, text };
            match content {
                FieldContent::Text(Some(text)) => found.push(said(at, text.as_str())),
                FieldContent::Record(inner) => inner.gather(&at, found),
                FieldContent::Records(_, records) => {
                    for (index, record) in records.iter().enumerate() {
                        record.gather(&item(index), found);
                    }
                }
                FieldContent::Texts(texts) => {
                    let texts = texts.iter().enumerate();
                    found.extend(texts.map(|(index, text)| said(item(index), text.as_str())));
                }
                FieldContent::Text(None) | FieldContent::Foreign => {}
            }
        }
    }

    /// Puts the numbers of the outline before what it holds.
    fn number(&mut self) {
        if let Some(points) = self.records(Practice::points) {
            let marks = outline::point_marks(points.len());
            mark(points, marks);
        }
        let mut count = |key| self.records(key).map_or(0, |records| records.len());
        let numbers = outline::numbers(count(Entry::practices), count(Entry::failings));
        let [practices, failings] =
            numbers.groups.map_or([String::new(), String::new()], |groups| {
                let [practices, failings] = groups;
                [practices + labels::PRACTICES, failings + labels::FAILINGS]
            });
        let lists = [
            (Entry::practices, numbers.practices, practices),
            (Entry::failings, numbers.failings, failings),
        ];
        for (key, marks, group) in lists {
            if let Some(records) = self.records(key) {
                mark(records, marks);
            }
            let field = self.fields.iter_mut().find(|field| field.field.key == key);
            field.into_iter().for_each(|field| field.mark.clone_from(&group));
        }
    }

    fn records(&mut self, key: &str) -> Option<&mut Vec<Self>> {
        let field = self.fields.iter_mut().find(|field| field.field.key == key)?;
        match &mut field.content {
            FieldContent::Records(_, records) => Some(records),
            _ => None,
        }
    }
}

fn mark(records: &mut [RecordForm], marks: Vec<String>) {
    for (record, mark) in records.iter_mut().zip(marks) {
        record.mark = mark;
    }
}

fn content(shape: &'static Shape, node: Option<&Node>) -> FieldContent {
    let node = node.filter(|node| node.kind != NodeKind::Null);
    match (shape, node.map(|node| &node.kind)) {
        (Shape::Record(record), None | Some(NodeKind::Mapping(_))) => {
            FieldContent::Record(form(record, node))
        }
        (Shape::List(Shape::Record(record)), None) => FieldContent::Records(record, Vec::new()),
        (Shape::List(Shape::Record(record)), Some(NodeKind::Sequence(items))) => {
            let is_record = |item: &Node| matches!(item.kind, NodeKind::Mapping(_));
            if !items.iter().all(is_record) {
                return FieldContent::Foreign;
            }
            let items = items.iter().map(|item| form(record, Some(item)));
            FieldContent::Records(record, items.collect())
        }
        (Shape::List(_), None) => FieldContent::Texts(Vec::new()),
        (Shape::List(_), Some(NodeKind::Sequence(items))) => {
            let texts: Option<Vec<String>> = items.iter().map(text).collect();
            texts.map_or(FieldContent::Foreign, FieldContent::Texts)
        }
        (Shape::Record(_) | Shape::List(_) | Shape::Levels(_), _) => FieldContent::Foreign,
        (_, None) => FieldContent::Text(None),
        (_, Some(_)) => {
            let text = node.and_then(text);
            text.map_or(FieldContent::Foreign, |text| FieldContent::Text(Some(text)))
        }
    }
}

/// The text of a scalar, without the line break at its end.
fn text(node: &Node) -> Option<String> {
    match &node.kind {
        NodeKind::Plain(text) | NodeKind::Text(text) => {
            Some(text.trim_end_matches('\n').to_owned())
        }
        _ => None,
    }
}
