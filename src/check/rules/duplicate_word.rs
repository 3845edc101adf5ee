//! The same word does not stand twice running (no standard; a slip of the hand).
//!
//! Two to six hanzi are compared with those behind them, and of single ones those that are never doubled: 在在. Spared are words that are doubled on
//! purpose (一项一项, 研究研究), and those where two words meet: 安全生产生产安全, 市场市场监管局.

use crate::check::helpers::chars::is_han;
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::text::numeral::is_numeral;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("duplicate-word").settable(), RuleInput::Line("", check));

/// Longest word that is looked for.
const LONGEST: usize = 6;

/// Words that open a doubling on purpose: 一项一项, 逐条逐条, 很多很多.
const DOUBLING: &str = "一逐每各某好很许非十挨几数两越谢";

/// Verbs that official text doubles: 研究研究.
const VERBS: [&str; 14] = [
    "研究", "讨论", "学习", "了解", "考虑", "商量", "体会", "琢磨", "休息", "比较", "锻炼",
    "总结", "检查", "讲究",
];

/// Words of two hanzi that go before another word, and open no longer one: 进行进行整改.
const BEFORE_ANOTHER: [&str; 14] = [
    "进行", "予以", "给予", "加以", "以及", "已经", "应当", "必须", "没有", "按照", "根据",
    "为了", "因为", "对于",
];

/// Words of one hanzi that are never doubled; 的的确确, 一对对 and 现在在 are other words.
const NEVER_DOUBLED: &str = "的在由被将与于对";

/// What ends a word before the same hanzi: 目的的, 反对对, 上将将.
const ENDS_ANOTHER: &str = "一双成现正存实内所外潜自好目反针面应派绝相上中少大";

/// Hanzi that begin no second half of a word: behind them and behind marks, a word of two hanzi ends.
const BEHIND: &str = "的了和与及到在是于并等所要为被把将对从由向以不未没";

fn check(line: &str, out: &mut Vec<Finding>) {
    let mut characters: Vec<char> = Vec::with_capacity(line.len() / 2);
    characters.extend(line.chars());
    // The character that is looked at, and the bytes in front of it.
    let (mut at, mut start) = (0, 0);
    while at < characters.len() {
        let Some(length) = doubled(&characters, at) else {
            if is_doubled(&characters, at) {
                let end = start + 2 * characters[at].len_utf8();
                out.push(Finding::at(start..end).suggest(characters[at]));
            }
            start += characters[at].len_utf8();
            at += 1;
            continue;
        };
        let word: String = characters[at..at + length].iter().collect();
        let end = start + 2 * word.len();
        if is_slip(&characters, at, length) {
            out.push(Finding::at(start..end).suggest(word));
        }
        (at, start) = (at + 2 * length, end);
    }
}

/// Whether a word of one hanzi stands twice, and no more, from here on.
fn is_doubled(characters: &[char], at: usize) -> bool {
    let word = characters[at];
    let before = at.checked_sub(1).and_then(|at| characters.get(at));
    let behind = characters.get(at + 2);
    NEVER_DOUBLED.contains(word)
        && characters.get(at + 1) == Some(&word)
        && before.is_none_or(|one| *one != word && !ENDS_ANOTHER.contains(*one))
        && behind.is_none_or(|one| *one != word && !"确子碰".contains(*one))
}

/// Returns the length of the longest word that stands twice from here on.
fn doubled(characters: &[char], at: usize) -> Option<usize> {
    (2..=LONGEST).rev().find(|length| {
        if characters.get(at + length) != Some(&characters[at]) {
            return false;
        }
        let first = characters.get(at..at + length);
        first.is_some_and(|first| {
            first == characters.get(at + length..at + 2 * length).unwrap_or_default()
                && first.iter().all(|one| is_han(*one))
        })
    })
}

fn is_slip(characters: &[char], at: usize, length: usize) -> bool {
    let word = &characters[at..at + length];
    let sound =
        word.iter().all(|one| one == &word[0]) || word.iter().all(|one| is_numeral(*one));
    if sound || DOUBLING.contains(word[0]) {
        return false;
    }
    if length > 2 {
        return true;
    }
    let behind = characters.get(at + 4..).unwrap_or_default();
    let mirrored = at >= 2 && behind.get(..2) == characters.get(at - 2..at);
    // 建设建设单位: the second may begin a longer word.
    let ends = behind.first().is_none_or(|next| !is_han(*next) || BEHIND.contains(*next));
    let word: String = word.iter().collect();
    let word = word.as_str();
    BEFORE_ANOTHER.contains(&word) || ends && !mirrored && !VERBS.contains(&word)
}
