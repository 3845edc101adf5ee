//! Paths from the root of a YAML file to a value.

use super::{Node, NodeKind};

/// A step from the root of a file to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeStep {
    /// The value behind a key.
    Key(&'static str),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// Returns the value at the end of a path.
pub fn find<'n>(root: &'n Node, path: &[NodeStep]) -> Option<&'n Node> {
    path.iter().try_fold(root, |node, step| match (step, &node.kind) {
        (NodeStep::Key(key), NodeKind::Mapping(entries)) => {
            entries.iter().find(|(known, _)| known.value == *key).map(|(_, value)| value)
        }
        (NodeStep::Item(index), NodeKind::Sequence(items)) => items.get(*index),
        _ => None,
    })
}
