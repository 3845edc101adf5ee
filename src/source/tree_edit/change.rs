//! What can be changed in the tree of a file.

use super::super::{NewValue, NodeStep};

/// A change of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TreeEdit {
    /// Puts a value in the place of what stands there. A key that is missing is added, with the mappings
    /// around it.
    Set {
        /// The place.
        at: Vec<NodeStep>,
        /// The value.
        value: NewValue,
        /// The keys before which the key stands in its mapping, where it is new: it is put behind the last
        /// of the others.
        before: Vec<&'static str>,
    },
    /// Takes a key or an item away; with the last one its mapping or list goes, too.
    Remove {
        /// The place.
        at: Vec<NodeStep>,
    },
    /// Puts an item into a list, which is made where it is missing.
    Insert {
        /// The list.
        list: Vec<NodeStep>,
        /// The index that the item shall have, from 0.
        index: usize,
        /// The item.
        value: NewValue,
        /// As for [`Set`](Self::Set), of the list.
        before: Vec<&'static str>,
    },
    /// Moves an item within its list.
    Move {
        /// The list.
        list: Vec<NodeStep>,
        /// The index that the item has.
        from: usize,
        /// The index that it shall have.
        to: usize,
    },
}
