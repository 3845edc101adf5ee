//! No half-width comma, semicolon, colon, exclamation or question mark in Chinese text
//! (GB/T 15834-2011, 5.1: these marks take the place of one character).
//!
//! A mark belongs to Chinese text where a hanzi or a full-width mark stands beside it, or where a
//! line that is mainly Chinese goes on in Chinese, or ends, behind it. Numbers and times keep
//! theirs: `8,000`, `8:30`, `1:1000`; so does what is quoted in another language: “Hello, world!”.

use crate::check::helpers::marks::{
    closes_chinese, glyphs, is_mainly_chinese, is_surely_chinese, opens_chinese,
};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule = CheckRule::new(
    Rule::error("half-width-punctuation").settable(),
    RuleInput::Line(",;:?!", check),
);

/// The marks and their full-width forms.
const MARKS: [(char, &str); 5] =
    [(',', "，"), (';', "；"), (':', "："), ('!', "！"), ('?', "？")];

/// Letters of the longest foreign word that is looked behind.
const LONGEST_WORD: usize = 24;

fn check(line: &str, out: &mut Vec<Finding>) {
    let mainly_chinese = is_mainly_chinese(line);
    let glyphs = glyphs(line);
    let mut start = 0;
    for run in
        glyphs.chunk_by(|(_, left), (_, right)| full(*left).is_some() == full(*right).is_some())
    {
        let (before, after) = (&glyphs[..start], &glyphs[start + run.len()..]);
        start += run.len();
        // What closes &nbsp; is told as HTML.
        if run[0].1 == ';' && closes_entity(before) {
            continue;
        }
        let wanted: Vec<_> =
            run.iter().filter_map(|(at, mark)| full(*mark).map(|full| (*at, full))).collect();
        if !wanted.is_empty() && is_of_chinese(before, after, mainly_chinese) {
            out.extend(wanted.into_iter().map(|(at, full)| Finding::at(at..at + 1).safe(full)));
        }
    }
}

/// Whether the name of a character of HTML stands at the end: &nbsp.
fn closes_entity(before: &[(usize, char)]) -> bool {
    let mut name = before.iter().rev().take(LONGEST_WORD).map(|(_, one)| *one);
    let letters = name.by_ref().take_while(char::is_ascii_alphanumeric).count();
    let opens = before.len().checked_sub(letters + 1).map(|at| before[at].1);
    letters > 1 && opens == Some('&')
}

fn full(mark: char) -> Option<&'static str> {
    MARKS.iter().find(|(half, _)| *half == mark).map(|(_, full)| *full)
}

fn is_of_chinese(
    before: &[(usize, char)],
    after: &[(usize, char)],
    mainly_chinese: bool,
) -> bool {
    let touches =
        |side: Option<&(usize, char)>| side.is_some_and(|(_, one)| is_surely_chinese(*one));
    if touches(before.last()) || touches(after.first()) {
        return true;
    }
    if !mainly_chinese || before.is_empty() {
        return false;
    }
    match after.first() {
        _ if closes_chinese(before) || opens_chinese(after) => true,
        None => ends_chinese(before),
        Some((_, ' ')) => touches(after.iter().find(|(_, one)| *one != ' ')),
        Some(_) => false,
    }
}

/// Whether a number, or a foreign word right behind Chinese, stands at the end: 使用Word, but not
/// Are you OK.
fn ends_chinese(before: &[(usize, char)]) -> bool {
    let mut rest = before.iter().rev().take(LONGEST_WORD).map(|(_, one)| *one);
    match rest.next() {
        Some(last) if last.is_ascii_alphabetic() => {
            rest.find(|one| !one.is_ascii_alphabetic()).is_some_and(is_surely_chinese)
        }
        Some(last) => last.is_ascii_digit() || "%）)”’".contains(last),
        None => false,
    }
}
