//! The rectification ledger: every failing as pages and files tell it.
//!
//! [`failings`] is the entry point. The list is made once and serves all of them, so that they cannot
//! differ.

use std::cmp::Reverse;

use super::date::short;
use super::{Assembler, date};
use crate::model::ledger::{FailingNews, Ledger, LedgerRow};
use crate::model::{Date, Issue, OutPath, Text, numbering};
use crate::render::context::ledger as context;
use crate::text;
use crate::text::plain;

/// All failings, newest first: by date and year, then from the last issue to the first, those of one
/// issue in its own order. `as_of` decides what is overdue.
pub fn failings(
    assembler: &Assembler<'_>,
    ledger: &Ledger<'_>,
    as_of: Date,
) -> Vec<context::Failing> {
    let mut rows: Vec<&LedgerRow<'_>> = ledger.rows.iter().collect();
    rows.sort_by_cached_key(|row| {
        let id = row.issue.id();
        Reverse((row.issue.date.value, id.year, id))
    });
    let builder = LedgerBuilder { assembler };
    rows.into_iter().map(|row| builder.failing(row, as_of)).collect()
}

/// Writes rows.
struct LedgerBuilder<'a> {
    assembler: &'a Assembler<'a>,
}

impl LedgerBuilder<'_> {
    fn failing(&self, row: &LedgerRow<'_>, as_of: Date) -> context::Failing {
        let failing = row.failing;
        let news = row.news.last().map(|news| self.news(news));
        let anchor = format!("#{}-{}", row.id.unit, row.id.number);
        context::Failing {
            id: row.id.to_string(),
            number: row.id.number,
            page: format!("{}{anchor}", OutPath::issue(&row.id.issue)),
            heading: failing.heading.value.trim().to_owned(),
            category: failing.category_name().map(str::to_owned),
            unit: self.unit(&row.id.unit),
            issue: self.issue(row.issue),
            date: date(row.issue.date.value),
            outcome: failing.outcome.as_ref().map(words),
            measure: failing.measure.as_ref().map(words),
            deadline: failing.deadline.as_ref().map(|deadline| date(deadline.value)),
            state: row.state(),
            news,
            closing: row.closing().map(|news| self.news(&news)),
            days_to_closing: row.days_to_closing(),
            days_overdue: row.days_overdue(as_of),
        }
    }

    fn news(&self, news: &FailingNews<'_>) -> context::News {
        context::News {
            date: date(news.news.date.value),
            issue: news.issue.map(|issue| self.issue(issue)),
            text: news.news.text.as_ref().map(words),
        }
    }

    fn unit(&self, id: &str) -> context::Unit {
        context::Unit {
            id: id.to_owned(),
            name: self.assembler.archive.unit_name(id).to_owned(),
            page: OutPath::unit(id).to_string(),
        }
    }

    fn issue(&self, issue: &Issue) -> context::Issue {
        context::Issue {
            citation: numbering::citation_in(self.assembler.config, issue),
            english_label: numbering::english_label(issue),
            year: short(issue.year.value),
            page: OutPath::issue(&issue.id()).to_string(),
            standing: self.assembler.standing(issue, &OutPath::home()),
        }
    }
}

/// The words of a Markdown text, as the ledger tells them.
pub fn words(text: &Text) -> String {
    plain::document(&text::parse(&text.value))
}
