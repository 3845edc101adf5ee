//! Texts that would mend a problem.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{FileId, Span};

/// A text that would mend a problem.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// What to change.
    pub change: FileChange,
    /// Who may make the change.
    pub applicability: Applicability,
}

/// Whether a fix may be made unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Applicability {
    /// It cannot change what is said: `check --fix` makes it.
    Safe,
    /// It is probably right: people decide.
    Suggested,
}

/// A change to a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileChange {
    /// Of a text: the way in which it is written stays.
    Text(TextEdit),
    /// Of the way in which the file is written.
    Source(SourceEdit),
}

/// A change to a text of a YAML file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextEdit {
    /// The scalar that holds the text.
    pub scalar: Span,
    /// Bytes of the scalar's value.
    pub range: Range<usize>,
    /// What shall stand there.
    pub text: String,
}

/// A change to the characters of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceEdit {
    /// What is replaced.
    pub span: Span,
    /// What shall stand there.
    pub text: String,
    /// Whether it takes the place of blanks only: of other characters it is not made.
    pub over_blanks: bool,
}

impl Fix {
    /// A change of a text that cannot change what is said.
    pub fn safe(change: TextEdit) -> Self {
        Self { change: FileChange::Text(change), applicability: Applicability::Safe }
    }

    /// A change of a text that is probably right.
    pub fn suggested(change: TextEdit) -> Self {
        Self { change: FileChange::Text(change), applicability: Applicability::Suggested }
    }

    /// A change of the characters of a file, where no other reading is possible.
    pub fn of_source(span: Span, text: impl Into<String>) -> Self {
        let edit = SourceEdit { span, text: text.into(), over_blanks: false };
        Self { change: FileChange::Source(edit), applicability: Applicability::Safe }
    }

    /// The same, where blanks stand in the file and nothing else.
    pub fn of_blanks(span: Span, text: impl Into<String>) -> Self {
        let edit = SourceEdit { span, text: text.into(), over_blanks: true };
        Self { change: FileChange::Source(edit), applicability: Applicability::Safe }
    }

    /// Whether `check --fix` makes it.
    pub fn is_safe(&self) -> bool {
        self.applicability == Applicability::Safe
    }
}

impl FileChange {
    /// The file that changes.
    pub fn file(&self) -> FileId {
        match self {
            Self::Text(edit) => edit.scalar.file,
            Self::Source(edit) => edit.span.file,
        }
    }

    /// What is replaced in the file: of a text, the place that the diagnostic `shows`.
    pub fn place(&self, shown: Span) -> Span {
        match self {
            Self::Text(_) => shown,
            Self::Source(edit) => edit.span,
        }
    }

    /// What shall stand there.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(edit) => &edit.text,
            Self::Source(edit) => &edit.text,
        }
    }
}
