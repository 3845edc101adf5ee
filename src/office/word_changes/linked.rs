//! Changes between which words moved: from the text of one field to that of another. One of them alone would lose the words, or
//! have them twice.

use super::change::WordChange;
use crate::text::without_spaces;

/// Fewest characters of words by which it is known that they moved.
const MOVED: usize = 4;

/// Most changes that are compared with each other.
const MOST_LINKED: usize = 300;

/// Links changes between which words moved.
pub(super) fn link(changes: &mut [WordChange]) {
    if changes.len() > MOST_LINKED {
        return;
    }
    let words: Vec<[String; 2]> = changes
        .iter()
        .map(|change| [&change.before, &change.after].map(|text| without_spaces(text)))
        .collect();
    // Sentences, or the whole of what is shorter.
    let pieces = |text: &str| -> Vec<String> {
        let pieces =
            text.split(['。', '；', '\n', '|']).filter(|one| one.chars().count() >= MOVED);
        pieces.map(str::to_owned).collect()
    };
    let mut groups: Vec<usize> = (0..changes.len()).collect();
    for (from, [before, after]) in words.iter().enumerate() {
        let gone: Vec<String> =
            pieces(before).into_iter().filter(|piece| !after.contains(piece)).collect();
        for (to, [before, after]) in words.iter().enumerate() {
            if gone.iter().any(|piece| after.contains(piece) && !before.contains(piece)) {
                let (one, other) = (groups[from], groups[to]);
                groups
                    .iter_mut()
                    .filter(|group| **group == other)
                    .for_each(|group| *group = one);
            }
        }
    }
    let keys: Vec<String> = changes.iter().map(|change| change.key.clone()).collect();
    for (at, change) in changes.iter_mut().enumerate() {
        let beside = groups
            .iter()
            .enumerate()
            .filter(|(other, group)| *other != at && **group == groups[at]);
        change.linked = beside.map(|(other, _)| keys[other].clone()).collect();
    }
}
