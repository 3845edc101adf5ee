//! Texts that would mend a problem.

use std::ops::Range;

use super::Span;

/// A text that would mend a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What to change.
    pub change: TextEdit,
    /// Who may make the change.
    pub applicability: Applicability,
}

/// Whether a fix may be made unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applicability {
    /// It cannot change what is said: `check --fix` makes it.
    Safe,
    /// It is probably right: people decide.
    Suggested,
}

/// A change to a text of a YAML file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEdit {
    /// The scalar that holds the text.
    pub scalar: Span,
    /// Bytes of the scalar's value.
    pub range: Range<usize>,
    /// What shall stand there.
    pub text: String,
}
