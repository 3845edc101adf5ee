//! No half-width comma, semicolon, colon, exclamation or question mark beside a hanzi
//! (GB/T 15834-2011, 5.1: these marks take the place of one character).
//!
//! Numbers and times keep theirs: `8,000`, `8:30`, `1:1000`.

use super::chars::after;
use super::chars::before;
use super::chars::is_chinese;
use crate::check::proof::Finding;
use crate::diag::Rule;
use crate::model::TextKind;

pub(in crate::check) static RULE: Rule = Rule::error("punct-half").settable();

/// The marks and their full-width forms.
const MARKS: [(char, &str); 5] =
    [(',', "，"), (';', "；"), (':', "："), ('!', "！"), ('?', "？")];

pub(in crate::check) fn check(line: &str, _: TextKind, out: &mut Vec<Finding>) {
    for (at, mark) in line.char_indices() {
        let Some((_, wanted)) = MARKS.iter().find(|(half, _)| *half == mark) else { continue };
        let (left, right) = (before(line, at), after(line, at + 1));
        let chinese = |side: Option<char>| side.is_some_and(is_chinese);
        if chinese(left) || chinese(right) {
            out.push(Finding::at(at..at + 1).safe(*wanted));
        }
    }
}
