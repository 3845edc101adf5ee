//! The category of a failing is one of those that tongbao.yaml lists, where it lists any.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::nearest;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("unknown-category"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let Some(config) = &context.archive.config else { return };
    let known: Vec<&str> = config.categories.iter().map(|one| one.value.trim()).collect();
    let entries = context.archive.issues().flat_map(|issue| &issue.entries);
    for category in
        entries.flat_map(|one| &one.failings).filter_map(|one| one.category.as_ref())
    {
        let word = category.value.trim();
        if known.is_empty() || known.contains(&word) {
            continue;
        }
        let hint = match nearest(word, &known) {
            Some(near) => Message::new("did-you-mean").with("word", near),
            None => Message::new("unknown-category.hint"),
        };
        out.push(Diagnostic::new(&RULE.rule, category.span).with("category", word).hint(hint));
    }
}
