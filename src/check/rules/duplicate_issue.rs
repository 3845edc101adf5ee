//! Series, year and number are an issue's identity: no two issues share them.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::IssueId;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("duplicate-issue"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues().filter(|issue| issue.complete) {
        let id = issue.id();
        let Some(first) = context.archive.issue(&id) else { continue };
        if first.file == issue.file {
            continue;
        }
        out.push(
            Diagnostic::new(&RULE.rule, issue.number.span)
                .with("id", &id)
                .label(first.number.span, Message::new("label-first-here"))
                .hint(Message::new("duplicate-issue.hint").with("next", next(context, &id))),
        );
    }
}

/// Returns the number behind the highest one of the same series and year.
fn next(context: &Context<'_>, id: &IssueId) -> u32 {
    context.archive.highest(&id.series, id.year).unwrap_or_default() + 1
}
