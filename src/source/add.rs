//! Adding a key or an item of a list to a YAML file, with everything else left byte for byte.
//!
//! [`add`] is the entry point. The file is parsed to find the place, and changed as text; the result is
//! parsed again, and has to hold all that was there before, and what was added.

use super::{Node, NodeKind, emit, yaml};

/// A step from the root of a file to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeStep {
    /// The value behind a key.
    Key(&'static str),
    /// An item of a list, counted from 0.
    Item(usize),
}

/// A value that is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewValue {
    /// A number or a date, as YAML writes it.
    Plain(String),
    /// A text of one line.
    Line(String),
    /// A text of any number of lines.
    Text(String),
    /// Keys and values.
    Mapping(Vec<(&'static str, NewValue)>),
    /// Items.
    List(Vec<NewValue>),
}

/// What is added, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Addition {
    /// A key at the end of a mapping.
    Key {
        /// The mapping.
        mapping: Vec<NodeStep>,
        /// The key, which the mapping does not have yet.
        key: &'static str,
        /// Its value.
        value: NewValue,
    },
    /// An item behind another item of a list.
    Item {
        /// The item before the new one.
        behind: Vec<NodeStep>,
        /// The new item.
        value: NewValue,
    },
}

/// Returns a file's text with the addition; `None` where its place is not there, or the way in which
/// the file is written leaves none.
pub fn add(text: &str, addition: &Addition) -> Option<String> {
    let root = yaml::tree(text)?;
    let (at, new) = match addition {
        Addition::Key { mapping, key, value } => {
            let node = find(&root, mapping)?;
            let NodeKind::Mapping(entries) = &node.kind else { return None };
            if entries.iter().any(|(known, _)| known.value == *key) {
                return None;
            }
            let (first, _) = entries.first()?;
            let at = end(text, node)?;
            if text[node.span.start..].starts_with('{') {
                (end(text, &entries.last()?.1)?, format!(", {key}: {}", value.flow()))
            } else {
                let column = column(text, first.span.start);
                (line_end(text, at), format!("\n{}", value.keyed(key, column)))
            }
        }
        Addition::Item { behind, value } => {
            let (last, above) = behind.split_last()?;
            let NodeStep::Item(index) = *last else { return None };
            let list = find(&root, above)?;
            let NodeKind::Sequence(items) = &list.kind else { return None };
            let item = items.get(index)?;
            let at = end(text, item)?;
            if text[list.span.start..].starts_with('[') {
                (at, format!(", {}", value.flow()))
            } else {
                let line = text[..item.span.start].rfind('\n').map_or(0, |newline| newline + 1);
                let dash = line + text[line..item.span.start].rfind('-')?;
                (line_end(text, at), format!("\n{}", value.item(column(text, dash))))
            }
        }
    };
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let added = format!("{}{}{}", &text[..at], new.replace('\n', newline), &text[at..]);
    is_held(&root, &yaml::tree(&added)?, addition).then_some(added)
}

