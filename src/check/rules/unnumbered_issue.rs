//! An issue that is published has a number; 0 is that of samples and drafts that wait for theirs.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::Status;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unnumbered-issue"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        if issue.status == Status::Published && !issue.is_numbered() {
            let problem = Diagnostic::new(&RULE.rule, issue.number.span);
            out.push(problem.hint("unnumbered-issue.hint"));
        }
    }
}
