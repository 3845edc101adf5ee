//! A correction, and what distribution.yaml says of one issue, name an issue that exists.

use crate::check::{CheckRule, Context, RuleInput};
use crate::diag::{Diagnostic, Diagnostics, Rule};
use crate::lang::Message;
use crate::model::{Archive, Issue, IssueId, nearest};

pub(super) static RULE: CheckRule =
    CheckRule::new(Rule::error("unknown-issue"), RuleInput::Archive(check));

fn check(context: &Context<'_>, out: &mut Diagnostics) {
    let archive = context.archive;
    // An issue that could not be read may well be the one.
    if archive.incomplete || archive.has_unknown_series() {
        return;
    }
    let corrected = archive.corrections.iter().map(|one| &one.issue);
    let sent = archive.recipients.issues.iter().map(|one| &one.issue);
    let named = corrected.chain(sent);
    for issue in named.filter(|issue| archive.issue(&issue.value).is_none()) {
        let wanted = &issue.value;
        let problem = Diagnostic::new(&RULE.rule, issue.span).with("issue", wanted);
        let near = near(archive, wanted);
        out.push(if near.is_empty() {
            problem.hint("unknown-issue.hint")
        } else {
            problem.hint(Message::new("unknown-issue.hint-near").with("known", near.join(" ")))
        });
    }
}

/// The issues that were probably meant: of the same series and year the three next to the number, else
/// the id that is written most like it.
fn near(archive: &Archive, wanted: &IssueId) -> Vec<String> {
    let ids: Vec<IssueId> = archive.issues().map(Issue::id).collect();
    let siblings = ids.iter().filter(|id| id.series == wanted.series && id.year == wanted.year);
    let mut siblings: Vec<&IssueId> = siblings.collect();
    siblings.sort_by_key(|id| (id.number.abs_diff(wanted.number), id.number));
    siblings.truncate(3);
    siblings.sort();
    if !siblings.is_empty() {
        return siblings.into_iter().map(|id| format!("`{id}`")).collect();
    }
    let written: Vec<String> = ids.iter().map(IssueId::to_string).collect();
    let written: Vec<&str> = written.iter().map(String::as_str).collect();
    let wanted = wanted.to_string();
    nearest(&wanted, &written).map(|id| format!("`{id}`")).into_iter().collect()
}
