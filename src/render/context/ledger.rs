//! What the templates of the rectification ledger see.
//!
//! Addresses in it are those under the root of the site, so that one list serves all pages: templates
//! put `page.root` before them.

use serde::Serialize;

use super::{Date, Standing};
use crate::model::ledger::LedgerState;

/// One page of the ledger; the variable `ledger` in `ledger.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Ledger<'a> {
    /// Which failings it lists: `all`, `open`, `overdue`, `done` or `closed`.
    pub view: &'static str,
    /// All five lists, in this order.
    pub views: &'a [View],
    /// The day by which failings are overdue.
    pub as_of: Date,
    /// The failings of this page, newest first.
    pub rows: &'a [&'a Failing],
    /// Units that have a failing, in the order of units.yaml, for the filter.
    pub units: &'a [Unit],
    /// Categories of failings, in the order of their names, for the filter; empty where no failing has one.
    pub categories: &'a [String],
    /// Years of the issues that report failings, newest first, for the filter.
    pub years: &'a [i16],
}

/// A list of failings by how far they have got.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    /// `all`, `open`, `overdue`, `done` or `closed`.
    pub name: &'static str,
    /// Address of its first page.
    pub page: String,
    /// How many failings it has.
    pub count: usize,
}

/// A unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Its id.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Address of its dossier.
    pub page: String,
}

/// An issue.
#[derive(Debug, Clone, Serialize)]
pub struct Issue {
    /// 工作通报〔2017〕第8期
    pub citation: String,
    /// 2017 No. 8
    pub english_label: String,
    /// The year in its number.
    pub year: i16,
    /// Address of its page.
    pub page: String,
    /// How it stands, where it was corrected or is a preview; the address is under the root.
    pub standing: Option<Standing>,
}

/// A failing and what became of it. Persons are hidden in every text.
#[derive(Debug, Clone, Serialize)]
pub struct Failing {
    /// `gongzuo-2017-6/shuiwuju/1`
    pub id: String,
    /// Its number among the failings of the entry.
    pub number: u32,
    /// Address of the place where it is reported.
    pub page: String,
    /// Its heading.
    pub heading: String,
    /// 问题类别
    pub category: Option<String>,
    /// The unit that failed.
    pub unit: Unit,
    /// The issue that reported it.
    pub issue: Issue,
    /// Date of that issue.
    pub date: Date,
    /// 处理结果, the words without marks.
    pub outcome: Option<String>,
    /// 整改措施, the words without marks.
    pub measure: Option<String>,
    /// 整改期限
    pub deadline: Option<Date>,
    /// `none` where nothing has been told, else `in-progress`, `done`, `verified` or `closed`.
    pub state: LedgerState,
    /// The newest news of it.
    pub news: Option<News>,
    /// The news that closed it, where it is closed.
    pub closing: Option<News>,
    /// Days from its issue to the closing.
    pub days_to_closing: Option<u32>,
    /// How many days it is overdue, where it is.
    pub days_overdue: Option<u32>,
}

/// News of a failing.
#[derive(Debug, Clone, Serialize)]
pub struct News {
    /// Date of the news.
    pub date: Date,
    /// The issue that told it; absent where it came between issues.
    pub issue: Option<Issue>,
    /// What happened, the words without marks.
    pub text: Option<String>,
}
