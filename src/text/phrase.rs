//! Set phrases of official language: 监管职责, 弄虚作假, 一般公共预算. Titles are not cut within one.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

/// The phrases, in the order of their sounds.
const PHRASES: &str = include_str!("phrases.txt");

static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    AhoCorasick::new(PHRASES.split_whitespace()).expect("phrases are few and short")
});

/// Where phrases stand in a text; they may overlap.
pub fn within(text: &str) -> Vec<Range<usize>> {
    FINDER.find_overlapping_iter(text).map(|phrase| phrase.range()).collect()
}
