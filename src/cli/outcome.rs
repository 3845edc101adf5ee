//! What a command came to, and why it stopped.

use crate::lang::Message;
use crate::office::{
    ImportError, InitError, IssueError, OpenError, PasswordError, ReturnedError, SaveError,
    SchemaError,
};
use crate::serve::ServeError;

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nothing to complain of.
    Clean,
    /// Problems in the user's files.
    Problems,
    /// The command itself could not run.
    Failed,
}

impl Outcome {
    /// Returns this, or another where there is nothing to complain of.
    pub(super) fn or(self, other: Self) -> Self {
        if self == Self::Clean { other } else { self }
    }

    /// The exit code: 0, 1 or 2.
    pub(super) fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Problems => 1,
            Self::Failed => 2,
        }
    }
}

/// How a command ends.
pub(super) type Ended = Result<Outcome, Failure>;

/// Why a command stopped.
#[derive(Debug)]
pub(super) struct Failure {
    /// What is told.
    pub(super) message: Message,
    /// What the command came to.
    pub(super) outcome: Outcome,
}

impl Failure {
    /// Something in the user's files stands in the way.
    pub(super) fn problems(message: Message) -> Self {
        Self { message, outcome: Outcome::Problems }
    }
}

/// The command could not run.
impl From<Message> for Failure {
    fn from(message: Message) -> Self {
        Self { message, outcome: Outcome::Failed }
    }
}

/// Whose refusals mean that the command could not run.
macro_rules! failed {
    ($($error:ty),*) => {$(
        impl From<$error> for Failure {
            fn from(error: $error) -> Self {
                error.message().into()
            }
        }
    )*};
}

failed!(OpenError, IssueError, SaveError, InitError, SchemaError, ServeError, PasswordError);

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Bug(_) | ImportError::Save(_) => error.message().into(),
            _ => Self::problems(error.message()),
        }
    }
}

impl From<ReturnedError> for Failure {
    fn from(error: ReturnedError) -> Self {
        match error {
            ReturnedError::Faulty(_) | ReturnedError::Stale(..) => {
                Self::problems(error.message())
            }
            _ => error.message().into(),
        }
    }
}
