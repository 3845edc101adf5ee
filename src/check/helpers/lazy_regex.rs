//! What rules look for, as regular expressions.

use std::sync::LazyLock;

use regex::Regex;

/// A regular expression that is made when it is first asked.
pub(crate) type LazyRegex = LazyLock<Regex>;

/// Returns the regular expression that is written in a rule. Panics where it is none.
pub(crate) fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a valid pattern")
}
