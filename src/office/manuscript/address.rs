//! Where a field or an item stands in a file, as the desk names it: checked against the tables of the records.

use serde::{Deserialize, Serialize};

use crate::model::record::{Field, Record, Shape};
use crate::source::NodeStep;

/// A step from a file to what stands in it, as it is named from outside; in JSON a number or a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(untagged)]
pub enum AddressStep {
    /// An item of a list, from 0.
    Item(usize),
    /// The field of a key.
    Key(String),
}

/// A place in a file that the tables know.
#[derive(Debug, Clone)]
pub(crate) struct Address {
    /// The same for the tree of the file.
    pub(crate) steps: Vec<NodeStep>,
    /// The field whose value, or whose item, stands there.
    pub(super) field: &'static Field,
    /// The record that has the field.
    pub(super) record: &'static Record,
    /// What stands there.
    pub(crate) shape: Shape,
}

impl Address {
    /// Returns a place in a file that holds a record; `None` where the tables have no such field.
    pub(crate) fn find(root: &'static Record, steps: &[AddressStep]) -> Option<Self> {
        let mut shape = Shape::Record(root);
        let mut found: Option<(&'static Field, &'static Record)> = None;
        let mut path = Vec::with_capacity(steps.len());
        for step in steps {
            match (step, shape) {
                (AddressStep::Key(key), Shape::Record(record)) => {
                    let field = record.fields.iter().find(|field| field.key == key.as_str())?;
                    path.push(NodeStep::Key(field.key));
                    (found, shape) = (Some((field, record)), field.shape);
                }
                (AddressStep::Item(index), Shape::List(item)) => {
                    path.push(NodeStep::Item(*index));
                    shape = *item;
                }
                _ => return None,
            }
        }
        let (field, record) = found?;
        Some(Self { steps: path, field, record, shape })
    }

    /// The keys that stand behind this field in its record.
    pub(super) fn before(&self) -> Vec<&'static str> {
        self.record.keys_behind(self.field.key)
    }
}

/// The place of an item of a list.
pub(crate) fn item_at(list: &[AddressStep], index: usize) -> Vec<AddressStep> {
    [list, &[AddressStep::Item(index)]].concat()
}

/// Returns the steps of a tree as they are named from outside.
pub(crate) fn address_steps(steps: &[NodeStep]) -> Vec<AddressStep> {
    let step = |step: &NodeStep| match step {
        NodeStep::Key(key) => AddressStep::Key((*key).to_owned()),
        NodeStep::Item(index) => AddressStep::Item(*index),
    };
    steps.iter().map(step).collect()
}
