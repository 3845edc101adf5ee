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
}

impl Exported {
    /// Name of the property of a Word file.
    pub(super) const PROPERTY: &str = "tongbao-issue";

    /// Reads the value of the property.
    pub fn parse(property: &str) -> Self {
        let mut parts = property.split_whitespace().map(str::to_owned);
        Self { issue: parts.next().unwrap_or_default(), words: parts.next() }
    }
}

impl fmt::Display for Exported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.issue)?;
        self.words.iter().try_for_each(|words| write!(formatter, " {words}"))
    }
}
