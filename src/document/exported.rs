//! What an exported document knows of the issue it was made of. It travels in a property of a Word
//! file, and comes back with it.

use std::fmt;

/// Which issue a document was exported from, and with which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Id of the issue, e.g. `gongzuo-2017-8`.
    pub issue: String,
    /// [Fingerprint](super::fingerprint()) of the words when it was exported; absent in older files.
    pub words: Option<String>,
    /// [Fingerprint](super::fingerprint_of()) of the names of the workspace that it was exported from; absent
    /// in older files.
    pub workspace: Option<String>,
}

impl Exported {
    /// Name of the property of a Word file.
    pub(super) const PROPERTY: &str = "tongbao-issue";

    /// Reads the value of the property.
    pub fn parse(property: &str) -> Self {
        let mut parts = property.split_whitespace().map(str::to_owned);
        let issue = parts.next().unwrap_or_default();
        Self { issue, words: parts.next(), workspace: parts.next() }
    }
}

impl fmt::Display for Exported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.issue)?;
        let rest = self.words.iter().chain(&self.workspace);
        rest.into_iter().try_for_each(|words| write!(formatter, " {words}"))
    }
}
