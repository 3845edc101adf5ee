//! Words by which somebody keeps a text within the house: 仅供内部使用, 请勿外传, 内部资料.

use std::ops::Range;

/// The words, longer ones first.
const WORDS: [&str; 16] = [
    "仅供内部使用",
    "仅限内部使用",
    "供内部使用",
    "仅供内部参考",
    "仅供内部",
    "仅限内部",
    "仅内部",
    "内部资料",
    "内部文件",
    "内部使用",
    "请勿外传",
    "不得外传",
    "严禁外传",
    "切勿外传",
    "请勿转发",
    "不予公开",
];

/// Returns where such words stand in a line.
#[must_use]
pub fn within(line: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in WORDS {
        for (at, _) in line.match_indices(word) {
            let range = at..at + word.len();
            let is_free = |one: &Range<usize>| one.end <= range.start || range.end <= one.start;
            if found.iter().all(is_free) {
                found.push(range);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}
