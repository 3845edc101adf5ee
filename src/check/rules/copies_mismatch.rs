//! As many copies are printed as are sent out and kept. Of published issues it is not asked: who gets copies changes, and
//! they were printed.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::model::{Archive, Issue, Status};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::warning("copies-mismatch").settable(), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let issues = context.archive.issues();
    let open = issues.filter(|issue| issue.sound && issue.status != Status::Published);
    out.extend(open.filter_map(|issue| mismatch(context.archive, issue)));
}

/// Tells where an issue says another number of copies than are sent out and kept.
fn mismatch(archive: &Archive, issue: &Issue) -> Option<Diagnostic> {
    let (list, printed) = (archive.recipients.of(&issue.id()), issue.copies?);
    let total = list.unlike(printed)?;
    let told = Diagnostic::new(&RULE.rule, issue.number.span)
        .with("printed", printed)
        .with("sent", list.sent())
        .with("kept", list.kept)
        .with("total", total);
    Some(if printed < total {
        told.hint("copies-mismatch.hint-few")
    } else {
        told.hint("copies-mismatch.hint-many")
    })
}
