//! One change of a file, made in the text of its file.
//!
//! A change is made against the text that its writer saw. Where the file says something else by now, the
//! place is found again by what stands there; where two changed the same text, neither is lost: the file keeps
//! its own, and the other is returned as a [`Conflict`]. Cells of a table are texts of their own: see [`merged`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::address::{Address, AddressStep, address_steps};
use super::cells::{merged, ours_over};
use super::conflict::{Conflict, unsigned};
use super::moved::list_around;
use super::shifted::shifted;
use super::status::STATUS;
use super::unmade::Unmade;
use super::written;
use crate::model::record::{Record, Shape};
use crate::model::{Issue, Status};
use crate::source::{
    NewValue, Node, NodeKind, NodeStep, TreeEdit, edit_tree, follow, follow_items, is_same,
    node_at,
};

/// Changes of a file by one writer, and what the writer saw.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ManuscriptEdits {
    /// Tells one writer from another: a window of a browser.
    pub writer: String,
    /// What the writer is called; empty where nobody has said so.
    #[serde(default)]
    pub who: String,
    /// The revision of the manuscript that the writer saw.
    pub revision: String,
    /// Tells what a writer sends from what was sent before: where it is the same, it is sent once more.
    #[serde(default)]
    pub turn: Option<u64>,
    /// The changes, in their order.
    pub edits: Vec<ManuscriptEdit>,
}

/// A change of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ManuscriptEdit {
    /// A field gets another text.
    Text {
        /// The field.
        at: Vec<AddressStep>,
        /// The text that its writer saw, or its pieces; empty where there was none.
        #[serde(deserialize_with = "written::text")]
        was: String,
        /// The text that it shall have, or its pieces; where it is empty, a field that may be missing goes.
        #[serde(deserialize_with = "written::text")]
        now: String,
    },
    /// A list gets an item.
    Insert {
        /// The list.
        list: Vec<AddressStep>,
        /// The index that it shall have, from 0.
        index: usize,
        /// What it holds.
        value: ItemContent,
    },
    /// An item goes.
    Remove {
        /// The item.
        at: Vec<AddressStep>,
    },
    /// An item gets another place in its list.
    Move {
        /// The list.
        list: Vec<AddressStep>,
        /// The index that it has.
        from: usize,
        /// The index that it shall have.
        to: usize,
    },
}

/// What a new item holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum ItemContent {
    /// A text, number, date or word.
    Text(#[serde(deserialize_with = "written::text")] String),
    /// Items of a list.
    List(Vec<ItemContent>),
    /// Keys of a record, with what they hold.
    Record(BTreeMap<String, ItemContent>),
}

/// What became of a change.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The file's text with it.
    Made(String),
    /// The file says it already.
    Known,
    /// The text is changed in the file as well.
    Conflict(Conflict),
    /// It is not clear any more what it means; nothing that was written is in the change.
    Unmade(Unmade),
    /// The file is written in a way that leaves no room for it, or the tables know no such place.
    Refused,
}

/// A file that is changed, and what the writer of the change saw of it.
#[derive(Clone, Copy)]
pub(super) struct ChangedFile<'a> {
    /// What the file holds.
    pub(super) record: &'static Record,
    /// Its text.
    pub(super) text: &'a str,
    /// The tree of the text.
    pub(super) root: &'a Node,
    /// The tree of the text that the writer saw.
    pub(super) seen: &'a Node,
}

