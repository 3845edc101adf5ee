//! A unit has one entry in an issue: entries and failings are named by it.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("duplicate-entry"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        for (index, entry) in issue.entries.iter().enumerate() {
            let unit = &entry.unit;
            let first =
                issue.entries[..index].iter().find(|first| first.unit.value == unit.value);
            if let Some(first) = first.filter(|_| !unit.value.is_empty()) {
                out.push(
                    Diagnostic::new(&RULE.rule, unit.span)
                        .with("unit", &unit.value)
                        .label(first.unit.span, "label-first-here")
                        .hint("duplicate-entry.hint"),
                );
            }
        }
    }
}
