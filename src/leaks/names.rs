//! The names that are looked for, and where a text holds them.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, Match, MatchKind};

use crate::model::Privacy;
use crate::model::person_name::{given_name, is_person};
use crate::text::sound::sound;

/// The end of a paragraph or a cell, as readers write it: no name of two letters goes across.
pub(super) const BLOCK: char = '\u{1e}';

/// Marks of Markdown, which may stand within a name.
const MARKS: [char; 5] = ['*', '_', '~', '`', '\\'];

/// Most places in a text at which it is asked whether a given name is a person; any more are taken for one.
const MOST_GIVEN: usize = 500;

/// Names that are looked for all at once.
#[derive(Debug, Default)]
pub struct Names {
    /// As they were written.
    list: Vec<String>,
    /// Their letters, with the index of each.
    by_letters: BTreeMap<String, usize>,
    /// Whether one may stand among letters of ASCII alone.
    has_ascii: bool,
    /// Finds their letters, in the order of the list.
    automaton: Option<AhoCorasick>,
    /// Finds the given names of some.
    given: Option<AhoCorasick>,
    /// The index of the name that each of these is of.
    of_given: Vec<usize>,
    /// Finds letters that are read like theirs: 張建國.
    by_sound: Option<AhoCorasick>,
}

/// A name in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FoundName<'t> {
    /// The name itself.
    Same,
    /// These letters, which are read like it: its traditional form, or a slip.
    Alike(&'t str),
    /// The given name alone, where a person is meant: 建国同志.
    Given(&'t str),
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
        let (letters, list): (Vec<String>, Vec<String>) = by_letters.into_iter().unzip();
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).to_owned();
        let automaton =
            |letters: Vec<String>| builder.build(&letters).ok().filter(|_| !letters.is_empty());
        let given = letters.iter().enumerate();
        let given =
            given.filter_map(|(index, name)| Some((index, given_name(name)?.to_owned())));
        let (of_given, given): (Vec<usize>, Vec<String>) = given.unzip();
        let has_ascii = letters.iter().any(|name| name.is_ascii());
        Self {
            has_ascii,
            given: automaton(given),
            of_given,
            by_sound: automaton(letters.iter().map(|one| sounds(one)).collect()),
            by_letters: letters.iter().cloned().zip(0..).collect(),
            automaton: automaton(letters),
            list,
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The name with this index, as it was written.
    pub fn get(&self, index: usize) -> &str {
        self.list.get(index).map_or("", String::as_str)
    }

    /// The index of a name, however it is written.
    pub fn index(&self, name: &str) -> Option<usize> {
        self.by_letters.get(&Privacy::letters(name)).copied()
    }

    /// Calls `each` with the index of every name in a text, whatever white space and marks stand within.
    pub(super) fn find(&self, text: &str, mut each: impl FnMut(usize, FoundName<'_>)) {
        let (Some(automaton), Some(by_sound)) = (&self.automaton, &self.by_sound) else {
            return;
        };
        // Most of what is read twice over is tags, figures and codes.
        if text.is_ascii() && !self.has_ascii {
            return;
        }
        let (mut letters, mut blocks) = (String::with_capacity(text.len()), Vec::new());
        for block in text.split(BLOCK) {
            let block = Privacy::letters(block);
            letters.extend(block.chars().filter(|one| !MARKS.contains(one)));
            blocks.push(letters.len());
        }
        let goes_across = |found: &Match| {
            let next = blocks.partition_point(|block| *block <= found.start());
            let is_split = blocks.get(next).is_some_and(|block| *block < found.end());
            is_split && letters[found.range()].chars().count() == 2
        };
        let mut whole = Vec::new();
        for found in automaton.find_iter(&letters).filter(|found| !goes_across(found)) {
            whole.push(found.range());
            each(found.pattern().as_usize(), FoundName::Same);
        }
        self.find_given(&letters, &whole, &mut each);
        // A sound has as many bytes as the letter.
        for found in by_sound.find_iter(&sounds(&letters)).filter(|found| !goes_across(found)) {
            let (index, written) = (found.pattern().as_usize(), &letters[found.range()]);
            let name =
                self.list.get(index).map_or_else(String::new, |one| Privacy::letters(one));
            // There are many words of two syllables.
            let is_likely = name.chars().count() > 2
                || name.chars().zip(written.chars()).any(|(left, right)| left == right);
            if is_likely && !self.by_letters.contains_key(written) {
                each(index, FoundName::Alike(written));
            }
        }
    }

    /// Calls `each` with the index of every name whose given name stands alone; `whole` are the places of names.
    fn find_given(
        &self,
        letters: &str,
        whole: &[Range<usize>],
        each: &mut impl FnMut(usize, FoundName<'_>),
    ) {
        let Some(given) = &self.given else { return };
        let is_within = |found: &Match| {
            let next = whole.partition_point(|name| name.end <= found.start());
            whole.get(next).is_some_and(|name| name.start < found.end())
        };
        let alone = given.find_iter(letters).filter(|found| !is_within(found));
        for (count, found) in alone.enumerate() {
            let (before, behind) = (&letters[..found.start()], &letters[found.end()..]);
            let written = &letters[found.range()];
            if count >= MOST_GIVEN || is_person(before, written, behind) {
                each(self.of_given[found.pattern().as_usize()], FoundName::Given(written));
            }
        }
    }
}

fn sounds(letters: &str) -> String {
    letters.chars().map(sound).collect()
}

#[cfg(test)]
mod tests {
    use super::{FoundName, Names};

    fn found(text: &str) -> Vec<String> {
        let names = Names::new(["张建国".to_owned(), "李明".to_owned(), "李明辉".to_owned()]);
        let mut found = Vec::new();
        names.find(text, |index, how| {
            found.push(match how {
                FoundName::Same => names.get(index).to_owned(),
                FoundName::Alike(written) | FoundName::Given(written) => {
                    format!("{}~{written}", names.get(index))
                }
            });
        });
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
        for text in ["張建國", "张建囯", "張 建 国", "章建国"] {
            let written = text.replace(' ', "");
            assert_eq!(found(text), [format!("张建国~{written}")], "{text}");
        }
        assert_eq!(found("对建 国同志"), ["张建国~建国"]);
        for text in ["李建国同志", "张建国、建国路", "建国以来"] {
            assert!(!found(text).contains(&"张建国~建国".to_owned()), "{text}");
        }
        assert_eq!(found("李鸣、黎鸣"), ["李明~李鸣"]);
    }
}
