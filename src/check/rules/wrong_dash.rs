//! A dash is —— (GB/T 15834-2011, 4.10 and 5.1.4): two characters. One — joins numbers and places:
//! 2013—2015年, 北京—上海 (4.13).
//!
//! Signs that stand for a dash between Chinese characters are mended. A single — is told only at
//! the start of a line, where nothing is joined, and between clauses too long for the name of a
//! place.

use std::ops::Range;

use crate::check::helpers::chars::{after, before, is_chinese, is_han};
use crate::check::helpers::lazy_regex::{LazyRegex, regex};
use crate::check::{CheckRule, Finding, RuleInput};
use crate::diag::Rule;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("wrong-dash").settable(), RuleInput::Line("-—―─–－", check));

static DASHES: LazyRegex = LazyRegex::new(|| regex(r"-+|—+|―+|─+|–+|－+"));

/// Hanzi on each side between which nothing is joined, where one of [`VERBAL`] is among them: no
/// place has such a name.
const CLAUSE: usize = 9;

/// Hanzi that stand in clauses, and in no name of a place.
const VERBAL: &str = "的了是要把使让就也都将已为";

fn check(line: &str, out: &mut Vec<Finding>) {
    let single = |range: &Range<usize>| line[range.clone()] == *"—";
    let found: Vec<Range<usize>> = DASHES.find_iter(line).map(|found| found.range()).collect();
    let singles = found.iter().filter(|range| single(range)).count();
    for range in found {
        let (left, right) = (before(line, range.start), after(line, range.end));
        if !right.is_some_and(is_chinese) || !left.is_none_or(is_chinese) {
            continue;
        }
        let finding = Finding::at(range.clone());
        let sign = after(line, range.start);
        match line[range.clone()].chars().count() {
            1 if sign == Some('—') && singles == 1 => {
                let clauses = [
                    clause(line[..range.start].chars().rev()),
                    clause(line[range.end..].chars()),
                ];
                let clauses = clauses.iter().all(|clause| clause.len() == CLAUSE)
                    && clauses.iter().flatten().any(|one| VERBAL.contains(*one));
                if clauses || (left.is_none() && right.is_some_and(is_han)) {
                    out.push(finding.suggest("——"));
                }
            }
            // 甲--乙线路: what joins places is one —, which people know.
            2 if sign == Some('-') => out.push(finding.suggest("——")),
            2 if sign != Some('—') => out.push(finding.safe("——")),
            3 if matches!(sign, Some('—' | '-')) => out.push(finding.safe("——")),
            _ => {}
        }
    }
}

/// Returns the hanzi next to a sign, as many as tell a clause from a name.
fn clause(characters: impl Iterator<Item = char>) -> Vec<char> {
    characters.take(CLAUSE).take_while(|one| is_han(*one)).collect()
}
