//! Where the items of one text of a file stand in another one, list by list: what somebody has in hand there goes with its item.

use serde::Serialize;

use super::address::{Address, AddressStep, address_steps, item_at};
use super::form::{FieldContent, RecordForm, form};
use super::kind::ManuscriptFile;
use crate::model::record::Record;
use crate::source::{Node, follow, follow_items, tree};

/// A list some of whose items stand elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MovedItems {
    /// The list, as the first text has it.
    pub list: Vec<AddressStep>,
    /// For each item that it had the index that it has in the other text; `None` where nobody can say.
    pub now: Vec<Option<usize>>,
}

/// Returns the lists of one text whose items are not at their places in another one. `None` where one of the two cannot be read.
pub(super) fn moved(file: &ManuscriptFile, [seen, now]: [&str; 2]) -> Option<Vec<MovedItems>> {
    let [seen, now] = [tree(seen)?, tree(now)?];
    let mut lists = Vec::new();
    gather(&form(file.record, Some(&seen)), &[], &mut lists);
    let moved = lists.into_iter().filter_map(|(list, count)| {
        let address = Address::find(file.record, &list)?;
        let found = follow_items(&seen, &now, &address.steps);
        let now = found.map_or_else(|| vec![None; count], |(_, partners)| partners);
        let stays = now.iter().enumerate().all(|(index, now)| *now == Some(index));
        (!stays).then_some(MovedItems { list, now })
    });
    Some(moved.collect())
}

/// Where the list now is whose item was seen at `at`, or held the field there.
pub(super) fn list_around(
    record: &'static Record,
    root: &Node,
    seen: Option<&Node>,
    at: &[AddressStep],
) -> Option<Vec<AddressStep>> {
    let item = at.iter().rposition(|step| matches!(step, AddressStep::Item(_)))?;
    let address = Address::find(record, &at[..item])?;
    Some(address_steps(&follow(seen?, root, &address.steps)?))
}

/// Gathers the lists of a record, each with the number of its items; those of its items stand behind it.
fn gather(
    form: &RecordForm,
    above: &[AddressStep],
    found: &mut Vec<(Vec<AddressStep>, usize)>,
) {
    for field in &form.fields {
        let at = [above, &[AddressStep::Key(field.field.key.to_owned())]].concat();
        match &field.content {
            FieldContent::Record(inner) => gather(inner, &at, found),
            FieldContent::Texts(texts) => found.push((at, texts.len())),
            FieldContent::Records(_, records) => {
                found.push((at.clone(), records.len()));
                for (index, record) in records.iter().enumerate() {
                    gather(record, &item_at(&at, index), found);
                }
            }
            FieldContent::Text(_) | FieldContent::Foreign => {}
        }
    }
}
