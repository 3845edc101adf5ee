//! What is right differs from what was wrong.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("empty-change"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let changes = context.archive.corrections.iter().flat_map(|one| &one.changes);
    for change in changes.filter(|one| one.was.value.trim() == one.now.value.trim()) {
        let problem =
            Diagnostic::new(&RULE.rule, change.now.span).with("words", change.now.value.trim());
        out.push(problem.hint("empty-change.hint"));
    }
}
