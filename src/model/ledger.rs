//! The rectification ledger (整改台账): every failing, and what became of it.
//!
//! [`Ledger::of`] is the entry point. Only failings and news of the issues that are given count: what
//! an internal issue says must not show in the public ledger, not even as a state. Nor does what a
//! withdrawn issue says: it no longer holds.
//!
//! What is overdue depends on a day, which the caller gives; nothing here asks a clock.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use super::{
    Archive, Date, Entry, Failing, FailingId, Issue, IssueId, Rectification, State, Visible,
};

/// Every failing, in the order of its issues.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// One for each failing.
    pub rows: Vec<LedgerRow<'a>>,
    by_id: BTreeMap<FailingId, usize>,
}

/// One failing and what became of it.
#[derive(Debug)]
pub struct LedgerRow<'a> {
    /// The failing's id.
    pub id: FailingId,
    /// The issue that reported it.
    pub issue: &'a Issue,
    /// The entry it stands in.
    pub entry: &'a Entry,
    /// The failing.
    pub failing: &'a Failing,
    /// News of it, the oldest first; of two on one day, the one that is further on last.
    pub news: Vec<FailingNews<'a>>,
}

/// News of a failing.
#[derive(Debug, Clone, Copy)]
pub struct FailingNews<'a> {
    /// The issue that told it; `None` where it came between issues (rectifications.yaml).
    pub issue: Option<&'a Issue>,
    /// What it says.
    pub news: &'a Rectification,
}

impl<'a> Ledger<'a> {
    /// The failings of the issues in `visible`, with the news from these and from between issues.
    /// Issues that were retracted or removed are left out.
    pub fn of(archive: &'a Archive, visible: &Visible) -> Self {
        let mut ledger = Self { rows: Vec::new(), by_id: BTreeMap::new() };
        let shown = |id: &IssueId| visible.contains(id) && !archive.is_withdrawn(id);
        let issues: Vec<&Issue> =
            archive.issues().filter(|issue| issue.complete && shown(&issue.id())).collect();
        for issue in &issues {
            ledger.add(issue);
        }
        for issue in issues {
            for news in &issue.rectifications {
                ledger.tell(FailingNews { issue: Some(issue), news });
            }
        }
        for news in &archive.news {
            ledger.tell(FailingNews { issue: None, news });
        }
        for row in &mut ledger.rows {
            row.news.sort_by_key(|one| (one.news.date.value, one.news.state));
        }
        ledger
    }

    /// A failing by its id.
    pub fn row(&self, id: &FailingId) -> Option<&LedgerRow<'a>> {
        self.by_id.get(id).map(|index| &self.rows[*index])
    }

    fn add(&mut self, issue: &'a Issue) {
        for entry in &issue.entries {
            for (number, failing) in (1..).zip(&entry.failings) {
                let id =
                    FailingId { issue: issue.id(), unit: entry.unit.value.clone(), number };
                self.by_id.insert(id.clone(), self.rows.len());
                self.rows.push(LedgerRow { id, issue, entry, failing, news: Vec::new() });
            }
        }
    }

    fn tell(&mut self, news: FailingNews<'a>) {
        if let Some(index) = self.by_id.get(&news.news.failing.value) {
            self.rows[*index].news.push(news);
        }
    }
}

impl<'a> LedgerRow<'a> {
    /// How far its mending has got.
    pub fn state(&self) -> LedgerState {
        let newest = self.news.last();
        newest.map_or(LedgerState::Unreported, |one| LedgerState::Reported(one.news.state))
    }

    /// The news that closed it, where it is closed: the first that said so and was not taken back.
    pub fn closing(&self) -> Option<FailingNews<'a>> {
        let closed = |one: &&FailingNews<'_>| one.news.state == State::Closed;
        self.news.iter().rev().take_while(closed).last().copied()
    }

    /// Whether it is still to be mended: nobody has told that it is done.
    pub fn is_open(&self) -> bool {
        self.state().resolution() == Resolution::Open
    }

    /// Whether its deadline lies before a day and it is still to be mended.
    pub fn is_overdue(&self, day: Date) -> bool {
        self.days_overdue(day).is_some()
    }

    /// How many days its deadline lies before `day`, where it is still to be mended; `None` where it
    /// is not overdue. On the day itself it is not.
    pub fn days_overdue(&self, day: Date) -> Option<u32> {
        let deadline = self.failing.deadline.as_ref().filter(|_| self.is_open())?;
        day.days_after(deadline.value).filter(|days| *days > 0)
    }

    /// Days from its issue to the news that closed it; 0 where that has the earlier date.
    pub fn days_to_closing(&self) -> Option<u32> {
        let closing = self.closing()?.news.date.value;
        Some(closing.days_after(self.issue.date.value).unwrap_or(0))
    }
}

/// What the ledger says of a failing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LedgerState {
    /// Nothing has been told of it.
    Unreported,
    /// What the newest news tell.
    Reported(State),
}

impl LedgerState {
    /// All of them, in the order in which a failing passes through them.
    pub const ALL: [Self; 5] = [
        Self::Unreported,
        Self::Reported(State::InProgress),
        Self::Reported(State::Done),
        Self::Reported(State::Verified),
        Self::Reported(State::Closed),
    ];

    /// Its name in files and addresses, and its label in lists: `none` and 未报进展 where nothing has
    /// been told, else as [`State::words`] has it.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Unreported => ("none", "未报进展"),
            Self::Reported(state) => state.words(),
        }
    }

    /// How far it has got, in three steps.
    pub fn resolution(self) -> Resolution {
        match self {
            Self::Unreported | Self::Reported(State::InProgress) => Resolution::Open,
            Self::Reported(State::Done | State::Verified) => Resolution::Done,
            Self::Reported(State::Closed) => Resolution::Closed,
        }
    }
}

/// By its name.
impl Serialize for LedgerState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.words().0)
    }
}

/// How far the mending of a failing has got, in three steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Resolution {
    /// Still to be mended.
    Open,
    /// Told to be done, or verified, and not closed yet.
    Done,
    /// 已销号
    Closed,
}
