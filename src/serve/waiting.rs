//! What waits for somebody who approves, signs or publishes: issues, corrections of published ones, and news of failings.

use serde_json::{Value, json};

use crate::model::{Date, IssueId};
use crate::office::{IssueList, ListedIssue, Reviewed, WaitingStep};

/// The corrections and news that nobody has published as they are, each with its issue.
pub(super) fn unapproved(list: &IssueList) -> Value {
    let told = list.beside.iter().map(|one| {
        let reviewed = &one.reviewed;
        json!({ "name": reviewed.key(), "issue": reviewed.issue().to_string() })
    });
    told.collect::<Vec<_>>().into()
}

/// All that waits, what is to be done first before the rest.
pub(super) fn listed(list: &IssueList, day: Date) -> Value {
    let issue = |one: &ListedIssue| -> Option<(IssueId, WaitingStep)> {
        Some((one.known.as_ref()?.0.clone(), one.waits.clone()?))
    };
    let issues = list.issues.iter().filter_map(issue);
    let issues = issues.map(|(id, waits)| (Reviewed::Issue(id), waits));
    let beside = list.beside.iter();
    let beside = beside.filter_map(|one| Some((one.reviewed.clone(), one.waits.clone()?)));
    let mut all: Vec<(Reviewed, WaitingStep)> = issues.chain(beside).collect();
    // Without a day nothing is late.
    all.sort_by_key(|(_, waits)| (waits.due.is_none(), waits.due, waits.when.clone()));
    let told = all.iter().map(|(reviewed, waits)| {
        let WaitingStep { kind, from, when, to, due } = waits;
        let late = due.and_then(|due| day.days_after(due)).filter(|days| *days > 0);
        json!({
            "name": reviewed.key(),
            "kind": kind.word(),
            "from": from,
            "when": when,
            "to": to,
            "due": due.map(|due| due.to_string()),
            "overdue": late,
        })
    });
    told.collect::<Vec<_>>().into()
}
