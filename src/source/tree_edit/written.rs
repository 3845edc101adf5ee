//! A change of the tree, made in the characters of the file.

use std::ops::Range;

use super::super::edit::column;
use super::super::node_path::find;
use super::super::{NewValue, Node, NodeKind, NodeStep, edit};
use super::change::TreeEdit;
use super::said::behind;
use crate::diag::{Files, Span, Spanned, TextEdit};

/// Keys and values of a mapping.
pub(super) type Entries = [(Spanned<String>, Node)];

/// Returns the text with the change, which has a place in the tree; `None` where the way in which the file is
/// written is none that is known here.
pub(super) fn written(text: &str, root: &Node, edit: &TreeEdit) -> Option<String> {
    let file = File { text, root };
    match edit {
        TreeEdit::Set { at, value, before } => file.set(at, value, before),
        TreeEdit::Remove { at } => file.remove(at),
        TreeEdit::Insert { list, index, value, .. } => file.insert(list, *index, value),
        TreeEdit::Move { list, from, to } => file.reorder(list, |order| {
            let item = order.remove(*from);
            order.insert(*to, item);
        }),
    }
}

/// A file and its tree.
pub(super) struct File<'a> {
    /// Its characters.
    pub(super) text: &'a str,
    /// What stands in them.
    pub(super) root: &'a Node,
}

