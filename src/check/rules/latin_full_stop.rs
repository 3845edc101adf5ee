//! A Chinese sentence ends in 。, not in a Latin full stop (GB/T 15834-2011, 4.1).
//!
//! Titles and headings take no full stop at all, which is another rule's. Ordinals (`一.`), names
//! (约翰.史密斯) and decimal numbers are left alone; behind a number, and between two clauses, the
//! point may have been meant for another mark, so people decide.

use crate::check::helpers::chars::is_han;
use crate::check::helpers::marks::{glyphs, han_run, is_mainly_chinese, is_surely_chinese};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;
use crate::model::TextKind;
use crate::text::numeral::is_numeral;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("latin-full-stop").settable(), RuleInput::Line(".", check))
        .only(&[TextKind::Markdown, TextKind::Line, TextKind::Person]);

/// Hanzi on the left and on the right of a point between which a sentence surely ends.
const CLAUSE: (usize, usize) = (8, 4);

fn check(line: &str, out: &mut Vec<Finding>) {
    if !has_stop(line) || !is_mainly_chinese(line) {
        return;
    }
    let glyphs = glyphs(line);
    for (index, (at, character)) in glyphs.iter().enumerate() {
        let (before, after) = (&glyphs[..index], &glyphs[index + 1..]);
        if *character != '.' || is_ordinal(before) {
            continue;
        }
        let finding = Finding::at(*at..at + 1);
        match ends_sentence(before, after) {
            Some(Sure::Yes) => out.push(finding.safe("。")),
            Some(Sure::Probably) => out.push(finding.suggest("。")),
            None => {}
        }
    }
}

/// Whether a point stands anywhere but within a number.
fn has_stop(line: &str) -> bool {
    let digit = |at: usize| line.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let within_number = |at: usize| at > 0 && digit(at - 1) && digit(at + 1);
    line.match_indices('.').any(|(at, _)| !within_number(at))
}

enum Sure {
    Yes,
    Probably,
}

fn ends_sentence(before: &[(usize, char)], after: &[(usize, char)]) -> Option<Sure> {
    let last = before.last().map(|(_, one)| *one)?;
    let next = after.first().map(|(_, one)| *one);
    let chinese = is_han(last) || "”’）》〉】〕%".contains(last);
    match next {
        None if chinese => Some(Sure::Yes),
        None if last.is_ascii_digit() => counts(before).then_some(Sure::Probably),
        Some('”' | '’' | '）') if chinese => Some(Sure::Yes),
        Some(' ') if chinese => {
            let next = after.iter().find(|(_, one)| *one != ' ');
            next.is_none_or(|(_, one)| is_surely_chinese(*one)).then_some(Sure::Probably)
        }
        Some(next) if is_han(next) => {
            let (left, right) = CLAUSE;
            let long = han_run(before.iter().rev(), left) == left
                && han_run(after.iter(), right) == right;
            long.then_some(Sure::Probably)
        }
        _ => None,
    }
}

/// Whether a number ends here that counts something: 共50, not 第50 or 2.50.
fn counts(before: &[(usize, char)]) -> bool {
    let mut rest = before.iter().rev().take(12).skip_while(|(_, one)| one.is_ascii_digit());
    rest.next().is_some_and(|(_, one)| is_han(*one) && *one != '第')
}

/// Whether all that stands before the point, back to a mark or a blank, is an ordinal's number.
fn is_ordinal(before: &[(usize, char)]) -> bool {
    let mut number = before.iter().rev().take(6).map(|(_, one)| *one);
    let counts =
        |one: &char| is_numeral(*one) || one.is_ascii_digit() || "（）()".contains(*one);
    if !before.last().is_some_and(|(_, one)| counts(one)) {
        return false;
    }
    number.find(|one| !counts(one)).is_none_or(|one| !one.is_alphanumeric() && one != '.')
}
