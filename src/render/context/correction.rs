//! How an issue stands: corrections, their marks in lists, and the page of an issue that was removed.

use serde::Serialize;

use super::{Date, Link, Passage, Series};

/// The mark of an issue that does not simply stand as it was issued; print it by `web.standing`.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    /// `draft` or `review` for a preview; `erratum`, `revision`, `retraction` or `removal`.
    pub kind: String,
    /// 草稿、送审、更正、修订、撤销、移除
    pub label: String,
    /// Address of what is said of it, relative to the page that lists the issue; empty for a preview.
    pub href: String,
    /// Date of the correction; absent for a preview.
    pub date: Option<Date>,
    /// Why the issue was removed, plain; absent for the others, whose page says it.
    pub reason: Option<String>,
}

/// What is said of an issue after it was published.
#[derive(Debug, Clone, Serialize)]
pub struct Correction {
    /// Its number among the issue's corrections, from 1.
    pub number: usize,
    /// Anchor in the page: `_correction-1`.
    pub anchor: String,
    /// `erratum`, `revision`, `retraction` or `removal`.
    pub kind: String,
    /// 更正、修订、撤销、移除
    pub label: String,
    /// How it is cited: 工作通报〔2017〕第8期更正1.
    pub citation: String,
    /// Its date.
    pub date: Date,
    /// Why.
    pub reason: Passage,
    /// What was wrong, and what is right.
    pub changes: Vec<Change>,
    /// Whether it is told on the issue's own page only.
    pub minor: bool,
}

/// A place that was wrong.
#[derive(Debug, Clone, Serialize)]
pub struct Change {
    /// The unit whose entry it stands in, with a link to the entry; absent for the issue as a whole.
    pub place: Option<Link>,
    /// As it was printed, plain.
    pub was: String,
    /// As it should be, plain.
    pub now: String,
    /// Whether the text on the page has the new words already, as after a revision; else it has the
    /// old ones.
    pub made: bool,
}

/// A page of the log of corrections, the newest first. The variable `log` in `corrections.html`.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionLog {
    /// How many there are on all pages.
    pub count: usize,
    /// Those of this page.
    pub corrections: Vec<LoggedCorrection>,
    /// Address of their feed; absent without the address of the site, which feeds need.
    pub feed: Option<String>,
}

/// A correction in the log.
#[derive(Debug, Clone, Serialize)]
pub struct LoggedCorrection {
    /// Its date.
    pub date: Date,
    /// `erratum`, `revision`, `retraction` or `removal`.
    pub kind: String,
    /// The issue, with a link to what is said of it there.
    pub issue: Link,
    /// Why, plain.
    pub reason: String,
}

/// An issue that was removed: all that its page says. The variable `removed` in `removed.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Removed {
    /// The series it belongs to.
    pub series: Series,
    /// The year in its number.
    pub year: i16,
    /// As it was printed: `〔2017〕第8期`.
    pub label: String,
    /// `2017 No. 8`
    pub english_label: String,
    /// How the issue was cited.
    pub citation: String,
    /// Its date.
    pub date: Date,
    /// The removal, without what it changes.
    pub correction: Correction,
    /// The issue before this one in the series.
    pub previous: Option<Link>,
    /// The issue after this one in the series.
    pub next: Option<Link>,
}