impl File<'_> {
    fn set(
        &self,
        at: &[NodeStep],
        value: &NewValue,
        before: &[&'static str],
    ) -> Option<String> {
        let (last, above) = at.split_last()?;
        let mapping = find(self.root, above)?;
        let NodeStep::Key(key) = *last else {
            let (NewValue::Plain(new) | NewValue::Line(new) | NewValue::Text(new)) = value
            else {
                return None;
            };
            return self.reworded(find(self.root, at)?, new);
        };
        let NodeKind::Mapping(entries) = &mapping.kind else { return None };
        let Some((name, old)) = entries.iter().find(|(known, _)| known.value == key) else {
            if self.is_flow(mapping) {
                let at = self.end_of_key(entries, before)?;
                return Some(self.replaced(at..at, &format!(", {key}: {}", value.flow())));
            }
            let column = column(self.text, entries.first()?.0.span.start);
            return self.key(entries, &value.keyed(key, column), before);
        };
        match (&old.kind, value) {
            (
                NodeKind::Plain(_) | NodeKind::Text(_),
                NewValue::Plain(new) | NewValue::Line(new) | NewValue::Text(new),
            ) => self.reworded(old, new),
            _ => {
                let column = column(self.text, name.span.start);
                let keyed = value.keyed(&name.value, column);
                let new = keyed.trim_start().strip_prefix(&name.value)?.strip_prefix(':')?;
                self.filled(name, old, new)
            }
        }
    }

    /// Another text in the place of a scalar, written as it is written.
    fn reworded(&self, old: &Node, new: &str) -> Option<String> {
        let (NodeKind::Plain(value) | NodeKind::Text(value)) = &old.kind else { return None };
        let mut files = Files::new();
        let file = files.add("", self.text);
        let range = changed(value, new);
        let words = new[range.start..new.len() - (value.len() - range.end)].to_owned();
        let scalar = Span::new(file, old.span.start, old.span.end);
        let edited = edit::apply(&files, file, &[TextEdit { scalar, range, text: words }]);
        (!edited.made.is_empty() || value == new).then_some(edited.text)
    }

    /// What is written behind the colon of a key whose value is nothing, or an empty list.
    pub(super) fn filled(
        &self,
        key: &Spanned<String>,
        value: &Node,
        new: &str,
    ) -> Option<String> {
        let empty = match &value.kind {
            NodeKind::Null => key.span.end,
            NodeKind::Sequence(items) if items.is_empty() => end(self.text, value)?,
            _ => return None,
        };
        let (head, body) = new.split_once('\n').map_or((new, None), |(a, b)| (a, Some(b)));
        let colon = key.span.end + self.text[key.span.end..].find(':')? + 1;
        let line = line_end(self.text, empty.max(colon));
        // What stood for nothing goes; a comment behind it stays.
        let comment = &self.text[empty.max(colon)..line];
        let body = body.map(|body| format!("\n{body}")).unwrap_or_default();
        Some(self.replaced(colon..line, &format!("{head}{comment}{body}")))
    }

    /// A new key of a mapping, as it is written, on lines of its own.
    pub(super) fn key(
        &self,
        entries: &Entries,
        written: &str,
        before: &[&'static str],
    ) -> Option<String> {
        let line = line_end(self.text, self.end_of_key(entries, before)?);
        Some(self.replaced(line..line, &format!("\n{written}")))
    }

    /// Where the value ends behind which a new key is put.
    fn end_of_key(&self, entries: &Entries, before: &[&'static str]) -> Option<usize> {
        let keys: Vec<&str> = entries.iter().map(|(key, _)| key.value.as_str()).collect();
        let (name, neighbour) = entries.get(behind(&keys, before))?;
        self.end_of(name, neighbour)
    }

    fn remove(&self, at: &[NodeStep]) -> Option<String> {
        let (last, above) = at.split_last()?;
        let NodeStep::Key(key) = *last else {
            let NodeStep::Item(index) = *last else { return None };
            return self.reorder(above, |order| {
                order.remove(index);
            });
        };
        let mapping = find(self.root, above)?;
        let NodeKind::Mapping(entries) = &mapping.kind else { return None };
        let place = entries.iter().position(|(known, _)| known.value == key)?;
        let (name, value) = &entries[place];
        let (start, stop) = (name.span.start, self.end_of(name, value)?);
        let next = entries.get(place + 1).map(|(next, _)| next.span.start);
        if self.is_flow(mapping) {
            let range = match (next, place.checked_sub(1)) {
                (Some(next), _) => start..next,
                (None, Some(previous)) => {
                    let (name, value) = &entries[previous];
                    self.end_of(name, value)?..stop
                }
                (None, None) => start..stop,
            };
            return Some(self.replaced(range, ""));
        }
        let line = self.line_start(start);
        if self.text[line..start].trim().is_empty() {
            return Some(self.replaced(line..self.line_behind(stop), ""));
        }
        // The first key of an item stands behind its dash, and the next one comes up.
        let next = next.filter(|next| self.text[stop..*next].trim().is_empty())?;
        Some(self.replaced(start..next, ""))
    }

    fn insert(&self, path: &[NodeStep], index: usize, value: &NewValue) -> Option<String> {
        let list = find(self.root, path)?;
        let NodeKind::Sequence(items) = &list.kind else { return None };
        if self.is_flow(list) {
            let flow = value.flow();
            return match index.checked_sub(1) {
                Some(previous) => {
                    let at = end(self.text, items.get(previous)?)?;
                    Some(self.replaced(at..at, &format!(", {flow}")))
                }
                None => {
                    let at = items.first()?.span.start;
                    Some(self.replaced(at..at, &format!("{flow}, ")))
                }
            };
        }
        let dash = column(self.text, self.dash(items.first()?)?);
        let written = value.item(dash);
        match index.checked_sub(1) {
            Some(previous) => {
                let at = line_end(self.text, end(self.text, items.get(previous)?)?);
                Some(self.replaced(at..at, &format!("\n{written}")))
            }
            None => {
                let at = self.head(self.dash(items.first()?)?);
                Some(self.replaced(at..at, &format!("{written}\n")))
            }
        }
    }

    /// The items of a list in another order, or fewer of them.
    fn reorder(
        &self,
        path: &[NodeStep],
        order: impl FnOnce(&mut Vec<usize>),
    ) -> Option<String> {
        let list = find(self.root, path)?;
        let NodeKind::Sequence(items) = &list.kind else { return None };
        let mut kept: Vec<usize> = (0..items.len()).collect();
        order(&mut kept);
        if self.is_flow(list) {
            let places: Option<Vec<Range<usize>>> =
                items.iter().map(|item| Some(item.span.start..end(self.text, item)?)).collect();
            let places = places?;
            let words: Vec<&str> =
                kept.iter().map(|index| &self.text[places[*index].clone()]).collect();
            let whole = places.first()?.start..places.last()?.end;
            return Some(self.replaced(whole, &words.join(", ")));
        }
        let starts: Option<Vec<usize>> =
            items.iter().map(|item| Some(self.head(self.dash(item)?))).collect();
        let starts = starts?;
        let stop = self.line_behind(end(self.text, items.last()?)?);
        let stops = starts.iter().skip(1).copied().chain([stop]);
        let places: Vec<Range<usize>> =
            starts.iter().zip(stops).map(|(from, to)| *from..to).collect();
        // Empty lines between items stay between them.
        let parts: Vec<(&str, &str)> =
            places.iter().map(|place| parted(&self.text[place.clone()])).collect();
        let is_closed = self.text[..stop].ends_with('\n');
        let mut all = String::new();
        for (place, index) in kept.iter().enumerate() {
            all.push_str(parts[*index].0.trim_end_matches(['\r', '\n']));
            all.push_str(self.newline());
            let space = if kept.len() == parts.len() { place } else { *index };
            all.push_str(parts[space].1);
        }
        if !is_closed && let Some(open) = all.strip_suffix(self.newline()) {
            all = open.to_owned();
        }
        Some(format!("{}{all}{}", &self.text[..starts[0]], &self.text[stop..]))
    }

    /// Where the value of a key ends.
    fn end_of(&self, key: &Spanned<String>, value: &Node) -> Option<usize> {
        match value.kind {
            NodeKind::Null => {
                let colon = key.span.end + self.text[key.span.end..].find(':')? + 1;
                Some(colon)
            }
            _ => end(self.text, value),
        }
    }

    /// The dash of an item, which has nothing but spaces before it in its line.
    pub(super) fn dash(&self, item: &Node) -> Option<usize> {
        let line = self.line_start(item.span.start);
        let before = &self.text[line..item.span.start];
        let dash = before.rfind("- ")?;
        before[..dash].trim().is_empty().then_some(line + dash)
    }

    /// Where the lines of an item begin: with the comments that stand directly above it, as deep as its dash.
    fn head(&self, dash: usize) -> usize {
        let (mut line, deep) = (self.line_start(dash), column(self.text, dash));
        while line > 0 {
            let above = self.line_start(line - 1);
            let words = &self.text[above..line];
            let is_own = words.trim_start().starts_with('#')
                && words.len() - words.trim_start().len() == deep;
            if !is_own {
                break;
            }
            line = above;
        }
        line
    }

    /// Whether a value stands in brackets.
    pub(super) fn is_flow(&self, node: &Node) -> bool {
        self.text[node.span.start..].starts_with(['{', '['])
    }

    /// The start of the line of a byte.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// The start of the line behind that of a byte.
    pub(super) fn line_behind(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline + 1)
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// The text with other characters in the place of these; line ends are those of the file.
    pub(super) fn replaced(&self, range: Range<usize>, new: &str) -> String {
        let new = new.replace('\n', self.newline());
        format!("{}{new}{}", &self.text[..range.start], &self.text[range.end..])
    }
}

/// The bytes of `old` that are other ones in `new`, between what both begin and end with.
fn changed(old: &str, new: &str) -> Range<usize> {
    let start: usize = old
        .chars()
        .zip(new.chars())
        .take_while(|(old, new)| old == new)
        .map(|(character, _)| character.len_utf8())
        .sum();
    let rest = old[start..].chars().rev().zip(new[start..].chars().rev());
    let end: usize = rest
        .take_while(|(old, new)| old == new)
        .map(|(character, _)| character.len_utf8())
        .sum();
    start..old.len() - end
}

/// The lines of an item, and the empty ones behind them.
fn parted(written: &str) -> (&str, &str) {
    let body = written.trim_end();
    let end = written[body.len()..].find('\n').map_or(written.len(), |at| body.len() + at + 1);
    written.split_at(end)
}

/// Returns the byte behind the last character of a value, brackets included.
pub(super) fn end(text: &str, node: &Node) -> Option<usize> {
    let last = match &node.kind {
        NodeKind::Null => return Some(node.span.end),
        NodeKind::Plain(_) | NodeKind::Text(_) => {
            let written = text.get(node.span.start..node.span.end)?;
            return Some(node.span.start + written.trim_end().len());
        }
        NodeKind::Sequence(items) => items.last(),
        NodeKind::Mapping(entries) => entries.last().map(|(_, value)| value),
    };
    let inner = match last {
        Some(last) => end(text, last)?,
        None => node.span.start + 1,
    };
    let close = match text.get(node.span.start..)?.chars().next()? {
        '{' => '}',
        '[' => ']',
        _ => return Some(inner),
    };
    Some(inner + text[inner..].find(close)? + close.len_utf8())
}

/// Returns where the line of a byte ends, without its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |newline| at + newline);
    at + text[at..end].trim_end_matches('\r').len()
}
