//! What became of a failing, as dossiers tell it.

use serde::Serialize;

use super::{Date, Link, Passage};

/// What became of a failing.
#[derive(Debug, Clone, Serialize)]
pub struct Progress {
    /// `none` where nothing was told, else `in-progress`, `done`, `verified` or `closed`.
    pub state: String,
    /// 未报进展、整改中、已完成、已验收、已销号
    pub state_label: String,
    /// Whether its deadline has passed and it is still to be mended.
    pub overdue: bool,
    /// What was told of it, the oldest first. Where the failing is closed, the last closed it.
    pub news: Vec<ProgressNews>,
}

/// News of a failing.
#[derive(Debug, Clone, Serialize)]
pub struct ProgressNews {
    /// Day of the news.
    pub date: Date,
    /// `in-progress`, `done`, `verified` or `closed`.
    pub state: String,
    /// 整改中、已完成、已验收、已销号
    pub state_label: String,
    /// The issue that told it; absent for news between issues.
    pub source: Option<Link>,
    /// What happened.
    pub text: Option<Passage>,
}
