//! Names that stand one behind the other: 李明（科员）、王维二人.
//!
//! [`delimited`] is the entry point.

use std::ops::Range;

use super::super::listed::HONORIFICS;
use super::super::named::{AND, BETWEEN};
use super::super::single::{is_masked, is_name};
use super::blame::is_punishment;
use super::sentence::Sentence;
use super::shape::{is_everyday, opening};
use crate::text::is_han;

/// What a list of persons goes on with: 李明均被约谈.
const GOES_ON: &str = "未已被受均都因分各负等二两三四五六";
/// Most names of a list.
pub(super) const MOST_LISTED: usize = 20;
/// Longest that brackets behind a post are, in letters.
pub(super) const LONGEST_REMARK: usize = 15;

/// Where a name may open behind a post: behind brackets, quotes, a colon, 为.
pub(super) fn skip(sentence: &Sentence, mut at: usize) -> usize {
    while let Some(letter) = sentence.letter(at) {
        let close = match letter {
            '（' => '）',
            '(' => ')',
            '“' => '”',
            '：' | ':' | '—' | '－' | '-' | '为' | '是' | '系' => {
                at += 1;
                continue;
            }
            _ => break,
        };
        let mut remark = at..at + LONGEST_REMARK;
        let Some(end) = remark.find(|one| sentence.letter(*one) == Some(close)) else { break };
        at = end + 1;
    }
    at
}

/// The end of the name that opens at a place and stands before a mark, or before what lists of persons go on with.
pub(super) fn listed(sentence: &Sentence, at: usize, is_blamed: bool) -> Option<usize> {
    let known = opening(sentence, at).filter(|end| is_delimited(sentence, *end));
    let any = || {
        let mut ends = [3, 2, 4].into_iter().map(|count| at + count);
        ends.find(|end| {
            let said = sentence.said(at..*end);
            let is_one = sentence.are_han(at..*end) && is_name(&said) && !is_masked(&said);
            is_one && !is_everyday(sentence, at) && is_ended(sentence, *end)
        })
    };
    known.or_else(|| is_blamed.then(any).flatten())
}

/// Whether a list of persons may go on, or end, at a place.
fn is_delimited(sentence: &Sentence, end: usize) -> bool {
    let opens = |words: &[&str]| words.iter().any(|word| sentence.opens_with(end, word));
    is_ended(sentence, end)
        || sentence.letter(end).is_some_and(|one| GOES_ON.contains(one))
        || opens(&HONORIFICS)
        || opens(&AND)
        || is_punishment(sentence, end)
}

/// Whether a mark, a blank or the end stands at a place.
fn is_ended(sentence: &Sentence, end: usize) -> bool {
    sentence.has_blank(end) || sentence.letter(end).is_none_or(|one| !is_han(one))
}

/// The place behind what parts two persons, which may be 同志 and a remark before the mark.
pub(super) fn divided(sentence: &Sentence, end: usize) -> Option<usize> {
    let mut at = behind_honorific(sentence, end);
    if matches!(sentence.letter(at), Some('（' | '(')) {
        at = skip(sentence, at);
    }
    let word = AND.iter().find(|word| sentence.opens_with(at, word));
    let mark = sentence.letter(at).filter(|one| BETWEEN.contains(one) && !",，".contains(*one));
    word.map(|word| word.chars().count()).or(mark.map(|_| 1)).map(|long| at + long)
}

/// The place behind 同志, where it stands at one.
pub(super) fn behind_honorific(sentence: &Sentence, at: usize) -> usize {
    let word = HONORIFICS.iter().find(|word| sentence.opens_with(at, word));
    at + word.map_or(0, |word| word.chars().count())
}

/// Names, and nothing else, that stand one behind the other from a place on.
pub(super) fn delimited(sentence: &Sentence, at: usize) -> Option<Vec<Range<usize>>> {
    let mut names: Vec<Range<usize>> = Vec::new();
    let mut next = Some(at);
    while let Some(start) = next.filter(|_| names.len() < MOST_LISTED) {
        let end = listed(sentence, start, false)?;
        names.push(start..end);
        next = divided(sentence, end);
    }
    Some(names)
}
