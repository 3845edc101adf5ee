//! What is published does not say that it must not leave the house: 仅供内部使用, 请勿外传 (practice).
//!
//! An issue that is internal as a whole may say so. A text that reports of such words, as of a leaked document, quotes them.

use crate::check::{CheckRule, Finding, IssueTexts, RuleInput, TextLines, told};
use crate::diag::{Diagnostics, Files, Rule};
use crate::model::{Audience, Issue};
use crate::text::internal_use;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("internal-words").settable(), RuleInput::Issue(check));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    let is_internal =
        |issue: &Option<&Issue>| issue.is_some_and(|one| one.audience == Audience::Internal);
    let texts = all.texts.iter().zip(&all.subjects);
    for (text, _) in texts.filter(|(_, issue)| !is_internal(issue)) {
        out.extend(told(files, text, &RULE.rule, faults(text)));
    }
}

fn faults(text: &TextLines<'_>) -> Vec<Finding> {
    let lines = text.lines.iter().enumerate();
    let faults = lines.flat_map(|(number, line)| {
        let found = internal_use::within(line.text()).into_iter();
        let is_quoted = |at: usize| {
            let before = line.text()[..at].chars().next_back();
            before.is_some_and(|one| "“‘《「『".contains(one))
        };
        let found = found.filter(move |range| !is_quoted(range.start));
        found.map(move |range| Finding::at(range).in_line(number))
    });
    faults.collect()
}
