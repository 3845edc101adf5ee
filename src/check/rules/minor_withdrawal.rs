//! An issue is not withdrawn in silence: retraction and removal are never minor.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("minor-withdrawal"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        if correction.minor && correction.kind.withdraws() {
            let problem = Diagnostic::new(&RULE.rule, correction.issue.span);
            let problem = problem.with("kind", correction.kind.words().0);
            out.push(problem.hint("minor-withdrawal.hint"));
        }
    }
}
