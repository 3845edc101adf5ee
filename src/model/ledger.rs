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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Diagnostics, Files};
    use crate::model::Audience;
    use crate::source::{Memory, Workspace};

    const ISSUE: &str = "series: gongzuo\nyear: 2017\nstatus: published\n";
    const FAILING: &str = "entries:\n- unit: shuiwuju\n  failings:\n  - heading: 漏报\n    deadline: 2017-02-10\n";

    fn news(date: &str, state: &str) -> String {
        format!("- {{failing: gongzuo-2017-1/shuiwuju/1, date: {date}, state: {state}}}\n")
    }

    fn issue(number: u32, rest: &str) -> (String, String) {
        let path = format!("bulletins/2017/gongzuo-{number:02}.yaml");
        (path, format!("{ISSUE}number: {number}\ndate: 2017-0{number}-05\n{rest}"))
    }

    /// An archive of the issue with one failing and of what else is given; internal issues are not
    /// visible.
    fn archive(more: &[(String, String)]) -> (Archive, Visible) {
        let mut files = vec![issue(1, FAILING)];
        files.extend_from_slice(more);
        let memory = files
            .iter()
            .fold(Memory::new(), |memory, (path, text)| memory.with(path, text.as_str()));
        let (mut known, mut out) = (Files::new(), Diagnostics::new());
        let workspace = Workspace::read(&memory, &mut known, &mut out);
        let archive = Archive::read(&workspace, &mut out);
        let public = archive.issues().filter(|one| one.audience == Audience::Public);
        let visible = public.map(Issue::id).collect();
        (archive, visible)
    }

    fn day(text: &str) -> Date {
        Date::parse(text).flatten().unwrap()
    }

    fn between(list: &str) -> (String, String) {
        ("rectifications.yaml".to_owned(), format!("rectifications:\n{list}"))
    }

    /// State, closing issue and days to closing of the one failing.
    fn told(more: &[(String, String)]) -> (LedgerState, Option<u32>, Option<u32>) {
        let (archive, visible) = archive(more);
        let ledger = Ledger::of(&archive, &visible);
        let [row] = ledger.rows.as_slice() else { panic!("one failing: {ledger:?}") };
        let closed_by = row.closing().and_then(|one| one.issue).map(|one| one.number.value);
        (row.state(), closed_by, row.days_to_closing())
    }

    const CLOSED: LedgerState = LedgerState::Reported(State::Closed);

    #[test]
    fn of_two_news_of_one_day_the_one_that_is_further_on_counts() {
        let list = news("2017-02-01", "closed") + &news("2017-02-01", "in-progress");
        assert_eq!(told(&[between(&list)]), (CLOSED, None, Some(27)));
    }

    #[test]
    fn what_an_internal_issue_tells_does_not_count() {
        let list = news("2017-02-01", "closed");
        let internal = format!("audience: internal\nrectifications:\n{list}");
        assert_eq!(told(&[issue(2, &internal)]), (LedgerState::Unreported, None, None));
        let public = format!("rectifications:\n{list}");
        assert_eq!(told(&[issue(2, &public)]), (CLOSED, Some(2), Some(27)));
    }

    #[test]
    fn news_that_are_older_than_their_failing_count_as_its_first() {
        let early = news("2017-01-01", "closed");
        assert_eq!(told(&[between(&early)]), (CLOSED, None, Some(0)));
        let later = early + &news("2017-01-20", "in-progress");
        assert_eq!(
            told(&[between(&later)]),
            (LedgerState::Reported(State::InProgress), None, None)
        );
    }

    #[test]
    fn the_first_news_that_closed_it_names_the_issue() {
        let list = |date| format!("rectifications:\n{}", news(date, "closed"));
        let told_twice = [issue(2, &list("2017-02-01")), issue(3, &list("2017-03-01"))];
        assert_eq!(told(&told_twice), (CLOSED, Some(2), Some(27)));
        let mut taken_back = told_twice.to_vec();
        taken_back.push(between(&news("2017-02-20", "in-progress")));
        assert_eq!(told(&taken_back), (CLOSED, Some(3), Some(55)));
    }

    #[test]
    fn the_day_itself_is_not_overdue() {
        let (archive, visible) = archive(&[]);
        let ledger = Ledger::of(&archive, &visible);
        let row = &ledger.rows[0];
        assert_eq!(row.days_overdue(day("2017-02-09")), None);
        assert_eq!(row.days_overdue(day("2017-02-10")), None);
        assert_eq!(row.days_overdue(day("2017-03-01")), Some(19));
        assert!(row.is_overdue(day("2017-02-11")));
        assert_eq!(row.state().resolution(), Resolution::Open);
    }

    #[test]
    fn what_is_done_is_not_overdue() {
        let (archive, visible) = archive(&[between(&news("2017-06-01", "done"))]);
        let ledger = Ledger::of(&archive, &visible);
        assert!(!ledger.rows[0].is_overdue(day("2018-01-01")));
        assert_eq!(ledger.rows[0].state().resolution(), Resolution::Done);
    }

    #[test]
    fn what_a_withdrawn_issue_says_does_not_count() {
        let retraction = |issue: &str| {
            let text =
                format!("issue: {issue}\nkind: retraction\ndate: 2017-04-01\nreason: 误发\n");
            ("corrections/a.yaml".to_owned(), text)
        };
        let closing = issue(2, &format!("rectifications:\n{}", news("2017-02-01", "closed")));
        assert_eq!(
            told(&[closing, retraction("gongzuo-2017-2")]),
            (LedgerState::Unreported, None, None)
        );
        let (archive, visible) = archive(&[retraction("gongzuo-2017-1")]);
        assert!(Ledger::of(&archive, &visible).rows.is_empty());
    }
}
