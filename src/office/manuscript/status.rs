//! How far an issue has got, as its file says it.

use crate::model::{Issue, Status};
use crate::source::{NewValue, NodeStep, TreeEdit, edit_tree};

/// The key that says so.
pub(crate) const STATUS: &str = Issue::status;

/// Returns the text of an issue's file with another status; `None` where the file leaves no room for the word.
pub(crate) fn with_status(text: &str, status: Status) -> Option<String> {
    let behind = Issue::RECORD.fields.iter().map(|field| field.key);
    let edit = TreeEdit::Set {
        at: vec![NodeStep::Key(STATUS)],
        value: NewValue::Plain(status.words().0.to_owned()),
        before: behind.skip_while(|key| *key != STATUS).skip(1).collect(),
    };
    edit_tree(text, &edit)
}
