//! At which columns the keys of a file stand: a key whose line is indented wrongly stands as deep as elsewhere.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::flow;
use super::head::Head;

/// How many lines have a key at each column.
type Columns<'t> = BTreeMap<&'t str, BTreeMap<usize, usize>>;

/// The columns of each key, found when they are first asked for.
pub(super) struct KeyColumns<'t> {
    text: &'t str,
    columns: OnceCell<Columns<'t>>,
}

impl<'t> KeyColumns<'t> {
    /// The columns of a file, none of which is asked for yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, columns: OnceCell::new() }
    }

    /// Whether the key of a line stands at a column elsewhere.
    pub(super) fn stands_at(&self, head: &Head, column: usize) -> bool {
        let key = head.key.as_ref().map(|(key, _)| &self.text[key.clone()]);
        let counted = key.and_then(|key| self.columns().get(key)?.get(&column));
        counted.is_some_and(|lines| *lines > 1)
    }

    /// Whether a word is a key anywhere.
    pub(super) fn has(&self, word: &str) -> bool {
        self.columns().contains_key(word)
    }

    fn columns(&self) -> &Columns<'t> {
        self.columns.get_or_init(|| columns(self.text))
    }

    /// Returns those of several columns at which the key of a line stands elsewhere, and not in the mapping that the line
    /// would go on with; all of them where there are none.
    pub(super) fn fitting(&self, head: &Head, possible: Vec<usize>) -> Vec<usize> {
        let Some((key, _)) = head.key.as_ref().filter(|_| possible.len() > 1) else {
            return possible;
        };
        let known = self.columns().get(&self.text[key.clone()]);
        // A line of an item is placed by its hyphen.
        let behind =
            head.key.as_ref().zip(head.first()).map_or(0, |((_, key), first)| key - first);
        let name = &self.text[key.clone()];
        let is_known = |column: &usize| {
            let column = column + behind;
            let is_free =
                behind > 0 || !stands_above(&self.text[..head.indent.start], name, column);
            is_free && known.is_some_and(|known| known.contains_key(&column))
        };
        let fitting: Vec<usize> = possible.iter().copied().filter(is_known).collect();
        if fitting.is_empty() { possible } else { fitting }
    }
}

/// Whether the mapping that is open at the end of a text at a column has a key.
fn stands_above(above: &str, key: &str, column: usize) -> bool {
    for line in above.lines().rev().filter(|line| !line.trim().is_empty()) {
        if key_of(line) == Some((key, column)) {
            return true;
        }
        if line.len() - line.trim_start_matches(' ').len() < column {
            return false;
        }
    }
    false
}

/// Counts the lines of each key by its column.
fn columns(text: &str) -> Columns<'_> {
    let mut all = Columns::new();
    for (key, column) in text.lines().filter_map(key_of) {
        *all.entry(key).or_default().entry(column).or_default() += 1;
    }
    all
}

/// The key that opens a line indented by spaces, behind hyphens or not, and its column.
fn key_of(line: &str) -> Option<(&str, usize)> {
    let words = line.trim_start_matches([' ', '-']);
    let length = flow::key_length(words)?;
    Some((&words[..length], line.len() - words.len()))
}
