//! Who reported something: 举报人张三, 信访人：李四, 王五实名举报.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::prose::persons_in_prose;
use super::single::{is_likely_name, is_masked};

/// What they are called.
const WHO: &str =
    "(?:举报|检举|控告|信访|来信|来访|上访|投诉|反映)人(?:员|姓名)?|线索(?:提供人|来源)";

static WORDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(WHO).expect("words are few"));
static WHOLE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("^(?:{WHO})$")).expect("words are few"));
/// What stands behind somebody who reports under their name.
static UNDER_NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new("(?:署名|实名)(?:举报|检举|控告|反映|投诉)").expect("words are few")
});

/// What is said where nobody is named.
const NOBODY: [&str; 12] = [
    "匿名",
    "不详",
    "略",
    "无",
    "保密",
    "未署名",
    "群众",
    "部分",
    "多名",
    "有关",
    "社会",
    "本单位",
];

/// Letters of the longest name that is looked for.
const LONGEST: usize = 4;

/// Whether a text is no more than what they are called.
pub fn is_petitioner_label(text: &str) -> bool {
    WHOLE.is_match(text.trim())
}

/// Whether what stands beside such a label names somebody: short words that do not say that nobody is named.
pub fn is_petitioner(words: &str) -> bool {
    let words = words.trim();
    let is_nobody = NOBODY.iter().any(|one| words.starts_with(one))
        || words.chars().any(char::is_numeric)
        || is_masked(words);
    !is_nobody && (2..=2 * LONGEST).contains(&words.chars().count())
}

/// Returns where a text names somebody who reported, in its order.
pub fn petitioners(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let named: Vec<Range<usize>> = match WORDS.is_match(text) {
        true => persons_in_prose(text).into_iter().map(|one| one.range).collect(),
        false => Vec::new(),
    };
    for who in WORDS.find_iter(text) {
        let behind = text[who.end()..].trim_start_matches([' ', '\u{3000}']);
        let words = behind.trim_start_matches(['：', ':', ' ', '\u{3000}']);
        let start = text.len() - words.len();
        let end = words.find(|one: char| !one.is_alphabetic() && !"·*×○".contains(one));
        let labelled = start..start + end.unwrap_or(words.len());
        if behind.starts_with(['：', ':']) {
            all.extend(Some(labelled).filter(|range| is_petitioner(&text[range.clone()])));
        } else {
            all.extend(named.iter().find(|range| range.start == start).cloned());
        }
    }
    for reports in UNDER_NAME.find_iter(text) {
        let before = &text[..reports.start()];
        let starts = before.char_indices().rev().take(LONGEST).map(|(at, _)| at);
        let longest = starts.filter(|at| is_likely_name(&before[*at..])).last();
        all.extend(longest.map(|at| at..before.len()));
    }
    all.retain(|range| !is_masked(&text[range.clone()]));
    all.sort_by_key(|range| range.start);
    all.dedup();
    all
}
