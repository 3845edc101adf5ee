//! An issue is not withdrawn in silence: retraction and removal are never minor.

use crate::check::Context;
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(in crate::check) static RULE: Rule = Rule::error("minor-withdrawal");

pub(in crate::check) fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        if correction.minor && correction.kind.withdraws() {
            let problem = Diagnostic::new(&RULE, correction.issue.span);
            let problem = problem.with("kind", correction.kind.words().0);
            out.push(problem.hint("minor-withdrawal.hint"));
        }
    }
}
