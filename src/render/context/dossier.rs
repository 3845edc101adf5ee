//! A unit's dossier: everything that the issues say of it.

use serde::Serialize;

use super::{Date, Entry, Link, Passage, Standing, Tally};

/// The dossier of a unit; the variable `dossier` of `unit.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Dossier {
    /// Id of the unit.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Official full name, where it is another.
    pub full_name: Option<String>,
    /// 市直部门
    pub category: Option<String>,
    /// How much was said of it, on all pages of the list.
    pub tally: Tally,
    /// Address of the unit's feed; feeds are there only where the site has an address.
    pub feed: Option<String>,
    /// What was said, the newest first: the part that stands on this page.
    pub sayings: Vec<Saying>,
}

/// What one issue says of the unit.
#[derive(Debug, Clone, Serialize)]
pub struct Saying {
    /// The entry in its issue, with the citation as the link's text.
    pub source: Link,
    /// 2017 No. 8
    pub english_label: String,
    /// Date of the issue.
    pub date: Date,
    /// How the issue stands, where it was corrected or is a preview.
    pub standing: Option<Standing>,
    /// The entry as the issue has it. Its failings say what became of them.
    pub entry: Entry,
}

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
