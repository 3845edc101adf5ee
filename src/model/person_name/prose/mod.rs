//! Persons whom running text names: 云台乡水利站站长李晓明给予警告处分.
//!
//! [`persons_in_prose`] is the entry point. It asks where persons are named, not what becomes of them.
//!
//! 1. [`anchors()`] finds the words beside which they are: posts, 责任人, 同志, and 对, behind which somebody is punished.
//! 2. [`sentence`] reads the sentence around them without blanks and marks, and cuts it at words.
//! 3. [`unposted`] knows who is punished without a post beside the name: 李晓明被免职.
//! 4. [`shape`] says whether the letters there are a name; others may follow ([`list`]): 镇长陈建军、刘卫东.

mod anchors;
mod blame;
mod list;
mod sentence;
mod shape;
mod unposted;

use std::cmp::Reverse;
use std::ops::Range;

use anchors::{Anchor, anchors};
pub use blame::is_sanction;
use blame::{bears_blame, is_punishment};
use list::{MOST_LISTED, behind_honorific, delimited, divided, listed, skip};
use sentence::Sentence;
use shape::opening;
use unposted::{taken_from, who_stands_before};

use super::given_letters::is_given;
use super::run_in::opening_names;
use super::single::{DOTS, is_masked};

/// A person whom running text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedInProse {
    /// Where the name stands, in bytes.
    pub range: Range<usize>,
    /// Whether the text calls the person responsible, or says how they are punished.
    pub is_blamed: bool,
}

/// Ends of sentences, and of cells.
const ENDS: [char; 8] = ['。', '；', ';', '\n', '！', '!', '？', '|'];
/// Farthest that persons are looked for behind 责任人, in letters.
const LONGEST_LIST: usize = 60;

/// The persons whom a text names, in their order.
pub fn persons_in_prose(text: &str) -> Vec<NamedInProse> {
    let anchors = anchors(text);
    let mut all = Vec::new();
    let mut start = 0;
    for said in text.split_inclusive(ENDS) {
        let end = start + said.len();
        let mut here = anchors.range(start + 1..=end).peekable();
        if here.peek().is_some() {
            let sentence = Sentence::new(said, start);
            all.extend(in_sentence(&sentence, here.map(|(at, anchor)| (*at, *anchor))));
        }
        start = end;
    }
    all
}

/// Whether one whom a text names is among persons who are listed: under a longer name, too (买买提), and where a letter of
/// the next word was read as the last of the name (李明确定). Of a name in parts the first alone hides nobody.
pub fn is_among<'a>(mut listed: impl Iterator<Item = &'a str>, name: &str) -> bool {
    listed.any(|one| {
        let more = name.strip_prefix(one).filter(|more| !more.is_empty() && !one.is_empty());
        let is_longer = |more: &str| !more.starts_with(DOTS) && !more.chars().all(is_given);
        one.contains(name) || more.is_some_and(is_longer)
    })
}

/// The persons whom a sentence names beside these words.
fn in_sentence(
    sentence: &Sentence,
    anchors: impl Iterator<Item = (usize, Anchor)>,
) -> Vec<NamedInProse> {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    for (byte, anchor) in anchors {
        let at = sentence.at(byte);
        match anchor {
            Anchor::Post | Anchor::Blame => {
                let is_blamed = anchor == Anchor::Blame;
                let names = behind(sentence, skip(sentence, at), is_blamed);
                found.extend(names.into_iter().map(|name| (name, is_blamed)));
                let opening = if is_blamed { run_in(sentence, at) } else { Vec::new() };
                found.extend(opening.into_iter().map(|name| (name, true)));
            }
            Anchor::Doing | Anchor::Done => {
                let find = if anchor == Anchor::Done { delimited } else { punished };
                let names = find(sentence, at).unwrap_or_default();
                found.extend(names.into_iter().map(|name| (name, true)));
            }
            Anchor::Taking => {
                let names = taken_from(sentence, at).or_else(|| punished(sentence, at));
                found.extend(names.unwrap_or_default().into_iter().map(|name| (name, true)));
            }
            Anchor::Behind => {
                let is_remark = matches!(sentence.letter(at), Some('（' | '('));
                let names = who_stands_before(sentence, at).into_iter();
                found.extend(names.map(|name| (name, !is_remark)));
            }
            Anchor::Honorific => {
                found.extend(before(sentence, at).map(|name| (name, false)));
            }
        }
    }
    // Of two that begin alike the longer counts.
    found.sort_by_key(|(name, is_blamed)| (name.start, Reverse(name.end), Reverse(*is_blamed)));
    let mut end = 0;
    found.retain(|(name, _)| {
        let is_free = name.start >= end;
        end = if is_free { name.end } else { end };
        is_free
    });
    let named = found.into_iter().map(|(name, is_blamed)| NamedInProse {
        is_blamed: is_blamed || bears_blame(sentence, name.clone()),
        range: sentence.bytes(name),
    });
    named.collect()
}

/// The names that stand from a place on, one behind the other. Behind 责任人 any name is one that stands between marks.
fn behind(sentence: &Sentence, at: usize, is_blamed: bool) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut next = Some(at);
    while let Some(start) = next.filter(|_| names.len() < MOST_LISTED) {
        let name = match opening(sentence, start) {
            Some(end) if names.is_empty() => Some(end),
            _ => listed(sentence, start, is_blamed),
        };
        let Some(end) = name else { break };
        names.push(start..end);
        next = divided(sentence, end);
    }
    names
}

/// The names that open what stands behind 责任人, as `run_in` knows them: 责任人毕升和未到岗.
fn run_in(sentence: &Sentence, at: usize) -> Vec<Range<usize>> {
    let at = skip(sentence, at);
    let said = sentence.said(at..at + LONGEST_LIST);
    let letters = |bytes: usize| at + said[..bytes].chars().count();
    let names = opening_names(&said).into_iter();
    let names = names.filter(|name| !is_masked(&said[name.clone()]));
    names.map(|name| letters(name.start)..letters(name.end)).collect()
}

/// The name that ends before 同志.
fn before(sentence: &Sentence, end: usize) -> Option<Range<usize>> {
    let starts = [3, 2, 4].into_iter().filter_map(|count| end.checked_sub(count));
    let mut names = starts.map(|at| at..end);
    names.find(|name| opening(sentence, name.start) == Some(end))
}

/// The names of those who are punished, where what stands before them ends at a place: 对李明、王维予以约谈.
fn punished(sentence: &Sentence, at: usize) -> Option<Vec<Range<usize>>> {
    let names = delimited(sentence, at)?;
    let at = behind_honorific(sentence, names.last()?.end);
    is_punishment(sentence, at).then_some(names)
}
