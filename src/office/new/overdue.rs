//! Failings of earlier issues whose deadline has passed and that nobody has reported mended.

use crate::model::ledger::Ledger;
use crate::model::{Archive, Audience, Date, Failing, FailingId, Issue, Status, Visible};

/// A failing that is overdue.
#[derive(Debug)]
pub(super) struct Overdue<'a> {
    /// Its id.
    pub(super) id: FailingId,
    /// The issue that reported it.
    pub(super) issue: &'a Issue,
    /// The failing.
    pub(super) failing: &'a Failing,
    /// Until when it was to be mended.
    pub(super) deadline: Date,
}

/// Those overdue on a day, the oldest deadline first. Only what published, public issues up to that
/// day reported: nothing else may be named in a public issue. News count wherever they stand, in
/// drafts and internal issues too: what somebody has reported mended is not asked for again.
pub(super) fn find(archive: &Archive, today: Date) -> Vec<Overdue<'_>> {
    let all: Visible = archive.issues().filter(|one| one.complete).map(Issue::id).collect();
    let ledger = Ledger::of(archive, &all);
    let rows = ledger.rows.into_iter().filter(|row| {
        let issue = row.issue;
        let out = issue.status == Status::Published && issue.audience == Audience::Public;
        out && issue.date.value <= today && row.is_overdue(today)
    });
    let mut overdue: Vec<Overdue<'_>> = rows
        .filter_map(|row| {
            let deadline = row.failing.deadline.as_ref()?.value;
            Some(Overdue { id: row.id, issue: row.issue, failing: row.failing, deadline })
        })
        .collect();
    overdue.sort_by(|left, right| (left.deadline, &left.id).cmp(&(right.deadline, &right.id)));
    overdue
}
