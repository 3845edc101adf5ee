//! The failings of all issues: how each stands, and by when those that are to be mended shall be.

use crate::model::ledger::{Ledger, LedgerRow, LedgerState, Resolution};
use crate::model::{Archive, Audience, Date, FailingId, Issue, Status, Visible};

/// A failing, and how it stands.
#[derive(Debug)]
pub struct ListedFailing {
    /// Its id.
    pub id: FailingId,
    /// The index of its entry in the issue, from 0.
    pub entry: usize,
    /// The name of the unit.
    pub unit: String,
    /// What it is.
    pub heading: String,
    /// Whether its issue is published.
    pub is_out: bool,
    /// Whether it is still to be mended.
    pub is_open: bool,
    /// Whether it is closed: there is nothing more to tell of it.
    pub is_closed: bool,
    /// What was told of it last.
    pub state: LedgerState,
    /// The day by which it was to be mended, whatever became of it.
    pub deadline: Option<Date>,
    /// By when, where it is, its issue is published, and a day is set.
    pub due: Option<Due>,
}

/// The day by which a failing is to be mended.
#[derive(Debug)]
pub struct Due {
    /// The day.
    pub deadline: Date,
    /// How many days it is past; `None` where it is not.
    pub days_overdue: Option<u32>,
    /// How many days are left; `None` where it is past.
    pub days_left: Option<u32>,
}

/// Returns the failings of all issues, drafts among them, in the order of the issues. News count wherever they stand.
pub(super) fn failings(archive: &Archive, day: Date) -> Vec<ListedFailing> {
    let all: Visible = archive.issues().filter(|one| one.complete).map(Issue::id).collect();
    let ledger = Ledger::of(archive, &all);
    ledger.rows.iter().filter_map(|row| listed(archive, row, day)).collect()
}

fn listed(archive: &Archive, row: &LedgerRow<'_>, day: Date) -> Option<ListedFailing> {
    let entry = row.issue.entries.iter().position(|one| std::ptr::eq(one, row.entry))?;
    Some(ListedFailing {
        id: row.id.clone(),
        entry,
        unit: archive.unit_name(&row.entry.unit.value).to_owned(),
        heading: row.failing.heading.value.clone(),
        is_out: row.issue.status == Status::Published,
        is_open: row.is_open(),
        is_closed: row.state().resolution() == Resolution::Closed,
        state: row.state(),
        deadline: row.failing.deadline.as_ref().map(|day| day.value),
        due: due(row, day),
    })
}

fn due(row: &LedgerRow<'_>, day: Date) -> Option<Due> {
    let is_due = row.issue.status == Status::Published && row.is_open();
    let deadline = row.failing.deadline.as_ref().filter(|_| is_due)?.value;
    let (days_overdue, days_left) = (row.days_overdue(day), deadline.days_after(day));
    Some(Due { deadline, days_overdue, days_left })
}

/// The date of the newest public issue that is published: the day on which an archive stands by itself.
pub(super) fn newest(archive: &Archive) -> Date {
    let is_public = |issue: &&Issue| {
        let is_out = issue.complete && issue.status == Status::Published;
        is_out && issue.audience == Audience::Public && archive.removal(&issue.id()).is_none()
    };
    let dates = archive.issues().filter(is_public).map(|issue| issue.date.value);
    dates.max().unwrap_or(Date::FIRST)
}