impl ChangedFile<'_> {
    /// Makes a change in the text. What was written before an issue was published, and comes afterwards, waits until
    /// somebody has seen that it is.
    pub(super) fn make(&self, edit: &ManuscriptEdit) -> Outcome {
        let made = match edit {
            // How far it has got is for those to say who review it.
            ManuscriptEdit::Text { at, .. } if self.is_status(at) => None,
            ManuscriptEdit::Text { at, was, now } => self.reword(at, was, now),
            _ if self.was_published() => Some(Outcome::Unmade(Unmade::Published)),
            ManuscriptEdit::Insert { list, index, value } => self.insert(list, *index, value),
            ManuscriptEdit::Remove { at } => self.remove(at),
            ManuscriptEdit::Move { list, from, to } => self.shift(list, *from, *to),
        };
        made.unwrap_or(Outcome::Refused)
    }

    /// Whether it is an issue that was published since its writer saw it.
    fn was_published(&self) -> bool {
        let is_published = |root: &Node| {
            text_at(root, &[NodeStep::Key(STATUS)]) == Some(Status::Published.words().0)
        };
        self.record.id == Issue::RECORD.id
            && is_published(self.root)
            && !is_published(self.seen)
    }

    fn is_status(&self, at: &[AddressStep]) -> bool {
        self.record.id == Issue::RECORD.id && *at == [AddressStep::Key(STATUS.to_owned())]
    }

    fn remove(&self, at: &[AddressStep]) -> Option<Outcome> {
        let address = Address::find(self.record, at)?;
        let Some(place) = follow(self.seen, self.root, &address.steps) else {
            return Some(Outcome::Unmade(Unmade::Gone));
        };
        if !self.says_the_same(&address.steps, &place) {
            return Some(Outcome::Unmade(Unmade::Changed));
        }
        Some(self.made(&TreeEdit::Remove { at: place }))
    }

    fn shift(&self, list: &[AddressStep], from: usize, to: usize) -> Option<Outcome> {
        let address = Address::find(self.record, list)?;
        let Some((list, now)) = follow_items(self.seen, self.root, &address.steps) else {
            return Some(Outcome::Unmade(Unmade::Gone));
        };
        Some(match shifted(&now, from, to) {
            Ok((from, to)) if from == to => Outcome::Known,
            Ok((from, to)) => self.made(&TreeEdit::Move { list, from, to }),
            Err(unmade) => Outcome::Unmade(unmade),
        })
    }

    /// Whether what its writer saw at a place stands at one of the file.
    fn says_the_same(&self, seen: &[NodeStep], now: &[NodeStep]) -> bool {
        node_at(self.seen, seen)
            .zip(node_at(self.root, now))
            .is_some_and(|(seen, now)| is_same(seen, now))
    }

    fn made(&self, edit: &TreeEdit) -> Outcome {
        edit_tree(self.text, edit).map_or(Outcome::Refused, Outcome::Made)
    }

    fn reword(&self, at: &[AddressStep], was: &str, now: &str) -> Option<Outcome> {
        let (root, seen) = (self.root, self.seen);
        let address = Address::find(self.record, at)?;
        let [was, now] = [was, now].map(|text| text.trim_end_matches('\n'));
        let conflict = |theirs| Some(Outcome::Conflict(unsigned(at, now, theirs)));
        let Some(place) = follow(seen, root, &address.steps) else { return conflict(None) };
        let (_, above) = place.split_last()?;
        // A field may be missing, an item of a list may not.
        let holds = |node: &Node| {
            matches!(place.last(), Some(NodeStep::Key(_))) || node_at(node, &place).is_some()
        };
        let has_item = above.iter().rposition(|step| matches!(step, NodeStep::Item(_)));
        let item = has_item.map(|last| &above[..=last]);
        if !holds(root) || item.is_some_and(|item| node_at(root, item).is_none()) {
            return conflict(None);
        }
        let held = match node_at(root, &place).map(|node| &node.kind) {
            Some(NodeKind::Plain(text) | NodeKind::Text(text)) => Some(text.as_str()),
            Some(NodeKind::Null) | None => None,
            Some(_) => return None,
        };
        let (old, tail) = parted(held.unwrap_or_default());
        let rewritten = match address.shape {
            _ if self.was_published() => (old == now).then(|| now.to_owned()),
            _ if [was, now].contains(&old) => Some(now.to_owned()),
            Shape::Markdown => merged(was, now, old),
            _ => None,
        };
        let Some(now) = rewritten else { return conflict(Some(old.to_owned())) };
        if old == now {
            return Some(Outcome::Known);
        }
        let is_item = matches!(place.last(), Some(NodeStep::Item(_)));
        if now.is_empty() && (is_item || !address.field.needed) {
            return Some(self.made(&TreeEdit::Remove { at: place }));
        }
        let before = address.before();
        // Line breaks at the end stay as they are: they are the file's, not the field's.
        let value = match held {
            Some(_) => NewValue::Text(format!("{now}{tail}")),
            None => value(address.shape, &now),
        };
        Some(self.made(&TreeEdit::Set { at: place, value, before }))
    }

    fn insert(
        &self,
        list: &[AddressStep],
        index: usize,
        value: &ItemContent,
    ) -> Option<Outcome> {
        let (root, seen) = (self.root, self.seen);
        let address = Address::find(self.record, list)?;
        let Shape::List(item) = address.shape else { return None };
        let Some(place) = follow(seen, root, &address.steps) else {
            return Some(Outcome::Unmade(Unmade::Gone));
        };
        let behind = |index: usize| {
            let neighbour = [&address.steps[..], &[NodeStep::Item(index)]].concat();
            match follow(seen, root, &neighbour)?.last()? {
                NodeStep::Item(index) => Some(index + 1),
                NodeStep::Key(_) => None,
            }
        };
        let count = node_at(root, &place).map_or(0, |node| match &node.kind {
            NodeKind::Sequence(items) => items.len(),
            _ => 0,
        });
        // Where the neighbour is gone, the item goes to the end: it is whole, and cannot go to a wrong list.
        let index = match index.checked_sub(1) {
            Some(neighbour) => behind(neighbour).unwrap_or(count),
            None => 0,
        };
        let value = item_value(item, value)?;
        let before = address.before();
        Some(self.made(&TreeEdit::Insert { list: place, index, value, before }))
    }
}

