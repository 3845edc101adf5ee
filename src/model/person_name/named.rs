//! A person whose name is certain, and what stands between persons.

/// A person whose name is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedPerson {
    /// The name.
    pub name: String,
    /// The post that is written beside it.
    pub post: Option<String>,
}

/// Marks between persons.
pub(super) const BETWEEN: [char; 11] =
    ['、', '，', ',', '；', ';', '/', '／', '+', '＋', '&', '|'];
/// Words between persons.
pub(super) const AND: [&str; 6] = ["以及", "和", "与", "及", "跟", "同"];
