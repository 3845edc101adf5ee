//! Only what was published is corrected: a draft is simply edited, and a correction of it shows
//! nowhere.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Status;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unpublished-issue"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        let issue = context.archive.issue(&correction.issue.value);
        if issue.is_some_and(|issue| issue.sound && issue.status != Status::Published) {
            let problem = Diagnostic::new(&RULE.rule, correction.issue.span);
            let problem = problem.with("issue", &correction.issue.value);
            out.push(problem.hint("unpublished-issue.hint"));
        }
    }
}
