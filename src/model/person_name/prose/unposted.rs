//! Persons beside whose name no post stands before what is done to them: 李晓明被免职, 扣发李晓明当月绩效.
//!
//! [`taken_from`] asks behind 免去 and such words, [`who_stands_before`] before 被免职 and before a post in brackets. A name is one
//! here where its family is common and no word is written so.

use std::ops::Range;

use super::super::given_letters::is_given;
use super::super::post::{ends_with_post, opens_with_post};
use super::super::single::{is_common_name, is_masked};
use super::blame::{before_adverbs, is_personal};
use super::list::{LONGEST_REMARK, delimited, divided};
use super::sentence::Sentence;
use super::shape::{is_everyday, is_place, opening};
use crate::model::title;

/// What of a person is taken, behind the name.
const TAKEN: [&str; 14] = [
    "的", "等", "当月", "本月", "当年", "全年", "年度", "季度", "绩效", "工资", "奖金", "津贴",
    "职务", "同志",
];
/// Marks before a clause.
const CLAUSES: &str = "，,：:。（(；;）)";
/// Longest list of names before what is done, in letters.
const LONGEST_LIST: usize = 60;

/// The persons who are named behind 免去 or 扣发.
pub(super) fn taken_from(sentence: &Sentence, at: usize) -> Option<Vec<Range<usize>>> {
    let mut names = Vec::new();
    let mut next = Some(at);
    while let Some(start) = next {
        let mut ends = [3, 2, 4].into_iter().map(|count| start + count);
        let Some(end) = ends.find(|end| {
            is_sure(sentence, start..*end)
                && (is_taken_behind(sentence, *end) || is_shaped(sentence, start..*end))
        }) else {
            break;
        };
        names.push(start..end);
        next = divided(sentence, end);
    }
    let last = names.last()?.end;
    let is_said = sentence.letter(last).is_none_or(|one| CLAUSES.contains(one));
    (is_said
        || is_taken_behind(sentence, last)
        || !sentence.opens_with(at.saturating_sub(2), "给予"))
    .then_some(names)
}

/// Whether a post, or what is taken of a person, opens at a place.
fn is_taken_behind(sentence: &Sentence, end: usize) -> bool {
    TAKEN.iter().any(|word| sentence.opens_with(end, word))
        || opens_with_post(&sentence.said(end..end + 6))
}

/// The persons who stand before 被免职, or before brackets with their post.
pub(super) fn who_stands_before(sentence: &Sentence, at: usize) -> Vec<Range<usize>> {
    let is_said = match sentence.letter(at) {
        Some('（' | '(') => is_remark(sentence, at),
        _ => is_personal(sentence, at),
    };
    let mut end = before_adverbs(sentence, at);
    if !is_said || end == 0 {
        return Vec::new();
    }
    // 李晓明，诫勉谈话
    if matches!(sentence.letter(end - 1), Some('，' | ',' | '：' | ':')) {
        end -= 1;
    }
    let opens = (end.saturating_sub(LONGEST_LIST)..end)
        .rev()
        .find(|at| sentence.letter(*at).is_some_and(|one| CLAUSES.contains(one)));
    let start = opens.map_or(end.saturating_sub(LONGEST_LIST), |mark| mark + 1);
    let names = delimited(sentence, start).unwrap_or_default();
    if names.last().is_some_and(|last| last.end == end)
        && names.iter().all(|name| is_sure(sentence, name.clone()))
    {
        return names;
    }
    let starts = [3, 2, 4].into_iter().filter_map(|count| end.checked_sub(count));
    let mut names = starts.map(|start| start..end);
    let name = names.find(|name| {
        let follows = name.start == start
            || is_place(sentence, name.start) && !sentence.is_within_word(name.start)
            || sentence.letter(name.start - 1) == Some('、');
        follows && is_sure(sentence, name.clone()) && is_shaped(sentence, name.clone())
    });
    name.into_iter().collect()
}

/// Whether brackets open at a place that hold a post, or say whether the person is a man.
fn is_remark(sentence: &Sentence, at: usize) -> bool {
    let mut inside = at + 1..at + LONGEST_REMARK;
    let close = inside.find(|one| matches!(sentence.letter(*one), Some('）' | ')')));
    let said = close.map(|close| sentence.said(at + 1..close)).unwrap_or_default();
    ends_with_post(&said) || said.starts_with(['男', '女']) && !said.contains("性")
}

/// Whether letters are the name of a common family, and no word.
fn is_sure(sentence: &Sentence, name: Range<usize>) -> bool {
    let said = sentence.said(name.clone());
    is_common_name(&said)
        && said.chars().skip(1).all(is_given)
        && !is_masked(&said)
        && !is_place(sentence, name.end)
        && !is_everyday(sentence, name.start)
        && !title::is_word(&said)
}

/// Whether the words around it leave a name whole.
fn is_shaped(sentence: &Sentence, name: Range<usize>) -> bool {
    opening(sentence, name.start) == Some(name.end)
}