/// What becomes of a change that cannot be made, and why.
pub(super) fn unmade(edit: &ManuscriptEdit, why: Unmade) -> Outcome {
    match edit {
        ManuscriptEdit::Text { at, now, .. } => Outcome::Conflict(unsigned(at, now, None)),
        _ => Outcome::Unmade(why),
    }
}

/// A text that waits, with the field as it is in `root`; where that is not found, nothing stands against it. Of a file that
/// nobody remembers the same address is meant.
pub(super) fn found_again(
    record: &'static Record,
    root: &Node,
    seen: Option<&Node>,
    waiting: Conflict,
) -> Conflict {
    let found = || {
        let address = Address::find(record, &waiting.at)?;
        let place = match seen {
            Some(seen) => follow(seen, root, &address.steps)?,
            None => address.steps.clone(),
        };
        let above = place.split_last()?.1;
        node_at(root, above)?;
        let theirs = text_at(root, &place)?;
        let base = seen.and_then(|seen| text_at(seen, &address.steps));
        let ours = match base {
            Some(base) if matches!(address.shape, Shape::Markdown) => {
                ours_over(base, &waiting.ours, theirs)
            }
            _ => waiting.ours.clone(),
        };
        let is_untouched = base == Some(theirs);
        let (at, theirs) = (address_steps(&place), Some(theirs.to_owned()));
        Some(Conflict { at, ours, theirs, is_untouched, ..waiting.clone() })
    };
    found().unwrap_or_else(|| {
        let list = list_around(record, root, seen, &waiting.at);
        Conflict { theirs: None, list, ..waiting }
    })
}

/// The text at a place, without the line breaks at its end; `None` where something else stands.
fn text_at<'n>(root: &'n Node, place: &[NodeStep]) -> Option<&'n str> {
    match node_at(root, place).map(|node| &node.kind) {
        Some(NodeKind::Plain(text) | NodeKind::Text(text)) => Some(parted(text).0),
        Some(NodeKind::Null) | None => Some(""),
        Some(_) => None,
    }
}

/// A text, and the line breaks at its end.
fn parted(text: &str) -> (&str, &str) {
    text.split_at(text.trim_end_matches('\n').len())
}

/// Returns what an item is written as: its keys in the order of the table, those that must be there among them.
fn item_value(shape: &Shape, content: &ItemContent) -> Option<NewValue> {
    match (shape, content) {
        (Shape::Record(record), ItemContent::Record(given)) => {
            let known = |key: &str| record.fields.iter().any(|field| field.key == key);
            if !given.keys().all(|key| known(key)) {
                return None;
            }
            let fields = record.fields.iter().filter_map(|field| {
                let value = match given.get(field.key) {
                    Some(content) if !content.is_empty() => item_value(&field.shape, content),
                    _ if field.is_always_needed() => Some(NewValue::Line(String::new())),
                    _ => return None,
                };
                Some(value.map(|value| (field.key, value)))
            });
            Some(NewValue::Mapping(fields.collect::<Option<_>>()?))
        }
        (Shape::List(item), ItemContent::List(items)) => {
            let items = items.iter().map(|content| item_value(item, content));
            Some(NewValue::List(items.collect::<Option<_>>()?))
        }
        (Shape::Record(_) | Shape::List(_), _) => None,
        (shape, ItemContent::Text(text)) => Some(value(*shape, text)),
        _ => None,
    }
}

impl ItemContent {
    fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Record(fields) => fields.values().all(Self::is_empty),
        }
    }
}

/// A text as it is written in a field.
fn value(shape: Shape, text: &str) -> NewValue {
    let is_word = |text: &str| {
        !text.is_empty() && text.chars().all(|one| one.is_ascii_alphanumeric() || one == '-')
    };
    match shape {
        Shape::Markdown if !text.is_empty() => NewValue::Text(format!("{text}\n")),
        Shape::Line | Shape::Markdown => NewValue::Line(text.to_owned()),
        _ if is_word(text) => NewValue::Plain(text.to_owned()),
        _ => NewValue::Line(text.to_owned()),
    }
}
