//! What the ledger has in its columns: the same in every file.
//!
//! [`LedgerTable`] is the entry point: heads in the language of the interface, and a row of [`LedgerCell`]s for
//! each failing. How a cell is written is up to the file.

use crate::lang;
use crate::lang::{Lang, Message};
use crate::model::ledger::LedgerState;
use crate::render::context::Date;
use crate::render::context::ledger::Failing;
use crate::site::website::WebsiteBuild;

/// A column.
pub(super) struct LedgerColumn {
    /// Its name in JSON.
    pub(super) key: &'static str,
    /// Its head.
    pub(super) head: Message,
    /// What stands in it.
    pub(super) meaning: Message,
    /// Its width in a sheet, in characters of the Latin alphabet.
    pub(super) width: f64,
}

/// What stands in a cell.
pub(super) enum LedgerCell<'a> {
    /// Nothing.
    Empty,
    /// A text.
    Text(&'a str),
    /// A text of our own making.
    Owned(String),
    /// A day.
    Day(&'a Date),
    /// A number.
    Number(u32),
    /// A state.
    State(LedgerState),
}

/// The ledger as a table.
pub(super) struct LedgerTable<'a> {
    /// Title of the archive.
    pub(super) title: &'a str,
    /// Who issues it.
    pub(super) organization: &'a str,
    /// Language of heads and states.
    pub(super) lang: Lang,
    /// The day by which failings are overdue; `None` where there are none.
    pub(super) as_of: Option<crate::model::Date>,
    /// The columns.
    pub(super) columns: [LedgerColumn; 17],
    rows: &'a [Failing],
    base: &'a str,
}

impl<'a> LedgerTable<'a> {
    /// The table of all failings.
    pub(super) fn new(build: &'a WebsiteBuild<'_>, rows: &'a [Failing]) -> Self {
        let as_of = (!rows.is_empty()).then_some(build.as_of);
        Self {
            title: &build.config.title,
            organization: &build.config.organization.name,
            lang: build.config.language,
            as_of,
            columns: columns(as_of),
            rows,
            base: build.config.site.base_url.as_deref().unwrap_or_default(),
        }
    }

    /// The head of a column.
    pub(super) fn head(&self, column: &LedgerColumn) -> String {
        column.head.text(self.lang)
    }

    /// The word for a state.
    pub(super) fn state(&self, state: LedgerState) -> String {
        lang::text(self.lang, &format!("page-state-{}", state.words().0))
    }

    /// The rows, cells in the order of the columns.
    pub(super) fn rows(&self) -> impl ExactSizeIterator<Item = [LedgerCell<'a>; 17]> {
        self.rows.iter().map(|row| cells(row, self.base))
    }
}

fn columns(as_of: Option<crate::model::Date>) -> [LedgerColumn; 17] {
    let column = |key, head: &'static str, meaning: &'static str, width| LedgerColumn {
        key,
        head: Message::new(head),
        meaning: Message::new(meaning),
        width,
    };
    let mut overdue =
        column("overdue_days", "ledger-overdue-days", "ledger-overdue-days.meaning", 12.0);
    overdue.head = match as_of {
        Some(day) => overdue.head.with("day", day),
        None => Message::new("ledger-overdue-none"),
    };
    [
        column("id", "ledger-id", "ledger-id.meaning", 26.0),
        column("unit", "ledger-unit", "ledger-unit.meaning", 16.0),
        column("issue", "ledger-issue", "ledger-issue.meaning", 24.0),
        column("date", "ledger-date", "ledger-date.meaning", 12.0),
        column("failing", "ledger-failing", "ledger-failing.meaning", 36.0),
        column("category", "ledger-category", "ledger-category.meaning", 16.0),
        column("outcome", "ledger-outcome", "ledger-outcome.meaning", 44.0),
        column("measure", "ledger-measure", "ledger-measure.meaning", 44.0),
        column("deadline", "ledger-deadline", "ledger-deadline.meaning", 12.0),
        column("state", "ledger-state", "ledger-state.meaning", 11.0),
        column("state_date", "ledger-state-date", "ledger-state-date.meaning", 12.0),
        column("news", "ledger-news", "ledger-news.meaning", 44.0),
        column("closing_issue", "ledger-closing-issue", "ledger-closing-issue.meaning", 24.0),
        column("closing_date", "ledger-closing-date", "ledger-closing-date.meaning", 12.0),
        column("closing_days", "ledger-closing-days", "ledger-closing-days.meaning", 12.0),
        overdue,
        column("address", "ledger-address", "ledger-address.meaning", 48.0),
    ]
}

fn cells<'a>(row: &'a Failing, base: &str) -> [LedgerCell<'a>; 17] {
    let text = |text: Option<&'a String>| {
        text.map_or(LedgerCell::Empty, |text| LedgerCell::Text(text))
    };
    let day = |date: Option<&'a Date>| date.map_or(LedgerCell::Empty, LedgerCell::Day);
    let number = |number: Option<u32>| number.map_or(LedgerCell::Empty, LedgerCell::Number);
    let (news, closing) = (row.news.as_ref(), row.closing.as_ref());
    let closed_by = closing.and_then(|closing| closing.issue.as_ref());
    [
        LedgerCell::Text(&row.id),
        LedgerCell::Text(&row.unit.name),
        LedgerCell::Text(&row.issue.citation),
        LedgerCell::Day(&row.date),
        LedgerCell::Text(&row.heading),
        text(row.category.as_ref()),
        text(row.outcome.as_ref()),
        text(row.measure.as_ref()),
        day(row.deadline.as_ref()),
        LedgerCell::State(row.state),
        day(news.map(|news| &news.date)),
        text(news.and_then(|news| news.text.as_ref())),
        text(closed_by.map(|issue| &issue.citation)),
        day(closing.map(|closing| &closing.date)),
        number(row.days_to_closing),
        number(row.days_overdue),
        LedgerCell::Owned(format!("{base}{}", row.page)),
    ]
}
