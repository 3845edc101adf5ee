//! An issue is removed once, and nothing is said of it afterwards: its page shows the removal alone.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::CorrectionKind;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("correction-after-removal"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for correction in &context.archive.corrections {
        let Some(removal) = context.archive.removal(&correction.issue.value) else { continue };
        let again = correction.kind == CorrectionKind::Removal;
        let later = correction.date.value > removal.date.value;
        if std::ptr::eq(correction, removal) || !(again || later) {
            continue;
        }
        let told = if again {
            Message::new("correction-after-removal.again")
        } else {
            Message::new("correction-after-removal")
        };
        let told = told.with("issue", &correction.issue.value);
        let problem = Diagnostic::with_message(&RULE.rule, correction.date.span, told);
        out.push(
            problem
                .label(removal.date.span, "label-removed-here")
                .hint("correction-after-removal.hint"),
        );
    }
}
