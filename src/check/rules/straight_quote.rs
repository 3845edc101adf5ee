//! No straight quotes in Chinese text: “ ” outside, ‘ ’ inside (GB/T 15834-2011, 4.8).
//!
//! A straight quote does not say whether it opens or closes. Its place in the line does, where all
//! quotes of the line pair up and none touches a mark that speaks against it; elsewhere people
//! decide. Inches and feet (`5"`) and apostrophes are no quotes.

use crate::check::helpers::marks::{
    chinese_before, closes_chinese, glyphs, is_surely_chinese, opens_chinese,
};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("straight-quote").settable(), RuleInput::Line("\"＂'＇", check));

/// A kind of quotes.
struct Kind {
    straight: [char; 2],
    open: char,
    close: char,
}

const DOUBLE: Kind = Kind { straight: ['"', '＂'], open: '“', close: '”' };
const SINGLE: Kind = Kind { straight: ['\'', '＇'], open: '‘', close: '’' };

fn check(line: &str, out: &mut Vec<Finding>) {
    let glyphs = glyphs(line);
    let chinese = chinese_before(&glyphs);
    let concerned = |(start, end): &(usize, usize)| {
        chinese[*end] > chinese[start + 1]
            || closes_chinese(&glyphs[..*start])
            || opens_chinese(&glyphs[end + 1..])
    };
    let double = pairs(&glyphs, &DOUBLE);
    let mut quoted = vec![false; glyphs.len()];
    for (start, end) in double.iter().flatten() {
        quoted[*start..*end].fill(true);
    }
    for pair in double.iter().flatten().filter(|pair| concerned(pair)) {
        mend(&glyphs, *pair, &DOUBLE, |finding, wanted| out.push(finding.safe(wanted)));
    }
    for pair in pairs(&glyphs, &SINGLE).iter().flatten().filter(|pair| concerned(pair)) {
        if double.is_some() && quoted[pair.0] {
            mend(&glyphs, *pair, &SINGLE, |finding, wanted| out.push(finding.safe(wanted)));
        } else {
            mend(&glyphs, *pair, &DOUBLE, |finding, wanted| out.push(finding.suggest(wanted)));
        }
    }
    if double.is_none() {
        unpaired(&glyphs, out);
    }
}

/// Returns the pairs of a kind, as places in the line; `None` where they do not pair up.
fn pairs(glyphs: &[(usize, char)], kind: &Kind) -> Option<Vec<(usize, usize)>> {
    let mut open: Option<usize> = None;
    let mut pairs = Vec::new();
    for index in 0..glyphs.len() {
        let character = glyphs[index].1;
        let straight = kind.straight.contains(&character);
        if straight && is_no_quote(glyphs, index, open.is_some()) {
            continue;
        }
        if character == kind.open || (straight && open.is_none()) {
            if open.is_some() || !may_open(glyphs, index) {
                return None;
            }
            open = Some(index);
        } else if straight || (character == kind.close && open.is_some()) {
            let start = open.take()?;
            if start + 1 == index || !may_close(glyphs, index) {
                return None;
            }
            pairs.push((start, index));
        } else if character == kind.close && !is_apostrophe(glyphs, index) {
            return None;
        }
    }
    open.is_none().then_some(pairs)
}

/// Inches, feet, minutes of arc; apostrophes.
fn is_no_quote(glyphs: &[(usize, char)], index: usize, open: bool) -> bool {
    let before = index.checked_sub(1).map(|before| glyphs[before].1);
    (!open && before.is_some_and(|one| one.is_ascii_digit())) || is_apostrophe(glyphs, index)
}

fn is_apostrophe(glyphs: &[(usize, char)], index: usize) -> bool {
    let latin = |at: Option<usize>| {
        at.and_then(|at| glyphs.get(at)).is_some_and(|(_, one)| one.is_ascii_alphanumeric())
    };
    "'’".contains(glyphs[index].1) && latin(index.checked_sub(1)) && latin(Some(index + 1))
}

fn may_open(glyphs: &[(usize, char)], index: usize) -> bool {
    glyphs.get(index + 1).is_some_and(|(_, next)| {
        !next.is_whitespace() && !"，。、；：？！）》〉】〕,.;:?!)".contains(*next)
    })
}

fn may_close(glyphs: &[(usize, char)], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| glyphs[before].1);
    before
        .is_some_and(|before| !before.is_whitespace() && !"（《〈【〔，、：(".contains(before))
}

fn mend(
    glyphs: &[(usize, char)],
    (start, end): (usize, usize),
    wanted: &Kind,
    mut found: impl FnMut(Finding, String),
) {
    for (index, wanted) in [(start, wanted.open), (end, wanted.close)] {
        let (at, character) = glyphs[index];
        if "\"＂'＇".contains(character) {
            found(Finding::at(at..at + character.len_utf8()), wanted.to_string());
        }
    }
}

/// Double quotes beside Chinese that do not pair up; none is told where one of them may be inches.
fn unpaired(glyphs: &[(usize, char)], out: &mut Vec<Finding>) {
    let is_quote = |index: &usize| DOUBLE.straight.contains(&glyphs[*index].1);
    let beside = |index: usize| {
        [index.checked_sub(1), Some(index + 1)].map(|at| at.and_then(|at| glyphs.get(at)))
    };
    let all: Vec<usize> = (0..glyphs.len()).filter(is_quote).collect();
    let inches = |index: &usize| beside(*index)[0].is_some_and(|(_, one)| one.is_ascii_digit());
    if all.iter().any(inches) {
        return;
    }
    for index in all {
        let (at, character) = glyphs[index];
        if beside(index).into_iter().flatten().any(|(_, one)| is_surely_chinese(*one)) {
            let finding = Finding::at(at..at + character.len_utf8());
            out.push(finding.told("straight-quote.unpaired"));
        }
    }
}
