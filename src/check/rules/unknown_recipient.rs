//! Who does not get an issue is one of those who get all: a name written otherwise would leave out nobody.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-recipient"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let list = &context.archive.recipients;
    let names: Vec<&str> = list.recipients.iter().map(|one| &*one.name.value).collect();
    for other in &list.issues {
        let unknown = other.without.iter().filter(|one| !names.contains(&&*one.value));
        out.extend(unknown.map(|one| {
            let told = Diagnostic::new(&RULE.rule, one.span).with("name", &one.value);
            match nearest(&one.value, &names) {
                Some(near) => told.hint(Message::new("did-you-mean").with("word", near)),
                None => told.hint("unknown-recipient.hint"),
            }
        }));
    }
}
