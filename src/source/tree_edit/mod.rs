//! Changing the tree of a YAML file, with everything else left byte for byte: comments, order, quotes.
//!
//! [`edit_tree`] is the entry point: file text in, file text out. [`append_items`] is the same for items that somebody
//! has written already, with comments between them.
//!
//! 1. `said` makes the change in a tree without places: this is what the file shall say.
//! 2. `written` makes it in the characters of the file.
//! 3. The result is parsed. Only where it says what it shall is it returned.

mod appended;
mod change;
mod said;
mod written;

pub use appended::append_items;
pub use change::TreeEdit;

use super::node_path::find;
use super::yaml::tree;
use super::{NewValue, Node, NodeKind, NodeStep};
use said::Tree;

/// Returns a file's text with the change; `None` where its place is not there, or the way in which the file is
/// written leaves no room for it.
pub fn edit_tree(text: &str, edit: &TreeEdit) -> Option<String> {
    let root = tree(text)?;
    let edit = plain(&root, edit.clone())?;
    let wanted = Tree::of(&root).edited(&edit)?;
    let says = |text: &String| tree(text).is_some_and(|root| Tree::of(&root) == wanted);
    written::written(text, &root, &edit).filter(says)
}

/// Whether two values say the same, wherever and however they are written.
pub fn is_same(one: &Node, other: &Node) -> bool {
    Tree::of(one) == Tree::of(other)
}

/// The same change without what its place lacks: a key whose mapping is missing is added with the mapping, and
/// of the last item the list is taken away.
fn plain(root: &Node, edit: TreeEdit) -> Option<TreeEdit> {
    match edit {
        TreeEdit::Set { at, value, before } => {
            let (last, above) = at.split_last()?;
            match (find(root, above).map(|node| &node.kind), last) {
                (Some(NodeKind::Null) | None, NodeStep::Key(key)) => {
                    let value = NewValue::Mapping(vec![(key, value)]);
                    plain(root, TreeEdit::Set { at: above.to_vec(), value, before })
                }
                _ => Some(TreeEdit::Set { at, value, before }),
            }
        }
        TreeEdit::Insert { list, index, value, before } => match find(root, &list) {
            Some(Node { kind: NodeKind::Sequence(items), .. }) if !items.is_empty() => {
                Some(TreeEdit::Insert { list, index, value, before })
            }
            Some(Node { kind: NodeKind::Null | NodeKind::Sequence(_), .. }) | None => {
                let value = NewValue::List(vec![value]);
                plain(root, TreeEdit::Set { at: list, value, before })
            }
            Some(_) => None,
        },
        TreeEdit::Remove { at } => {
            let (_, above) = at.split_last()?;
            find(root, &at)?;
            let is_last = match &find(root, above)?.kind {
                NodeKind::Sequence(items) => items.len() == 1,
                NodeKind::Mapping(entries) => {
                    entries.len() == 1 && matches!(above.last(), Some(NodeStep::Key(_)))
                }
                _ => return None,
            };
            if is_last && !above.is_empty() {
                return plain(root, TreeEdit::Remove { at: above.to_vec() });
            }
            Some(TreeEdit::Remove { at })
        }
        moved @ TreeEdit::Move { .. } => Some(moved),
    }
}
