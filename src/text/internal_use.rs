//! Words by which somebody keeps a text within the house: 仅供内部使用, 请勿外传, 内部资料, 仅供主持人掌握.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// The words; of those that begin at one place the first is meant.
const WORDS: [&str; 21] = [
    "仅供内部(?:使用|参考)?",
    "仅限内部(?:使用)?",
    "供内部使用",
    "仅内部",
    "内部资料",
    "内部文件",
    "内部使用",
    "内部掌握",
    "请勿外传",
    "不得外传",
    "严禁外传",
    "切勿外传",
    "勿外传",
    "请勿转发",
    "不予公开",
    "不写入纪要",
    "不作记录",
    "不对外(?:公布|解释|发布|公开|宣传|透露)",
    // 仅发考核办内部, 仅供主持人掌握
    "仅[发供限][^，。；、]{1,8}(?:内部|掌握)",
    "未经同意不得(?:复印|转发|外传)",
    "注意保密",
];

static FINDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&WORDS.join("|")).expect("words are few and short"));

/// Returns where such words stand in a line.
#[must_use]
pub fn within(line: &str) -> Vec<Range<usize>> {
    FINDER.find_iter(line).map(|found| found.range()).collect()
}
