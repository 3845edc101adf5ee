//! A change that a Word file brings, and how it stands.

use serde::{Deserialize, Serialize};

use crate::import::merge::Difference;
use crate::lang::Message;
use crate::office::manuscript::{
    AddressStep, ManuscriptEdit, ManuscriptFile, RecordForm, revision,
};

/// What a Word file would change.
#[derive(Debug)]
pub struct WordChanges {
    /// The changes, in the order of the issue.
    pub changes: Vec<WordChange>,
    /// What the file says and no change takes over.
    pub left: Vec<Difference>,
    /// Whether nothing shows that the file was exported from this workspace.
    pub is_of_unknown_workspace: bool,
    /// What the issue said when the file was saved, and with all that is new in it.
    pub(super) forms: [RecordForm; 2],
    /// The file of the issue.
    pub(super) file: ManuscriptFile,
    /// Its text when the Word file was exported.
    pub(super) base: String,
    /// Its text now.
    pub(super) now: String,
}

/// A change of a field or an item.
#[derive(Debug)]
pub struct WordChange {
    /// Its name, the same whenever the same file is compared with the same text.
    pub key: String,
    /// What it is.
    pub kind: WordChangeKind,
    /// The words as they were.
    pub before: String,
    /// The words as the file has them.
    pub after: String,
    /// What somebody should look at.
    pub notes: Vec<Message>,
    /// The keys of changes to or from which words moved: all of them are taken, or none.
    pub linked: Vec<String>,
    /// How it stands to what the issue says now.
    pub state: WordChangeState,
    /// Where it is, in one of the two forms.
    pub(super) at: Vec<AddressStep>,
    /// In which of them.
    pub(super) is_in_second: bool,
    /// Its place in the order in which the changes are made.
    pub(super) number: usize,
    /// What makes it, of the issue as it was and all that is new before it.
    pub(super) edits: Vec<ManuscriptEdit>,
}

/// What a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordChangeKind {
    /// A field has other words.
    Reworded,
    /// Nothing is left of a field.
    Emptied,
    /// An item is new.
    New,
    /// An item is gone.
    Gone,
}

/// How a change stands to what the issue says now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordChangeState {
    /// It can be made.
    Open,
    /// The issue says so already.
    Made,
    /// The issue says something else by now: this.
    Conflict(String),
    /// Its place is not in the issue any more.
    Lost,
}

/// What somebody decided of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WordDecision {
    /// It is made; of a conflict, the words of the file stand.
    Take,
    /// Of a conflict, both stand.
    Both,
    /// The issue stays as it is.
    Leave,
}

impl WordChanges {
    /// The name of what the issue says now.
    pub fn revision(&self) -> String {
        revision(&self.now)
    }

    /// Returns the form in which a change has its place, and the place.
    pub fn place(&self, change: &WordChange) -> (&RecordForm, Vec<AddressStep>) {
        (&self.forms[usize::from(change.is_in_second)], change.at.clone())
    }
}
