//! Deadlines held against the date of the issue that sets them.

use crate::check::Context;
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Date;

/// Tells, by a rule and with a hint, of every deadline that is wrong for an issue of a date.
pub(crate) fn tell(
    context: &Context<'_>,
    (rule, hint): (&'static Rule, &'static str),
    is_wrong: fn(deadline: Date, issued: Date) -> bool,
    out: &mut Diagnostics,
) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let failings = issue.entries.iter().flat_map(|entry| &entry.failings);
        let deadlines = failings.filter_map(|failing| failing.deadline.as_ref());
        for deadline in deadlines.filter(|one| is_wrong(one.value, issue.date.value)) {
            out.push(
                Diagnostic::new(rule, deadline.span)
                    .with("deadline", deadline.value)
                    .with("date", issue.date.value)
                    .label(issue.date.span, "label-issue-date")
                    .hint(hint),
            );
        }
    }
}
