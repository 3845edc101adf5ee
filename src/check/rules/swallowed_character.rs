//! Marks that may have been meant as text: their characters would be left out of what is printed.
//!
//! What marks there are stands in [`crate::text::typed`]; everything else is printed as it is.

use crate::check::{CheckRule, Context, RuleInput, texts};
use crate::diag::{Diagnostic, Diagnostics, Fix, Rule, TextEdit, excerpt};
use crate::lang::Message;
use crate::model::{Text, TextKind};
use crate::source::{SourceMap, locate};
use crate::text::typed::{Doubt, Misreading, doubts};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("swallowed-character").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let issues = context.archive.issues().flat_map(|issue| issue.texts());
    let beside = texts::beside(context.archive).map(|(_, kind, text)| (kind, text));
    let all = issues.chain(beside);
    for (_, text) in all.filter(|(kind, _)| *kind == TextKind::Markdown) {
        let found = doubts(&text.value);
        if found.is_empty() {
            continue;
        }
        let writable = SourceMap::of(context.files, text).is_some();
        let told = found.into_iter().take(texts::MOST_FAULTS);
        told.for_each(|doubt| out.push(diagnostic(context, text, doubt, writable)));
    }
}

fn diagnostic(context: &Context<'_>, text: &Text, doubt: Doubt, writable: bool) -> Diagnostic {
    let span = locate(context.files, text, doubt.range.clone());
    let message = Message::new(message(doubt.reading));
    let message = message.with("found", excerpt(text.value[doubt.range.clone()].trim()));
    let mut diagnostic = Diagnostic::with_message(&RULE.rule, span, message);
    let Some(escaped) = doubt.escaped else {
        return diagnostic.hint("swallowed-character.hint");
    };
    let wanted = excerpt(escaped.trim());
    diagnostic =
        diagnostic.hint(Message::new("swallowed-character.write").with("wanted", wanted));
    if writable {
        let change = TextEdit { scalar: text.span, range: doubt.range, text: escaped };
        diagnostic.fix = Some(Fix::safe(change));
    }
    diagnostic
}

fn message(reading: Misreading) -> &'static str {
    match reading {
        Misreading::Strong => "swallowed-character",
        Misreading::Item => "swallowed-character.item",
        Misreading::LongRow => "swallowed-character.long-row",
    }
}
