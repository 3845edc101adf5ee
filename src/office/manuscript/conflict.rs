//! A text that is not in the file, and waits for somebody to choose.

use serde::{Deserialize, Serialize};

use super::address::{Address, AddressStep};
use super::authors::Author;
use crate::model::record::{Record, Shape};

/// A text that two people changed, or whose place somebody took away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// The window in which it was written.
    pub writer: String,
    /// Who wrote it; empty where nobody has said so.
    #[serde(default)]
    pub who: String,
    /// When it was last written, by RFC 3339; `None` where nobody knows.
    #[serde(default)]
    pub when: Option<String>,
    /// The revision that the writer saw.
    pub revision: String,
    /// The field, as it was named.
    pub at: Vec<AddressStep>,
    /// The text that is not in the file.
    pub ours: String,
    /// What the file says; `None` where the field is not found any more.
    pub theirs: Option<String>,
    /// Whether the file says what the writer saw: nobody else changed it.
    #[serde(skip)]
    pub is_untouched: bool,
    /// Who wrote what the file says; `None` where nobody knows.
    #[serde(skip)]
    pub by: Option<Box<Author>>,
    /// Where the list stands whose item is gone with the field; `None` where it is not found, or nothing is gone.
    #[serde(skip)]
    pub list: Option<Vec<AddressStep>>,
}

impl Conflict {
    /// Whether it is a text with marks, of a file that holds such a record.
    pub fn has_marks(&self, record: &'static Record) -> bool {
        Address::find(record, &self.at).is_some_and(|one| matches!(one.shape, Shape::Markdown))
    }
}

/// A conflict whose writer is for the caller to name.
pub(super) fn unsigned(at: &[AddressStep], ours: &str, theirs: Option<String>) -> Conflict {
    Conflict {
        writer: String::new(),
        who: String::new(),
        when: None,
        revision: String::new(),
        at: at.to_vec(),
        ours: ours.to_owned(),
        theirs,
        is_untouched: false,
        by: None,
        list: None,
    }
}
