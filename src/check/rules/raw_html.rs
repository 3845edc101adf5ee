//! HTML in a text is printed as the characters it is made of; nobody wants that in a bulletin.

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::source::locate;
use crate::text::html::raw;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("raw-html").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for (_, text) in texts::markdown(context.archive) {
        if !text.value.contains('<') {
            continue;
        }
        let document = crate::text::parse(&text.value);
        for html in raw(&document).into_iter().take(texts::MOST_FAULTS) {
            let span = locate(context.files, text, html.range.clone());
            let shown = html.text.trim().lines().next().unwrap_or_default();
            out.push(
                Diagnostic::new(&RULE.rule, span).with("html", shown).hint("raw-html.hint"),
            );
        }
    }
}
