//! What a correction says was printed was printed: the words stand in the issue, after Markdown
//! conversion and whatever the white space, or an earlier correction brought them.
//!
//! A revision may find its new words there; any other correction may not, since the issue itself is
//! not edited.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule, excerpt};
use crate::lang::Message;
use crate::model::{Change, ChangeState, Correction, CorrectionKind, Issue, IssueWords};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("missing-words").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    for correction in &archive.corrections {
        // What was removed may have been taken out of the file.
        if archive.removal(&correction.issue.value).is_some() {
            continue;
        }
        let issue = archive.issue(&correction.issue.value);
        let Some(issue) = issue.filter(|issue| archive.is_sound(issue)) else { continue };
        let earlier = archive.corrections_of(&correction.issue.value);
        let earlier = earlier.iter().take_while(|one| !std::ptr::eq(*one, correction));
        let brought: Vec<&str> = earlier
            .flat_map(|one| one.changes.iter().map(|change| change.now.value.trim()))
            .collect();
        for change in &correction.changes {
            let was = change.was.value.trim();
            // Where nothing changes, `empty-change` speaks.
            if was != change.now.value.trim()
                && !brought.iter().any(|words| words.contains(was))
            {
                out.extend(fault(issue, correction, change));
            }
        }
    }
}

fn fault(issue: &Issue, correction: &Correction, change: &Change) -> Option<Diagnostic> {
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
        ChangeState::Neither => Some(told("missing-words").hint("missing-words.hint")),
    }
}
