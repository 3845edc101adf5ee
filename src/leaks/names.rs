//! The names that are looked for, and where a text holds them.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::model::Privacy;

/// The end of a paragraph or a cell, as readers write it: no name of two letters goes across.
pub(super) const BLOCK: char = '\u{1e}';

/// Marks of Markdown, which may stand within a name.
const MARKS: [char; 5] = ['*', '_', '~', '`', '\\'];

/// Names that are looked for all at once.
#[derive(Debug, Default)]
pub struct Names {
    /// As they were written.
    list: Vec<String>,
    automaton: Option<AhoCorasick>,
}

impl Names {
    /// Prepares a list of names; the same letters are one name.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        let mut by_letters = BTreeMap::new();
        for name in names {
            let letters = Privacy::letters(&name);
            if letters.chars().nth(1).is_some() {
                by_letters.entry(letters).or_insert(name);
            }
        }
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).to_owned();
        let automaton =
            builder.build(by_letters.keys()).ok().filter(|_| !by_letters.is_empty());
        Self { list: by_letters.into_values().collect(), automaton }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The name with this index, as it was written.
    pub fn get(&self, index: usize) -> &str {
        self.list.get(index).map_or("", String::as_str)
    }

    /// Calls `each` with the index of every name in a text, whatever white space and marks stand within.
    pub(super) fn find(&self, text: &str, mut each: impl FnMut(usize)) {
        let Some(automaton) = &self.automaton else { return };
        let (mut letters, mut blocks) = (String::with_capacity(text.len()), Vec::new());
        for block in text.split(BLOCK) {
            let block = Privacy::letters(block);
            letters.extend(block.chars().filter(|one| !MARKS.contains(one)));
            blocks.push(letters.len());
        }
        for found in automaton.find_iter(&letters) {
            let next = blocks.partition_point(|block| *block <= found.start());
            let is_split = blocks.get(next).is_some_and(|block| *block < found.end());
            let is_short = letters[found.range()].chars().count() == 2;
            if !(is_split && is_short) {
                each(found.pattern().as_usize());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Names;

    fn found(text: &str) -> Vec<String> {
        let names = Names::new(["张建国".to_owned(), "李明".to_owned(), "李明辉".to_owned()]);
        let mut found = Vec::new();
        names.find(text, |index| found.push(names.get(index).to_owned()));
        found
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        for text in ["张建国", "张 建\n国", "**张**建_国_", "张\u{200b}建国", "张\u{1e}建国"]
        {
            assert_eq!(found(text), ["张建国"], "{text:?}");
        }
        assert_eq!(found("李明、李明辉"), ["李明", "李明辉"]);
        assert!(found("李\u{1e}明").is_empty(), "two cells are no name");
        assert!(found("张建设").is_empty());
    }
}
