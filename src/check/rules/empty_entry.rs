//! An issue says something of each unit it names, and an issue has entries or news. In a draft a unit that was just added
//! waits for its words: a hint.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, Severity};
use crate::model::Status;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("empty-entry"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        let says_nothing = issue.entries.is_empty() && issue.rectifications.is_empty();
        // A draft may still be waiting for its first entry, and of a removed issue nothing needs to be
        // kept but the number.
        let may_be_empty =
            issue.status == Status::Draft || context.archive.removal(&issue.id()).is_some();
        if issue.complete && says_nothing && !may_be_empty {
            let problem = Diagnostic::with_message(
                &RULE.rule,
                issue.number.span,
                "empty-entry.issue".into(),
            );
            out.push(problem.hint("empty-entry.hint-issue"));
        }
        for entry in &issue.entries {
            if entry.lead.is_none() && entry.practices.is_empty() && entry.failings.is_empty() {
                let told = Diagnostic::new(&RULE.rule, entry.unit.span)
                    .with("unit", &entry.unit.value)
                    .with("name", context.archive.unit_name(&entry.unit.value))
                    .hint("empty-entry.hint");
                let severity = match issue.status {
                    Status::Draft => Severity::Hint,
                    _ => told.severity,
                };
                out.push(Diagnostic { severity, ..told });
            }
        }
    }
}
