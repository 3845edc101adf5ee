//! A deadline is no decade away from the issue that sets it: 2062 for 2026.

use crate::check::helpers::deadlines::tell;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("distant-deadline").settable(), RuleInput::Archive(check));

/// Years from which on a deadline is told.
const YEARS: i32 = 10;

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    tell(
        context,
        (&RULE.rule, "distant-deadline.hint"),
        |deadline, issued| deadline.year() - issued.year() >= YEARS,
        out,
    );
}
