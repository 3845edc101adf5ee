//! Failings of earlier issues whose deadline has passed and that nobody has reported mended.

use std::collections::BTreeMap;

use crate::model::Archive;
use crate::model::Audience;
use crate::model::Date;
use crate::model::Failing;
use crate::model::FailingId;
use crate::model::Issue;
use crate::model::Rectification;
use crate::model::State;
use crate::model::Status;

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
/// day reported: nothing else may be named in a public issue.
pub(super) fn find(archive: &Archive, today: Date) -> Vec<Overdue<'_>> {
    let states = states(archive);
    let reported = archive.issues.iter().filter(|issue| {
        let out = issue.status == Status::Published && issue.audience == Audience::Public;
        issue.complete && out && issue.date.value <= today
    });
    let mut overdue = Vec::new();
    for issue in reported {
        for entry in &issue.entries {
            for (number, failing) in (1..).zip(&entry.failings) {
                let unit = entry.unit.value.clone();
                let id = FailingId { issue: issue.id(), unit, number };
                let open = states.get(&id).is_none_or(|(_, state)| *state == State::InProgress);
                let passed = failing.deadline.as_ref().map(|deadline| deadline.value);
                if let Some(deadline) = passed.filter(|deadline| open && *deadline < today) {
                    overdue.push(Overdue { id, issue, failing, deadline });
                }
            }
        }
    }
    overdue.sort_by(|left, right| (left.deadline, &left.id).cmp(&(right.deadline, &right.id)));
    overdue
}

/// The last known state of every failing that there are news of.
fn states(archive: &Archive) -> BTreeMap<&FailingId, (Date, State)> {
    let mut states = BTreeMap::new();
    let in_issues = archive.issues.iter().flat_map(|issue| &issue.rectifications);
    for Rectification { failing, date, state, .. } in in_issues.chain(&archive.news) {
        let news = (date.value, *state);
        let known = states.entry(&failing.value).or_insert(news);
        // Of two on one day the one that is further on counts.
        *known = news.max(*known);
    }
    states
}
