//! Words beside which persons are named: posts, what calls somebody responsible, 同志, 对.
//!
//! [`anchors`] finds them in a text. Whether a name is there, [`shape`](super::shape) says.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::super::listed::HONORIFICS;
use super::super::post::POSTS;
use super::shape::SIGNERS;
use crate::text::is_han;

/// Words that call those behind them responsible.
const BLAMING: &str = "责任人 责任人员 责任者 责任领导 问责对象 当事人";
/// Others behind which a person is named, beside posts.
const OTHERS: &str = "人员 领导 把手 经办人 经手人 承办人 主办人 复核人 审核人 审批人 验收人 报账人 填报人 签字人 带班人 值班人 值守人 联络人 申请人 \
    联系人 承包人 经营者 法人 法定代表人 代表 保安 支书 文书 协警 监事 护工 电工 民工 老板 副职 正职 \
    村民 居民 农民 业主 学生 患者 户主 群众 党员 信访人 举报人 贫困户 低保户 商户 导师 院士 \
    库长 段长 店长 楼长 路长 街长 片长 格长 总长 署长 矿长 井长 船长 机长 外长 首长 连长 排长 营长 士长 塘长 田长 链长 关长";
/// Last letters of posts that are not listed: 护林员, 药剂师.
const ENDS: [char; 2] = ['员', '师'];
/// Words before those who are punished.
const BEFORE: &str = "对 给予 给 将 追究 责令";
/// Words before those to whom they are done.
const DONE: &str = "约谈 约谈了 诫勉";
/// Words before those from whom something is taken, or who are looked into.
const TAKING: &str = "免去 撤销 扣发 停发 立案审查 立案调查 给予";
/// Words that follow those who are punished.
const BEHIND: &str =
    "被 受到 停职 免职 撤职 调离 降级 辞退 开除 诫勉 警告 严重警告 党内 政务 记过 记大过 （ (";

/// Beside what a person may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Anchor {
    /// Behind 对, before a punishment.
    Doing,
    /// Behind 约谈.
    Done,
    /// Behind 免去.
    Taking,
    /// Before 被免职, and before brackets.
    Behind,
    /// Behind a post.
    Post,
    /// Behind what calls them responsible.
    Blame,
    /// Before 同志.
    Honorific,
}

static WORDS: LazyLock<Option<(AhoCorasick, Vec<Anchor>)>> = LazyLock::new(|| {
    let listed = [
        (POSTS, Anchor::Post),
        (OTHERS, Anchor::Post),
        (SIGNERS, Anchor::Post),
        (BLAMING, Anchor::Blame),
        (BEFORE, Anchor::Doing),
        (DONE, Anchor::Done),
        (TAKING, Anchor::Taking),
        (BEHIND, Anchor::Behind),
    ];
    let listed = listed.into_iter().flat_map(|(words, anchor)| {
        words.split_whitespace().map(move |word| (word.to_owned(), anchor))
    });
    let ends = ENDS.iter().map(|end| (end.to_string(), Anchor::Post));
    let honorifics = HONORIFICS.iter().map(|word| ((*word).to_owned(), Anchor::Honorific));
    let (words, anchors): (Vec<String>, Vec<Anchor>) =
        listed.chain(ends).chain(honorifics).unzip();
    Some((AhoCorasick::new(words).ok()?, anchors))
});

/// The bytes of a text beside which a person may be named, in their order.
pub(super) fn anchors(text: &str) -> BTreeMap<usize, Anchor> {
    let mut all = BTreeMap::new();
    let Some((words, kinds)) = WORDS.as_ref() else { return all };
    for found in words.find_overlapping_iter(text) {
        let anchor = kinds[found.pattern().as_usize()];
        let is_end = text[found.range()].chars().count() == 1 && anchor == Anchor::Post;
        if is_end
            && text[..found.end()].chars().rev().take(3).filter(|one| is_han(*one)).count() < 3
        {
            continue;
        }
        // 复核工作
        let signs = SIGNERS.split_whitespace().any(|word| word == &text[found.range()]);
        if signs && !text[found.end()..].starts_with(['：', ':']) {
            continue;
        }
        if anchor == Anchor::Honorific && text[found.end()..].starts_with('们') {
            continue;
        }
        let is_behind = matches!(anchor, Anchor::Honorific | Anchor::Behind);
        let at = if is_behind { found.start() } else { found.end() };
        let known = all.entry(at).or_insert(anchor);
        *known = (*known).max(anchor);
    }
    all
}
