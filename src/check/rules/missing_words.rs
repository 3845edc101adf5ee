//! What a correction says was printed was printed: the words stand in the issue, after Markdown
//! conversion and whatever the white space, or an earlier correction brought them.
//!
//! A revision may find its new words there; any other correction may not, since the issue itself is
//! not edited. Of words that stand under one other unit `misplaced-words` speaks.

use crate::check::helpers::quoted::{Quoted, quoted};
use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, excerpt};
use crate::lang::Message;
use crate::model::{Archive, ChangeState, CorrectionKind, IssueWords, elsewhere};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("missing-words").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    out.extend(quoted(archive).iter().filter_map(|one| fault(archive, one)));
}

fn fault(archive: &Archive, one: &Quoted<'_>) -> Option<Diagnostic> {
    let Quoted { issue, correction, change } = one;
    let place = change.place.as_ref().map(|place| place.value.trim());
    let is_known = |id: &str| issue.entries.iter().any(|entry| entry.unit.value == id);
    if place.is_some_and(|id| !is_known(id)) {
        return None;
    }
    let told = |id: &'static str| {
        let told = Message::new(id).with("words", excerpt(change.was.value.trim()));
        Diagnostic::with_message(&RULE.rule, change.was.span, told.with("issue", issue.id()))
    };
    match IssueWords::of(issue, place).state_of(change) {
        ChangeState::Old => None,
        ChangeState::New if correction.kind == CorrectionKind::Revision => None,
        ChangeState::New => {
            Some(told("missing-words.edited").hint("missing-words.hint-edited"))
        }
        ChangeState::Neither => match elsewhere(issue, change)[..] {
            [] => Some(told("missing-words").hint("missing-words.hint")),
            [_] => None,
            ref others => {
                let names: Vec<_> = others.iter().map(|id| archive.unit_name(id)).collect();
                let hint = Message::new("missing-words.hint-elsewhere");
                Some(told("missing-words").hint(hint.with("units", names.join("、"))))
            }
        },
    }
}
