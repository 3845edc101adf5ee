//! The year of an issue's number is that of its date.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("mismatched-year").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let (year, date) = (&issue.year, &issue.date);
        if year.value == date.value.year() {
            continue;
        }
        out.push(
            Diagnostic::new(&RULE.rule, year.span)
                .with("year", year.value)
                .with("date", date.value)
                .label(date.span, "label-issue-date")
                .hint("mismatched-year.hint"),
        );
    }
}
