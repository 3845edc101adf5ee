//! Whose weight is set, or whose lines are spared, is a rule that an office may say so of.

use crate::check::{CheckRule, RuleInput, Settings};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unknown-rule"), RuleInput::Settings(check));

fn check(settings: &Settings<'_>, out: &mut Diagnostics) {
    let known = &settings.settable;
    for name in settings.names().filter(|name| !known.contains(&name.value.as_str())) {
        let problem = Diagnostic::new(&RULE.rule, name.span).with("rule", &name.value);
        out.push(match nearest(&name.value, known) {
            Some(near) => problem.hint(Message::new("did-you-mean").with("word", near)),
            None => problem.hint("unknown-rule.hint"),
        });
    }
}
