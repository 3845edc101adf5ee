//! Failings of published issues that are still to be mended, by their deadlines.

use crate::model::ledger::{Ledger, Row};
use crate::model::{Archive, Audience, Date, FailingId, Issue, Status, Visible};

/// A failing that is to be mended by a day.
#[derive(Debug)]
pub struct DueFailing {
    /// Its id.
    pub id: FailingId,
    /// The index of its entry in the issue, from 0.
    pub entry: usize,
    /// The name of the unit.
    pub unit: String,
    /// What it is.
    pub heading: String,
    /// By when it is to be mended.
    pub deadline: Date,
    /// How many days the deadline is past; `None` where it is not.
    pub days_overdue: Option<u32>,
    /// How many days are left; `None` where it is past.
    pub days_left: Option<u32>,
}

/// Returns the failings that are to be mended as of a day, the most urgent first. News count wherever they stand.
pub(super) fn due(archive: &Archive, day: Date) -> Vec<DueFailing> {
    let all: Visible = archive.issues().filter(|one| one.complete).map(Issue::id).collect();
    let ledger = Ledger::of(archive, &all);
    let open = ledger.rows.iter();
    let open = open.filter(|row| row.issue.status == Status::Published && row.is_open());
    let mut due: Vec<DueFailing> = open.filter_map(|row| of(archive, row, day)).collect();
    due.sort_by(|one, other| one.deadline.cmp(&other.deadline).then(one.id.cmp(&other.id)));
    due
}

fn of(archive: &Archive, row: &Row<'_>, day: Date) -> Option<DueFailing> {
    let deadline = row.failing.deadline.as_ref()?.value;
    let entry = row.issue.entries.iter().position(|one| std::ptr::eq(one, row.entry))?;
    Some(DueFailing {
        id: row.id.clone(),
        entry,
        unit: archive.unit_name(&row.entry.unit.value).to_owned(),
        heading: row.failing.heading.value.clone(),
        deadline,
        days_overdue: row.days_overdue(day),
        days_left: deadline.days_after(day),
    })
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
