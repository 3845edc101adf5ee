//! What the archive says of itself.

use serde::Serialize;

use super::{Link, Series};

/// The page about the archive; the variable `about` of `about.html`.
#[derive(Debug, Clone, Serialize)]
pub struct About {
    /// Its series, each with the number of an issue as an example.
    pub series: Vec<NumberedSeries>,
    /// What the public edition says of persons: `mask`, `full` or `omit`.
    pub persons: String,
    /// Whether issues have a PDF beside their page.
    pub pdf: bool,
    /// The feeds of the whole archive and of each series that has issues; none without the address of the site, which they need.
    pub feeds: Vec<Link>,
    /// Files that hold the whole archive or its ledger.
    pub files: Vec<DataFile>,
    /// What outsiders can write down of the register of what was published; absent where there is none.
    pub register: Option<RegisterNote>,
}

/// What outsiders can write down of the register.
#[derive(Debug, Clone, Serialize)]
pub struct RegisterNote {
    /// How many lines it has.
    pub lines: usize,
    /// The SHA-256 of the last one.
    pub digest: String,
}

/// A file for programs.
#[derive(Debug, Clone, Serialize)]
pub struct DataFile {
    /// Its name and address.
    pub link: Link,
    /// The word that says what it holds, e.g. `file-feed`.
    pub key: String,
}

/// A series, and what its issues are called.
#[derive(Debug, Clone, Serialize)]
pub struct NumberedSeries {
    /// The series.
    pub series: Series,
    /// Address of its page.
    pub href: String,
    /// How its newest issue is cited: 工作通报〔2017〕第8期; absent where it has none.
    pub example: Option<String>,
}
