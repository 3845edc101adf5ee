//! Words by which somebody keeps a text within the house: 仅供内部使用, 请勿外传, 内部资料, 仅供主持人掌握.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// The words; of those that begin at one place the first is meant.
const WORDS: [&str; 26] = [
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
    "不予公开",
    "不写入纪要",
    "不作记录",
    "不对外(?:公布|解释|发布|公开|宣传|透露)",
    // 仅发考核办内部, 仅供主持人掌握
    "仅[发供限][^，。；、]{1,8}(?:内部|掌握)",
    "未经同意不得(?:复印|转发|外传)",
    "注意保密",
    "身份保密",
    "(?:请勿|不得|切勿|禁止)转发",
    "(?:请?勿|不)(?:写)?入正式稿",
    "仅供[^，。；、]{1,8}参阅",
    "只[发限][^，。；、]{0,10}群",
    "(?:领导|书记|市长|县长|区长|镇长|乡长|局长|主任)批示[：:]",
];

/// Marks of classified papers (保守国家秘密法): 秘密★1年, 密级：机密.
const CLASSIFIED: &str = "(?:绝密|机密|秘密)[★☆*]|密级[：: ]{0,2}(?:绝密|机密|秘密)";

static CLASSIFIED_FINDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(CLASSIFIED).expect("words are few and short"));

/// Returns where a line bears the mark of a classified paper.
#[must_use]
pub fn classified(line: &str) -> Vec<Range<usize>> {
    CLASSIFIED_FINDER.find_iter(line).map(|found| found.range()).collect()
}

static FINDER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&WORDS.join("|")).expect("words are few and short"));

/// Returns where such words stand in a line.
#[must_use]
pub fn within(line: &str) -> Vec<Range<usize>> {
    FINDER.find_iter(line).map(|found| found.range()).collect()
}
