//! How a failing stands, by the news of it.

use tongbao::diag::{Diagnostics, Files};
use tongbao::model::ledger::{Ledger, LedgerState, Resolution};
use tongbao::model::{Archive, Audience, Date, Issue, State, Visible};
use tongbao::source::{Memory, Workspace};

const ISSUE: &str = "series: gongzuo\nyear: 2017\nstatus: published\n";
const FAILING: &str =
    "entries:\n- unit: shuiwuju\n  failings:\n  - heading: 漏报\n    deadline: 2017-02-10\n";

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
