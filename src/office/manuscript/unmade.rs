//! Why a change was not made that holds nothing that somebody wrote.

use crate::lang::Message;

/// Why a change was not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unmade {
    /// What it is about is gone, or says so much else that nobody can be sure of it.
    Gone,
    /// Others moved items of the list as well.
    Reordered,
    /// What it takes away says something else by now.
    Changed,
    /// The issue was published since: what its writer saw was open to changes.
    Published,
    /// The file cannot be read.
    Unread,
    /// Nobody remembers what its writer saw.
    Forgotten,
}

impl Unmade {
    /// What to tell.
    pub(super) fn message(self) -> Message {
        Message::new(match self {
            Self::Gone => "edit-gone",
            Self::Reordered => "edit-reordered",
            Self::Changed => "edit-changed",
            Self::Published => "edit-published",
            Self::Unread => "edit-unread",
            Self::Forgotten => "edit-forgotten",
        })
    }
}
