//! The code on the last page says where the issue stands on the website, so that is known.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("code-without-address"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let Some(config) = &context.archive.config else { return };
    if config.pdf.qr && config.site.base_url.is_none() {
        let problem = Diagnostic::new(&RULE.rule, config.pdf.span);
        out.push(problem.hint("code-without-address.hint"));
    }
}
