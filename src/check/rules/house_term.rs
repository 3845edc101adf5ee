//! Words that the office wants written otherwise, as listed in terms.yaml.

use crate::check::{ArchiveWords, CheckRule, Finding, RuleInput, TextLines};
use crate::diag::Rule;
use crate::model::Term;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("house-term").settable(), RuleInput::TextAndWords("", check));

fn check(text: &TextLines<'_>, words: &ArchiveWords<'_>, out: &mut Vec<Finding>) {
    for (number, line) in text.lines.iter().enumerate() {
        for term in &words.terms.words {
            out.extend(uses(line.text(), term).into_iter().map(|one| one.in_line(number)));
        }
    }
}

/// Returns where a line has the wrong word, but for places where it is a part of the right one.
fn uses(line: &str, term: &Term) -> Vec<Finding> {
    let wrong = term.wrong.value.trim();
    if wrong.is_empty() || wrong == term.right {
        return Vec::new();
    }
    let within: Vec<usize> = term.right.match_indices(wrong).map(|(at, _)| at).collect();
    let right_around = |at: usize| {
        within.iter().any(|offset| {
            let start = at.checked_sub(*offset);
            start
                .and_then(|start| line.get(start..))
                .is_some_and(|rest| rest.starts_with(&term.right))
        })
    };
    let digits = |text: &str| text.contains(|one: char| one.is_numeric());
    let found = line.match_indices(wrong).filter(|(at, _)| !right_around(*at));
    let finding = |(at, _): (usize, &str)| {
        let finding = Finding::at(at..at + wrong.len());
        let finding = match &term.note {
            Some(note) => finding.told("house-term.note").with("note", note),
            None => finding,
        };
        // Numbers are never changed unasked, even where a list says so.
        if digits(wrong) || digits(&term.right) {
            finding.suggest(&term.right)
        } else {
            finding.safe(&term.right)
        }
    };
    found.map(finding).collect()
}
