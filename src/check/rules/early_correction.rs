//! A correction is not dated before the issue that it corrects.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("early-correction"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        let Some(issue) = context.archive.issue(&correction.issue.value) else { continue };
        let date = &correction.date;
        if date.value < issue.date.value {
            let problem = Diagnostic::new(&RULE.rule, date.span).with("date", date.value);
            let problem = problem.with("issued", issue.date.value);
            out.push(
                problem
                    .label(issue.date.span, "label-issue-date")
                    .hint("early-correction.hint"),
            );
        }
    }
}
