//! A deadline is not before the date of the issue that sets it.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("early-deadline").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        for deadline in failings.filter_map(|failing| failing.deadline.as_ref()) {
            if deadline.value < issue.date.value {
                out.push(
                    Diagnostic::new(&RULE.rule, deadline.span)
                        .with("deadline", deadline.value)
                        .with("date", issue.date.value)
                        .label(issue.date.span, "label-issue-date")
                        .hint("early-deadline.hint"),
                );
            }
        }
    }
}
