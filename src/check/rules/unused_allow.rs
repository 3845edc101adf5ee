//! A comment that spares a line from a rule stands where the rule would speak.

use crate::check::{CheckRule, RuleInput, Settings};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::hint("unused-allow"), RuleInput::Settings(check));

fn check(settings: &Settings<'_>, out: &mut Diagnostics) {
    for name in settings.unused() {
        let unused = Diagnostic::new(&RULE.rule, name.span);
        out.push(unused.with("rule", &name.value).hint("unused-allow.hint"));
    }
}
