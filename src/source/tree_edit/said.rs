//! What a file says, without where and how it is written; and changes of it.

use super::super::{NewValue, Node, NodeKind, NodeStep};
use super::change::TreeEdit;

/// A value without its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    Nothing,
    Scalar(String),
    List(Vec<Tree>),
    Mapping(Vec<(String, Tree)>),
}

impl Tree {
    /// What a node says.
    pub(super) fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Null => Self::Nothing,
            NodeKind::Plain(text) | NodeKind::Text(text) => Self::scalar(text),
            NodeKind::Sequence(items) => Self::List(items.iter().map(Self::of).collect()),
            NodeKind::Mapping(entries) => {
                let entry = |(key, node): &(crate::diag::Spanned<String>, Node)| {
                    (key.value.clone(), Self::of(node))
                };
                Self::Mapping(entries.iter().map(entry).collect())
            }
        }
    }

    /// An empty text says as much as none.
    fn scalar(text: &str) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Scalar(text.to_owned()) }
    }

    fn of_new(value: &NewValue) -> Self {
        match value {
            NewValue::Plain(text) | NewValue::Line(text) | NewValue::Text(text) => {
                Self::scalar(text)
            }
            NewValue::Mapping(entries) => {
                let entry = |(key, value): &(&'static str, NewValue)| {
                    ((*key).to_owned(), Self::of_new(value))
                };
                Self::Mapping(entries.iter().map(entry).collect())
            }
            NewValue::List(items) => Self::List(items.iter().map(Self::of_new).collect()),
        }
    }

    /// The tree with a change; `None` where its place is not there.
    pub(super) fn edited(mut self, edit: &TreeEdit) -> Option<Self> {
        match edit {
            TreeEdit::Set { at, value, before } => {
                let (last, above) = at.split_last()?;
                let value = Self::of_new(value);
                match (self.at_mut(above)?, last) {
                    (Self::Mapping(entries), NodeStep::Key(key)) => {
                        match entries.iter_mut().find(|(known, _)| known == key) {
                            Some((_, old)) => *old = value,
                            None => {
                                let keys: Vec<&str> =
                                    entries.iter().map(|(key, _)| key.as_str()).collect();
                                let place = behind(&keys, before);
                                entries.insert(place + 1, ((*key).to_owned(), value));
                            }
                        }
                    }
                    (Self::List(items), NodeStep::Item(index)) => {
                        *items.get_mut(*index)? = value
                    }
                    _ => return None,
                }
            }
            TreeEdit::Remove { at } => {
                let (last, above) = at.split_last()?;
                match (self.at_mut(above)?, last) {
                    (Self::Mapping(entries), NodeStep::Key(key)) => {
                        let place = entries.iter().position(|(known, _)| known == key)?;
                        entries.remove(place);
                    }
                    (Self::List(items), NodeStep::Item(index)) if *index < items.len() => {
                        items.remove(*index);
                    }
                    _ => return None,
                }
            }
            TreeEdit::Insert { list, index, value, .. } => match self.at_mut(list)? {
                Self::List(items) if *index <= items.len() => {
                    items.insert(*index, Self::of_new(value));
                }
                _ => return None,
            },
            TreeEdit::Move { list, from, to } => match self.at_mut(list)? {
                Self::List(items) if *from < items.len() && *to < items.len() => {
                    let item = items.remove(*from);
                    items.insert(*to, item);
                }
                _ => return None,
            },
        }
        Some(self)
    }

    /// The tree with items behind those of the list of a key at the root; `None` where that is no list.
    pub(super) fn with_items(
        mut self,
        key: &str,
        before: &[&'static str],
        items: Self,
    ) -> Option<Self> {
        let Self::Mapping(entries) = &mut self else { return None };
        let Some((_, there)) = entries.iter_mut().find(|(known, _)| known == key) else {
            let keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
            let place = behind(&keys, before);
            entries.insert(place + 1, (key.to_owned(), items));
            return Some(self);
        };
        match (there, items) {
            (Self::List(there), Self::List(items)) => there.extend(items),
            (there @ Self::Nothing, items) => *there = items,
            (_, Self::Nothing) => {}
            _ => return None,
        }
        Some(self)
    }

    fn at_mut(&mut self, path: &[NodeStep]) -> Option<&mut Self> {
        path.iter().try_fold(self, |tree, step| match (tree, step) {
            (Self::Mapping(entries), NodeStep::Key(key)) => {
                entries.iter_mut().find(|(known, _)| known == key).map(|(_, value)| value)
            }
            (Self::List(items), NodeStep::Item(index)) => items.get_mut(*index),
            _ => None,
        })
    }
}

/// The index of the key behind which a new one is put: the last that need not stand behind it, or the first.
pub(super) fn behind(keys: &[&str], before: &[&'static str]) -> usize {
    let first_after = keys.iter().position(|key| before.contains(key)).unwrap_or(keys.len());
    first_after.saturating_sub(1)
}
