//! What the file of news between issues tells of one failing, apart from all else that stands in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{FailingId, News, Rectification};
use crate::office::manuscript::{
    AddressStep, FieldContent, ItemContent, ManuscriptEdit, ManuscriptFile, RecordForm, applied,
};

/// A file that tells nothing.
pub(super) fn nothing() -> String {
    format!("{}: []\n", News::rectifications)
}

/// The failings of which a file tells.
pub(super) fn failings(form: &RecordForm) -> BTreeSet<FailingId> {
    records(form).iter().filter_map(failing).collect()
}

/// Of what a file tells, what it tells of one failing; and where each item stands in it.
pub(super) fn own(form: &RecordForm, of: &FailingId) -> (RecordForm, Vec<usize>) {
    let mut own = form.clone();
    let mut items = Vec::new();
    for field in &mut own.fields {
        let FieldContent::Records(_, records) = &mut field.content else { continue };
        let is_own = |one: &RecordForm| failing(one).as_ref() == Some(of);
        items = (0..records.len()).filter(|index| is_own(&records[*index])).collect();
        records.retain(is_own);
    }
    (own, items)
}

/// The text of a file that tells that alone.
pub(super) fn text(file: &ManuscriptFile, own: &RecordForm) -> Option<String> {
    let key = AddressStep::Key(News::rectifications.to_owned());
    let inserts = records(own).iter().enumerate().map(|(index, record)| {
        let texts = record.texts();
        let texts = texts.iter().map(|one| (one.field.key.to_owned(), one.text.to_owned()));
        let held = texts.map(|(key, text)| (key, ItemContent::Text(text)));
        let value = ItemContent::Record(held.collect::<BTreeMap<_, _>>());
        ManuscriptEdit::Insert { list: vec![key.clone()], index, value }
    });
    applied(file, &nothing(), &inserts.collect::<Vec<_>>())
}

/// The items of a file.
pub(super) fn records(form: &RecordForm) -> &[RecordForm] {
    let field = form.fields.iter().find(|one| one.field.key == News::rectifications);
    match field.map(|field| &field.content) {
        Some(FieldContent::Records(_, records)) => records,
        _ => &[],
    }
}

/// The failing that an item is about.
fn failing(record: &RecordForm) -> Option<FailingId> {
    let field = record.fields.iter().find(|one| one.field.key == Rectification::failing)?;
    match &field.content {
        FieldContent::Text(Some(text)) => FailingId::parse(text),
        _ => None,
    }
}
