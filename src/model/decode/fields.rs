//! The fields of a mapping.

use super::{chinese, in_list, in_record, other_record, scalar};
use crate::diag::{Diagnostic, Diagnostics, Fix, Span, Spanned};
use crate::lang::invisible::is_default_ignorable;
use crate::lang::{Lang, Message, has};
use crate::model::record::{Field, Record, Shape};
use crate::model::{nearest, rules};
use crate::source::{Node, NodeKind};

/// A mapping that is being read. [`close`](Self::close) reports what was not asked for.
pub(in crate::model) struct Fields<'a> {
    /// Where the mapping starts.
    pub(in crate::model) span: Span,
    /// Whether each value that must be there is, and is right.
    pub(in crate::model) complete: bool,
    /// Whose fields they are; nothing where that is no record of the tables.
    record: Option<&'static Record>,
    entries: &'a [(Spanned<String>, Node)],
    asked: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// Opens a mapping, or reports what stands there instead.
    pub(in crate::model) fn open(node: &'a Node, out: &mut Diagnostics) -> Option<Self> {
        let entries = entries(node, out)?;
        // An empty span marks nothing: the first key stands for the mapping.
        let span = entries.first().map_or(node.span, |(key, _)| key.span);
        Some(Self { span, complete: true, record: None, entries, asked: Vec::new() })
    }

    /// Whether a field is known beside what else stands in the mapping.
    pub(in crate::model) fn knows(&self, field: &Field) -> bool {
        field.only_where.is_none_or(|(key, word)| {
            self.entries.iter().any(|(name, node)| {
                name.value == key
                    && matches!(&node.kind, NodeKind::Plain(text) | NodeKind::Text(text)
                        if text.trim() == word)
            })
        })
    }

    /// Opens a mapping of a record; of a text that stands there instead is told how it is written.
    pub(in crate::model) fn of_record(
        node: &'a Node,
        record: &'static Record,
        out: &mut Diagnostics,
    ) -> Option<Self> {
        match &node.kind {
            NodeKind::Plain(text) | NodeKind::Text(text) => {
                out.push(in_record::written(node, text, record));
                None
            }
            NodeKind::Sequence(_) => {
                out.push(in_record::unlisted(node, record));
                None
            }
            _ => Some(Self { record: Some(record), ..Self::open(node, out)? }),
        }
    }

    /// A field that may be missing.
    pub(in crate::model) fn optional<T>(
        &mut self,
        key: &'static str,
        out: &mut Diagnostics,
        decode: impl FnOnce(&'a Node, &mut Diagnostics) -> Option<T>,
    ) -> Option<T> {
        self.asked.push(key);
        let (_, node) = self.entries.iter().find(|(name, _)| name.value == key)?;
        if is_empty(node) { None } else { decode(node, out) }
    }

    /// A field that must be there and must not be empty.
    pub(in crate::model) fn required<T>(
        &mut self,
        key: &'static str,
        out: &mut Diagnostics,
        decode: impl FnOnce(&'a Node, &mut Diagnostics) -> Option<T>,
    ) -> Option<T> {
        let entry = self.entries.iter().find(|(name, _)| name.value == key);
        let place = match entry {
            Some((name, node)) if is_empty(node) => Some(name.span),
            Some(_) => None,
            None => Some(self.span),
        };
        if let Some(span) = place {
            self.asked.push(key);
            // Of a key that is written wrongly is told what it should be.
            if entry.is_none() && self.has_misspelled(key) {
                return None;
            }
            let hint = Message::new("missing-key.hint").with("key", key);
            let name = self
                .record
                .map(|record| format!("field-{}.{key}", record.id))
                .filter(|id| has(Lang::Zh, id));
            let told = Message::new(rules::MISSING_KEY.id).with("key", key);
            let told =
                told.nested("field", Message::new(name.unwrap_or_else(|| key.to_owned())));
            out.push(Diagnostic::with_message(&rules::MISSING_KEY, span, told).hint(hint));
            return None;
        }
        self.optional(key, out, decode)
    }

    /// A list of `item`s, empty where it is missing.
    pub(in crate::model) fn list<T>(
        &mut self,
        key: &'static str,
        item: &Shape,
        out: &mut Diagnostics,
        mut decode: impl FnMut(&'a Node, &mut Diagnostics) -> Option<T>,
    ) -> Vec<T> {
        let items = self.optional(key, out, |node, out| items(node, item, out));
        items.into_iter().flatten().filter_map(|item| decode(item, out)).collect()
    }

    /// A list that must be there; `None` where it is missing.
    pub(in crate::model) fn required_list<T>(
        &mut self,
        key: &'static str,
        item: &Shape,
        out: &mut Diagnostics,
        mut decode: impl FnMut(&'a Node, &mut Diagnostics) -> Option<T>,
    ) -> Option<Vec<T>> {
        let items = self.required(key, out, |node, out| items(node, item, out))?;
        Some(items.iter().filter_map(|item| decode(item, out)).collect())
    }

    /// Whether a key that is none of the record's looks like one that is missing.
    fn has_misspelled(&self, missing: &'static str) -> bool {
        let Some(record) = self.record else { return false };
        let names = self.entries.iter().map(|(name, _)| name.value.as_str());
        let mut unknown = names.filter(|name| record.fields.iter().all(|one| one.key != *name));
        unknown.any(|name| {
            let seen = name.replace(is_default_ignorable, "");
            let seen = seen.trim().to_ascii_lowercase();
            chinese::key(&seen, &[missing]).or(nearest(&seen, &[missing])).is_some()
        })
    }

    /// Reports keys that nobody asked for, with the nearest one that exists.
    pub(in crate::model) fn close(self, out: &mut Diagnostics) {
        let own = self.record.map(|record| record.id);
        if let Some(problem) = other_record::told(self.entries, &self.asked, own) {
            return out.push(problem);
        }
        for (key, _) in self.entries {
            if self.asked.contains(&key.value.as_str()) {
                continue;
            }
            let free = |word: &&str| self.entries.iter().all(|(key, _)| key.value != **word);
            let word = key.value.trim();
            let mut asked = self.asked.iter().copied();
            let in_capitals = asked.find(|known| known.eq_ignore_ascii_case(word));
            let meant = chinese::key(word, &self.asked).or(in_capitals).filter(free);
            let elsewhere = other_record::with_key(word, own).filter(|_| meant.is_none());
            let known = scalar::words(&self.asked);
            let hint = match (elsewhere, meant.or(nearest(&key.value, &self.asked))) {
                (Some(record), _) => Message::new("unknown-key.hint-elsewhere")
                    .nested("record", Message::new(record))
                    .with("known", known),
                (None, Some(near)) => Message::new("did-you-mean").with("word", near),
                (None, None) => Message::new("unknown-key.hint").with("known", known),
            };
            let problem =
                Diagnostic::new(&rules::UNKNOWN_KEY, key.span).with("key", &key.value);
            let fix = meant.map(|meant| Fix::of_source(key.span, meant));
            out.push(Diagnostic { fix, ..problem.hint(hint) });
        }
    }
}

/// The keys and values of a mapping, or a report of what stands there instead.
pub(in crate::model) fn entries<'a>(
    node: &'a Node,
    out: &mut Diagnostics,
) -> Option<&'a [(Spanned<String>, Node)]> {
    if let NodeKind::Mapping(entries) = &node.kind {
        return Some(entries);
    }
    let problem = scalar::wrong_type(node, "type-mapping");
    out.push(match node.kind {
        NodeKind::Null => problem.hint("wrong-type.hint-empty"),
        _ => problem,
    });
    None
}

fn is_empty(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Null => true,
        NodeKind::Plain(text) | NodeKind::Text(text) => text.trim().is_empty(),
        NodeKind::Sequence(_) | NodeKind::Mapping(_) => false,
    }
}

/// The nodes of a list of `item`s; `None`, and a report, where something else stands there.
fn items<'a>(node: &'a Node, item: &Shape, out: &mut Diagnostics) -> Option<&'a [Node]> {
    if let NodeKind::Sequence(items) = &node.kind {
        let record = match item {
            Shape::Record(record) => Some(record),
            _ => None,
        };
        let told = record.and_then(|record| in_list::unbraced(node, items, record));
        if told.is_none() {
            return Some(items);
        }
        out.extend(told);
        return None;
    }
    out.push(in_list::written(node, item));
    None
}
