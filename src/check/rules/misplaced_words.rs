//! What a correction says was printed stands under another unit than the one that it names: published, it would say of a unit
//! what it never did, and nobody can take it back.
//!
//! Words that stand under several other units may be meant of a picture, and are a matter of `missing-words`.

use crate::check::helpers::quoted::quoted;
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, excerpt};
use crate::lang::Message;
use crate::model::elsewhere;

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("misplaced-words"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    for one in quoted(archive) {
        let Some(place) = &one.change.place else { continue };
        let [other] = elsewhere(one.issue, one.change)[..] else { continue };
        let unit = archive.unit_name(place.value.trim());
        let problem = Diagnostic::new(&RULE.rule, place.span)
            .with("words", excerpt(one.change.was.value.trim()))
            .with("unit", unit)
            .with("other", archive.unit_name(other));
        out.push(problem.hint(Message::new("misplaced-words.hint").with("unit", unit)));
    }
}
