//! A key that is indented as deep as the text above it is a line of that text: it would be printed, and
//! a name behind it published.
//!
//! Where one is found, other rules of texts say nothing of that text: what they mend would hide the key.

use crate::check::{CheckRule, IssueTexts, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Files, Rule};
use crate::source::locate;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("swallowed-key"), RuleInput::Issue(check));

fn check(files: &Files, all: &IssueTexts<'_>, out: &mut Diagnostics) {
    for text in &all.texts {
        for key in text.opening_keys() {
            let problem = Diagnostic::new(&RULE.rule, locate(files, text.source, key.clone()));
            let found = &text.source.value[key.clone()];
            out.push(problem.with("found", found).hint("swallowed-key.hint"));
        }
    }
}