impl NewValue {
    /// Returns the value as it is written within brackets.
    pub(super) fn flow(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Line(text) | Self::Text(text) => {
                let plain = text.chars().all(char::is_alphabetic) && emit::line(text) == *text;
                if plain { text.clone() } else { format!("\"{}\"", emit::escaped(text)) }
            }
            Self::Mapping(entries) => {
                let entries =
                    entries.iter().map(|(key, value)| format!("{key}: {}", value.flow()));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
            }
            Self::List(items) => {
                format!("[{}]", items.iter().map(Self::flow).collect::<Vec<_>>().join(", "))
            }
        }
    }

    /// Returns the value behind its key, on lines of their own, the key in this column.
    pub(super) fn keyed(&self, key: &str, column: usize) -> String {
        let indent = " ".repeat(column);
        match self {
            Self::Plain(text) => format!("{indent}{key}: {text}"),
            Self::Line(text) => format!("{indent}{key}: {}", emit::line(text)),
            Self::Text(text) => format!("{indent}{key}: {}", emit::block(text, column + 2)),
            Self::Mapping(entries) => {
                let entries = entries.iter().map(|(key, value)| value.keyed(key, column + 2));
                format!("{indent}{key}:\n{}", entries.collect::<Vec<_>>().join("\n"))
            }
            Self::List(items) => {
                let items = items.iter().map(|item| item.item(column + 2));
                format!("{indent}{key}:\n{}", items.collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// Returns the value as an item of a list, its dash in this column.
    pub(super) fn item(&self, column: usize) -> String {
        let indent = " ".repeat(column);
        match self {
            Self::Mapping(entries) if !entries.is_empty() => {
                let entries = entries.iter().map(|(key, value)| value.keyed(key, column + 2));
                let lines = entries.collect::<Vec<_>>().join("\n");
                format!("{indent}- {}", lines.trim_start())
            }
            Self::Text(text) => format!("{indent}- {}", emit::block(text, column + 2)),
            Self::Line(text) => format!("{indent}- {}", emit::line(text)),
            other => format!("{indent}- {}", other.flow()),
        }
    }

    /// Adds the words of the value to a list, in the order in which they are written.
    fn words(&self, words: &mut Vec<String>) {
        match self {
            Self::Plain(text) | Self::Line(text) | Self::Text(text) => words.push(text.clone()),
            Self::Mapping(entries) => {
                for (key, value) in entries {
                    words.push((*key).to_owned());
                    value.words(words);
                }
            }
            Self::List(items) => items.iter().for_each(|item| item.words(words)),
        }
    }
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

/// Returns the column of a byte, in characters from 0.
pub(super) fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[line..at].chars().count()
}

/// Whether a file says what it said before, and the addition in one place.
fn is_held(before: &Node, after: &Node, addition: &Addition) -> bool {
    let mut wanted = Vec::new();
    match addition {
        Addition::Key { key, value, .. } => {
            wanted.push((*key).to_owned());
            value.words(&mut wanted);
        }
        Addition::Item { value, .. } => value.words(&mut wanted),
    }
    let (mut old, mut new) = (Vec::new(), Vec::new());
    words(before, &mut old);
    words(after, &mut new);
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(old, new)| old == new).count();
    let mut added: Vec<&String> = new[start..new.len() - end].iter().collect();
    let mut wanted: Vec<&String> = wanted.iter().collect();
    added.sort();
    wanted.sort();
    start + end == old.len() && added == wanted
}

/// Adds the keys and scalars of a value to a list, in the order of the file.
fn words(node: &Node, out: &mut Vec<String>) {
    match &node.kind {
        NodeKind::Null => out.push(String::new()),
        NodeKind::Plain(text) | NodeKind::Text(text) => out.push(text.clone()),
        NodeKind::Sequence(items) => items.iter().for_each(|item| words(item, out)),
        NodeKind::Mapping(entries) => {
            for (key, value) in entries {
                out.push(key.value.clone());
                words(value, out);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Addition, NewValue, NodeStep, add};

    fn key(path: &[NodeStep], key: &'static str, value: NewValue) -> Addition {
        Addition::Key { mapping: path.to_vec(), key, value }
    }

    #[test]
    fn a_key_goes_to_the_end_of_its_mapping() {
        let item = [NodeStep::Key("list"), NodeStep::Item(0)];
        let text = || NewValue::Text("甲。\n\n乙。\n".to_owned());
        let block = "list:\n  - a: 1 # 注\n    b: |\n      丙\n\n  # 下一项\n  - a: 2\n";
        assert_eq!(
            add(block, &key(&item, "c", text())).as_deref(),
            Some(
                "list:\n  - a: 1 # 注\n    b: |\n      丙\n    c: |\n      甲。\n\n      乙。\n\n  # 下一项\n  - a: 2\n"
            )
        );
        let flow = "list: [{a: 1, b: [x, {c: y}]}, {a: 2}]\n";
        assert_eq!(
            add(flow, &key(&item, "c", text())).as_deref(),
            Some("list: [{a: 1, b: [x, {c: y}], c: \"甲。\\n\\n乙。\\n\"}, {a: 2}]\n")
        );
        assert_eq!(add(block, &key(&item, "a", text())), None);
        assert_eq!(add("list: 1\n", &key(&item, "a", text())), None);
    }

    #[test]
    fn an_item_goes_behind_another_one() {
        let item = |index| Addition::Item {
            behind: vec![NodeStep::Key("list"), NodeStep::Item(index)],
            value: NewValue::Mapping(vec![
                ("name", NewValue::Line("李小红".to_owned())),
                ("post", NewValue::Line("科员, 甲".to_owned())),
            ]),
        };
        assert_eq!(
            add("a: {list: [{name: 甲}, {name: 乙}]}\n", &item(0)),
            None,
            "the list stands elsewhere"
        );
        assert_eq!(
            add("list: [{name: 甲}, {name: 乙}]\n", &item(0)).as_deref(),
            Some("list: [{name: 甲}, {name: 李小红, post: \"科员, 甲\"}, {name: 乙}]\n")
        );
        assert_eq!(
            add("list:\n- name: 甲\n  post: 乙\nb: 1\n", &item(0)).as_deref(),
            Some("list:\n- name: 甲\n  post: 乙\n- name: 李小红\n  post: 科员, 甲\nb: 1\n")
        );
        assert_eq!(
            add("list:\r\n  - {name: 甲}\r\n", &item(0)).as_deref(),
            Some("list:\r\n  - {name: 甲}\r\n  - name: 李小红\r\n    post: 科员, 甲\r\n")
        );
    }
}
