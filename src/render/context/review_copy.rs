//! What a copy for those who review an issue shows besides.

use serde::Serialize;

/// What a copy for reviewers shows besides the issue.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewCopy {
    /// Who looked at it last, when and with which outcome; absent where nobody did, or nobody knows what it said then.
    pub since: Option<String>,
    /// What changed since then, in the order of the issue.
    pub changes: Vec<ReviewChange>,
}

/// A field that changed.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewChange {
    /// Where it is, in words: 市水务局 · 一、 · 正文.
    pub place: String,
    /// Its words that differ, with some of those around them.
    pub words: Vec<ReviewWords>,
}

/// Words of a field.
#[derive(Debug, Clone, Serialize)]
pub struct ReviewWords {
    /// `same`, `gone` or `new`.
    pub kind: String,
    /// The words.
    pub text: String,
}
