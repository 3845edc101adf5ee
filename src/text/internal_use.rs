//! Words by which somebody keeps a text within the house: 仅供内部使用, 请勿外传, 内部资料.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

/// The words; of those that begin at one place the longest is meant.
const WORDS: [&str; 20] = [
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
    "内部掌握",
    "不写入纪要",
    "不作记录",
    "不对外公布",
];

static FINDER: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(WORDS);
    builder.expect("words are few and short")
});

/// Returns where such words stand in a line.
#[must_use]
pub fn within(line: &str) -> Vec<Range<usize>> {
    FINDER.find_iter(line).map(|found| found.range()).collect()
}
