//! Who reported something: 举报人张三, 信访人：李四, 王五实名举报.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::given_letters::is_given;
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

/// What is said where nobody is named: groups, ways, and who handed it on. 业主代表, 实名举报, 上级交办.
const NAMELESS: &str = "匿名 不详 不明 略 无 保密 未署名 未具名 实名 署名 举报 检举 控告 投诉 反映 信访 来信 来访 来电 上访 群众 村民 居民 市民 \
    农民 农户 业主 住户 租户 职工 员工 工人 家长 学生 患者 家属 商户 企业 公司 网民 网友 游客 乘客 代表 部分 多名 有关 相关 社会 本单位 热线 电话 \
    信箱 邮箱 平台 网络 微信 微博 留言 媒体 记者 上级 转办 交办 移送 移交 转来 督查 检查 审计 巡察 巡视 纪检 纪委 监委 部门 单位 舆情 来源 线索 \
    日常 监督 发现 自查 暗访 其他";
/// Last letters of places and units.
const UNITS: [char; 16] = [
    '局', '委', '办', '区', '县', '市', '镇', '乡', '村', '站', '所', '科', '处', '院', '组',
    '户',
];
/// Words before a name with which no clause opens: 村民王五实名举报.
const BEFORE: &str =
    "由 经 据 收到 接到 因 被 系 为 是 有 民 众 主 工 员 长 生 者 子 属 人 男 女";
/// Words that are said of whoever reports, behind the name: 举报人谷雨多次反映.
const SAID_OF: &str = "多次 再次 反复 反映 举报 检举 控告 投诉 信访 上访 来信 来电 来访 称 说 认为 表示 要求 提供 向 对 就 通过 等 与 和 的 于 在 \
    曾 未 已 不 实名 同志";

/// Longest that one who is named beside a label is written, with a unit before the name, in letters.
const LONGEST_LABELLED: usize = 8;
/// Letters of the longest name that is looked for.
const LONGEST: usize = 4;

/// Whether a text is no more than what they are called.
pub fn is_petitioner_label(text: &str) -> bool {
    WHOLE.is_match(text.trim())
}

/// Whether what stands beside such a label names somebody: short words that do not say that nobody is named.
pub fn is_petitioner(words: &str) -> bool {
    let mut rest = words.trim();
    while let Some(behind) = nameless().find_map(|one| rest.strip_prefix(one)) {
        rest = behind.trim_start();
    }
    let is_nobody =
        || nameless().any(|one| rest.contains(one)) || rest.chars().any(char::is_numeric);
    let count = rest.chars().count();
    let is_unit = count > 2 && rest.ends_with(UNITS);
    let is_short = || (2..=LONGEST_LABELLED).contains(&count) && !is_nobody();
    !is_masked(rest) && !is_unit && (is_likely_name(rest) || is_short())
}

/// Returns where a text names somebody who reported, in its order.
pub fn petitioners(text: &str) -> Vec<Range<usize>> {
    let behind = WORDS.find_iter(text).filter_map(|who| behind_label(text, who.end()));
    let before = UNDER_NAME.find_iter(text).filter_map(|what| name_before(text, what.start()));
    let mut all: Vec<Range<usize>> = behind.chain(before).collect();
    all.retain(|range| !is_masked(&text[range.clone()]));
    all.sort_by_key(|range| range.start);
    all.dedup();
    all
}

/// The name that ends at a byte, where a clause opens with it, or a word goes before it: none in 线索来自实名举报.
fn name_before(text: &str, end: usize) -> Option<Range<usize>> {
    let opens = |before: &str| {
        before.is_empty()
            || before.ends_with(|one: char| !one.is_alphabetic() || UNITS.contains(&one))
            || BEFORE.split_whitespace().any(|word| before.ends_with(word))
    };
    let starts = text[..end].char_indices().rev().take(LONGEST).map(|(at, _)| at);
    let mut names = starts.filter(|at| is_likely_name(&text[*at..end]));
    names.find(|at| opens(&text[..*at])).map(|at| at..end)
}

/// Whoever is named behind a label that ends at a byte: 举报人：谷雨, 举报人：大湾村 谷雨, 举报人谷雨反映.
fn behind_label(text: &str, end: usize) -> Option<Range<usize>> {
    let is_blank = [' ', '\u{3000}'];
    let behind = text[end..].trim_start_matches(is_blank);
    let said = behind.trim_start_matches(['：', ':', '为', '是', '系', '叫', ' ', '\u{3000}']);
    let start = text.len() - said.len();
    let first = letters(said);
    if !behind.starts_with(['：', ':']) {
        let name = name_that_opens(first, behind.len() > said.len())?;
        return Some(start..start + name.len());
    }
    let next = said[first.len()..].trim_start_matches(is_blank);
    let name = Some(letters(next)).filter(|name| is_likely_name(name));
    let is_apart = next.len() < said.len() - first.len();
    match name.filter(|_| is_apart) {
        Some(name) => Some(start..text.len() - next.len() + name.len()),
        None => Some(start..start + first.len()).filter(|_| is_petitioner(first)),
    }
}

/// The name in which letters open behind 举报人: it ends with them, or goes on with what is said of such persons. Of letters
/// that nothing parts from 举报人 each has to be one of given names: 举报人高度重视.
fn name_that_opens(letters: &str, is_parted: bool) -> Option<&str> {
    let ends = letters.char_indices().map(|(at, _)| at).skip(2).chain([letters.len()]);
    let mut names: Vec<(&str, &str)> = ends.take(3).map(|end| letters.split_at(end)).collect();
    names.reverse();
    let is_said = |rest: &str| SAID_OF.split_whitespace().any(|word| rest.starts_with(word));
    let found = names.into_iter().find(|(name, rest)| {
        let mut given = name.chars().skip(1);
        is_likely_name(name)
            && (rest.is_empty() || is_said(rest))
            && (given.all(is_given) || is_parted && rest.is_empty())
    });
    found.map(|(name, _)| name)
}

/// The letters in which a text opens, with the marks that hide some.
fn letters(text: &str) -> &str {
    let is_other = |one: char| !one.is_alphabetic() && !"·*×○".contains(one);
    &text[..text.find(is_other).unwrap_or(text.len())]
}

fn nameless() -> impl Iterator<Item = &'static str> {
    NAMELESS.split_whitespace()
}

#[cfg(test)]
mod tests {
    use super::petitioners;

    #[test]
    fn only_those_who_are_named_are_found() {
        for (text, names) in [
            ("举报人：谷雨。", ["谷雨"].as_slice()),
            ("举报人：大湾村 谷雨", &["大湾村 谷雨"]),
            ("举报人：村民李晓明，2017年3月", &["村民李晓明"]),
            ("举报人谷雨多次反映", &["谷雨"]),
            ("信访人为王者荣。", &["王者荣"]),
            ("经举报人张建国反映", &["张建国"]),
            ("经查，举报人王强于3月来访", &["王强"]),
            ("村民李晓明实名举报3次", &["李晓明"]),
            ("大湾村谷雨实名举报", &["谷雨"]),
            ("线索来自实名举报", &[]),
            ("线索来源：实名举报", &[]),
            ("线索来源：上级交办", &[]),
            ("线索来源：12345热线", &[]),
            ("投诉人：业主代表", &[]),
            ("投诉人：石桥镇", &[]),
            ("举报人反映的问题属实", &[]),
            ("举报人高度认可", &[]),
            ("举报人：张某某", &[]),
            ("群众多次实名举报", &[]),
            ("收到实名举报5件", &[]),
        ] {
            let found: Vec<&str> = petitioners(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, names, "{text}");
        }
    }
}
