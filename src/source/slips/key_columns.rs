//! At which columns the keys of a file stand: a key whose line is indented wrongly stands as deep as elsewhere.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::flow;
use super::head::Head;

/// The columns of each key, found when they are first asked for.
pub(super) struct KeyColumns<'t> {
    text: &'t str,
    columns: OnceCell<BTreeMap<&'t str, BTreeSet<usize>>>,
}

impl<'t> KeyColumns<'t> {
    /// The columns of a file, none of which is asked for yet.
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, columns: OnceCell::new() }
    }

    /// Whether the key of a line stands at a column elsewhere.
    pub(super) fn stands_at(&self, head: &Head, column: usize) -> bool {
        let key = head.key.as_ref().map(|(key, _)| &self.text[key.clone()]);
        let lines = key.into_iter().flat_map(|key| lines_with(self.text, key));
        lines.filter(|found| *found == column).count() > 1
    }

    /// Returns those of several columns at which the key of a line stands elsewhere, and not in the mapping that the line
    /// would go on with; all of them where there are none.
    pub(super) fn fitting(&self, head: &Head, possible: Vec<usize>) -> Vec<usize> {
        let Some((key, _)) = head.key.as_ref().filter(|_| possible.len() > 1) else {
            return possible;
        };
        let columns = self.columns.get_or_init(|| columns(self.text));
        let known = columns.get(&self.text[key.clone()]);
        // A line of an item is placed by its hyphen.
        let behind =
            head.key.as_ref().zip(head.first()).map_or(0, |((_, key), first)| key - first);
        let name = &self.text[key.clone()];
        let is_known = |column: &usize| {
            let column = column + behind;
            let is_free =
                behind > 0 || !stands_above(&self.text[..head.indent.start], name, column);
            is_free && known.is_some_and(|known| known.contains(&column))
        };
        let fitting: Vec<usize> = possible.iter().copied().filter(is_known).collect();
        if fitting.is_empty() { possible } else { fitting }
    }
}

/// Whether the mapping that is open at the end of a text at a column has a key.
fn stands_above(above: &str, key: &str, column: usize) -> bool {
    for line in above.lines().rev().filter(|line| !line.trim().is_empty()) {
        let words = line.trim_start_matches([' ', '-']);
        let at = line.len() - words.len();
        if at == column && flow::key_length(words).is_some_and(|length| &words[..length] == key)
        {
            return true;
        }
        if line.len() - line.trim_start_matches(' ').len() < column {
            return false;
        }
    }
    false
}

/// The columns of the keys that open lines indented by spaces, behind hyphens or not.
fn columns(text: &str) -> BTreeMap<&str, BTreeSet<usize>> {
    let mut all: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for line in text.lines() {
        let words = line.trim_start_matches([' ', '-']);
        if let Some(length) = flow::key_length(words) {
            all.entry(&words[..length]).or_default().insert(line.len() - words.len());
        }
    }
    all
}

/// The columns at which a key stands, line by line.
fn lines_with<'t>(text: &'t str, key: &'t str) -> impl Iterator<Item = usize> + 't {
    text.lines().filter_map(move |line| {
        let words = line.trim_start_matches([' ', '-']);
        let is_key = flow::key_length(words).is_some_and(|length| &words[..length] == key);
        is_key.then(|| line.len() - words.len())
    })
}
