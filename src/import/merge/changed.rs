//! What becomes of an issue by a document that came back, one change after the other.

use crate::diag::TextEdit;
use crate::lang::Message;
use crate::model::FieldPath;
use crate::source::{NodeStep, TreeEdit};

/// A field that was edited, or an item that is new.
#[derive(Debug)]
pub struct Changed {
    /// Which field, or which item.
    pub path: FieldPath,
    /// What to change in its value.
    pub changes: Vec<TextEdit>,
    /// What to add to the file: a field, persons, an item that are new.
    pub additions: Vec<TreeEdit>,
    /// What somebody has to look at then.
    pub checks: Vec<Check>,
    /// The whole value.
    pub before: String,
    /// The value as it shall be.
    pub after: String,
    /// Whether nothing is left of the value.
    pub is_emptied: bool,
}

/// Something that somebody has to look at.
#[derive(Debug, Clone)]
pub struct Check {
    /// The item of the file that it is about.
    pub item: Vec<NodeStep>,
    /// What it is.
    pub note: Message,
}
