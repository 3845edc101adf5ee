//! Nobody is named twice among those who get an issue: it would be printed twice at its foot, or sent twice. Two addresses
//! of one name are two recipients.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::{Recipient, Text};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("duplicate-recipient").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    for issue in context.archive.issues() {
        let to = &issue.distribution;
        let names: Vec<&Text> =
            [&to.report, &to.send, &to.issue].into_iter().flatten().collect();
        repeated(&names, |one| &one.value, |one| one, out);
    }
    let list = &context.archive.recipients;
    let all: Vec<&Recipient> = list.recipients.iter().collect();
    repeated(&all, |one| (&one.name.value, &one.address), |one| &one.name, out);
    for other in &list.issues {
        let with: Vec<&Recipient> = other.with.iter().collect();
        repeated(&with, |one| (&one.name.value, &one.address), |one| &one.name, out);
        let left = |name: &str| other.without.iter().any(|one| one.value == name);
        let listed = |name: &str| all.iter().any(|one| one.name.value == name) && !left(name);
        let added = other.with.iter().map(|one| &one.name);
        out.extend(added.filter(|name| listed(&name.value)).map(|name| {
            let message = Message::new("duplicate-recipient.listed").with("name", &name.value);
            Diagnostic::with_message(&RULE.rule, name.span, message)
                .hint("duplicate-recipient.hint-listed")
        }));
    }
}

/// Tells of those whose `key` one before them has, at their `name`.
fn repeated<'a, T, K: PartialEq>(
    all: &[&'a T],
    key: impl Fn(&'a T) -> K,
    name: impl Fn(&'a T) -> &'a Text,
    out: &mut Diagnostics,
) {
    for (index, one) in all.iter().enumerate() {
        let first = all[..index].iter().find(|first| key(first) == key(one));
        if let Some(first) = first.filter(|_| !name(one).value.is_empty()) {
            out.push(
                Diagnostic::new(&RULE.rule, name(one).span)
                    .with("name", &name(one).value)
                    .label(name(first).span, "label-first-here")
                    .hint("duplicate-recipient.hint"),
            );
        }
    }
}
