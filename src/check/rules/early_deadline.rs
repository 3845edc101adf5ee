//! A deadline is not before the date of the issue that sets it.

use crate::check::helpers::deadlines::tell;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("early-deadline").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    tell(
        context,
        (&RULE.rule, "early-deadline.hint"),
        |deadline, issued| deadline < issued,
        out,
    );
}
