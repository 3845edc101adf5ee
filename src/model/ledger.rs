//! The rectification ledger (整改台账): every failing, and what became of it.
//!
//! [`Ledger::of`] is the entry point. Only failings and news of the issues that are given count: what
//! an internal issue says must not show in the public ledger, not even as a state.

use std::collections::BTreeMap;

use super::Archive;
use super::Date;
use super::Entry;
use super::Failing;
use super::FailingId;
use super::Issue;
use super::IssueId;
use super::Rectification;
use super::State;
use super::Visible;

/// Every failing, in the order of its issues.
#[derive(Debug)]
pub struct Ledger<'a> {
    /// One for each failing.
    pub rows: Vec<Row<'a>>,
    by_id: BTreeMap<FailingId, usize>,
}

/// One failing and what became of it.
#[derive(Debug)]
pub struct Row<'a> {
    /// The failing's id.
    pub id: FailingId,
    /// The issue that reported it.
    pub issue: &'a Issue,
    /// The entry it stands in.
    pub entry: &'a Entry,
    /// The failing.
    pub failing: &'a Failing,
    /// News of it, the oldest first; of two on one day, the one that is further on last.
    pub news: Vec<News<'a>>,
}

/// News of a failing.
#[derive(Debug, Clone, Copy)]
pub struct News<'a> {
    /// The issue that told it; `None` where it came between issues (rectifications.yaml).
    pub issue: Option<&'a Issue>,
    /// What it says.
    pub news: &'a Rectification,
}

impl<'a> Ledger<'a> {
    /// The failings of the issues in `visible`, with the news from these and from between issues.
    pub fn of(archive: &'a Archive, visible: &Visible) -> Self {
        let mut ledger = Self { rows: Vec::new(), by_id: BTreeMap::new() };
        let shown = |id: &IssueId| visible.contains(id);
        let issues: Vec<&Issue> = archive
            .issues
            .iter()
            .filter(|issue| issue.complete && shown(&issue.id()))
            .collect();
        for issue in &issues {
            ledger.add(issue);
        }
        for issue in issues {
            for news in &issue.rectifications {
                ledger.tell(News { issue: Some(issue), news });
            }
        }
        for news in &archive.news {
            ledger.tell(News { issue: None, news });
        }
        for row in &mut ledger.rows {
            row.news.sort_by_key(|one| (one.news.date.value, one.news.state));
        }
        ledger
    }

    /// A failing by its id.
    pub fn row(&self, id: &FailingId) -> Option<&Row<'a>> {
        self.by_id.get(id).map(|index| &self.rows[*index])
    }

    fn add(&mut self, issue: &'a Issue) {
        for entry in &issue.entries {
            for (number, failing) in (1..).zip(&entry.failings) {
                let id =
                    FailingId { issue: issue.id(), unit: entry.unit.value.clone(), number };
                self.by_id.insert(id.clone(), self.rows.len());
                self.rows.push(Row { id, issue, entry, failing, news: Vec::new() });
            }
        }
    }

    fn tell(&mut self, news: News<'a>) {
        if let Some(index) = self.by_id.get(&news.news.failing.value) {
            self.rows[*index].news.push(news);
        }
    }
}

impl<'a> Row<'a> {
    /// How far its mending has got; `None` where nothing has been told.
    pub fn state(&self) -> Option<State> {
        self.news.last().map(|one| one.news.state)
    }

    /// What the archive calls its state, and how it is named in lists: `none` and 未报进展 where nothing
    /// has been told, else as [`State::words`] has it.
    pub fn words(&self) -> (&'static str, &'static str) {
        self.state().map_or(("none", "未报进展"), State::words)
    }

    /// The news that closed it, where it is closed.
    pub fn closing(&self) -> Option<News<'a>> {
        self.news.last().copied().filter(|one| one.news.state == State::Closed)
    }

    /// Whether it is still to be mended: nobody has told that it is done.
    pub fn is_open(&self) -> bool {
        self.state().is_none_or(|state| state == State::InProgress)
    }

    /// Whether its deadline lies before a day and it is still to be mended.
    pub fn is_overdue(&self, day: Date) -> bool {
        let deadline = self.failing.deadline.as_ref();
        self.is_open() && deadline.is_some_and(|deadline| deadline.value < day)
    }
}
