//! A deadline is no decade away from the issue that sets it: 2062 for 2026.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("distant-deadline").settable(), RuleInput::Archive(check));

/// Years from which on a deadline is told.
const YEARS: i32 = 10;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        for deadline in failings.filter_map(|failing| failing.deadline.as_ref()) {
            if deadline.value.year() - issue.date.value.year() >= YEARS {
                out.push(
                    Diagnostic::new(&RULE.rule, deadline.span)
                        .with("deadline", deadline.value)
                        .with("date", issue.date.value)
                        .label(issue.date.span, "label-issue-date")
                        .hint("distant-deadline.hint"),
                );
            }
        }
    }
}
