//! Why an issue is not registered.

use crate::lang;
use crate::lang::Message;
use crate::model::{IssueId, Status};
use crate::office::build::BuildError;
use crate::office::review::{ReviewError, Reviewed};
use crate::office::workbench::IssueError;
use crate::source::WorkspacePath;

/// Why an issue is not registered; nothing was written then.
#[derive(Debug)]
pub enum PublishError {
    /// Nothing can be built of it: errors, another run, the system.
    Build(BuildError),
    /// It is a draft, or somebody still reads it.
    NotPublished(IssueId, Status),
    /// In so many places something is to be filled in or looked at: 【待补】, 请核对.
    ToFillIn(usize),
    /// The settings ask for an approval of what it says, and nobody gave it.
    NotApproved(IssueId),
    /// It is registered.
    Registered {
        /// The issue.
        issue: IssueId,
        /// The last edition.
        edition: u32,
        /// When that was registered.
        when: String,
    },
    /// A revision was written, and it says what its last edition says.
    Unchanged {
        /// The issue.
        issue: IssueId,
        /// The last edition.
        edition: u32,
    },
    /// Its number is void.
    Void {
        /// The issue.
        issue: IssueId,
        /// Why.
        reason: String,
    },
    /// A file has the number that shall be void.
    Used {
        /// The issue.
        issue: IssueId,
        /// Its file.
        file: WorkspacePath,
    },
    /// The number that shall be void is far beyond the highest.
    TooFar {
        /// The issue that would have it.
        issue: IssueId,
        /// The highest number of the series and year.
        highest: u32,
    },
    /// The number that shall be void stands on the website, or stood there.
    OnWebsite(IssueId),
    /// Several series may have the number that shall be void.
    WhichSeries {
        /// What was written.
        name: String,
        /// The numbers that may be meant.
        possible: Vec<IssueId>,
    },
    /// Nobody said why a number shall be void.
    NoReason,
    /// It was withdrawn before it was ever registered.
    Removed(IssueId),
    /// A file that it shows cannot be read.
    Unread(WorkspacePath),
    /// The records of its review cannot be read.
    Review(ReviewError),
    /// A folder of that edition is there, and no line speaks of it.
    Unregistered(String),
    /// Somebody else wrote into the register meanwhile.
    Changed,
    /// The system refused to write; the error names the path.
    Io(std::io::Error),
}

impl PublishError {
    /// What nobody has approved as it is, where it is refused for that.
    pub fn unapproved(&self) -> Vec<Reviewed> {
        match self {
            Self::Build(BuildError::Unapproved(all)) => all.clone(),
            Self::NotApproved(id) => vec![Reviewed::Issue(id.clone())],
            _ => Vec::new(),
        }
    }

    /// What to tell; nothing of errors that are told themselves.
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Build(BuildError::Unapproved(all)) => {
                let message = Message::new("failure-register-unapproved");
                message.with("issue", Reviewed::listed(all))
            }
            Self::Build(error) => return error.message(),
            Self::NotPublished(issue, status) => {
                let id = match status {
                    Status::Review => "failure-register-review",
                    _ => "failure-register-draft",
                };
                Message::new(id).with("issue", issue)
            }
            Self::ToFillIn(places) => {
                Message::new("failure-register-placeholder").count("places", *places)
            }
            Self::NotApproved(issue) => {
                Message::new("failure-register-unapproved").with("issue", issue)
            }
            Self::Registered { issue, edition, when } => {
                let day = when.get(..10).unwrap_or(when);
                let message = Message::new("failure-registered").with("issue", issue);
                message.with("edition", edition).with("day", day)
            }
            Self::Unchanged { issue, edition } => Message::new("failure-register-unchanged")
                .with("issue", issue)
                .with("edition", edition),
            Self::Void { issue, reason } => Message::new("failure-register-void")
                .with("issue", issue)
                .with("reason", reason),
            Self::Used { issue, file } => {
                Message::new("failure-void-used").with("issue", issue).with("file", file)
            }
            Self::TooFar { issue, highest } => {
                Message::new("failure-void-far").with("issue", issue).with("highest", highest)
            }
            Self::OnWebsite(issue) => Message::new("failure-void-website").with("issue", issue),
            Self::WhichSeries { name, possible } => {
                let possible: Vec<String> = possible.iter().map(IssueId::to_string).collect();
                let message = Message::new("failure-void-series").with("number", name);
                message.with("possible", possible.join("、"))
            }
            Self::NoReason => Message::new("failure-void-reason"),
            Self::Removed(issue) => {
                Message::new("failure-register-removed").with("issue", issue)
            }
            Self::Unread(path) => Message::new("failure-register-unread").with("file", path),
            Self::Review(error) => error.message(),
            Self::Unregistered(folder) => {
                Message::new("failure-unregistered").with("folder", folder)
            }
            Self::Changed => Message::new("failure-register-changed"),
            Self::Io(error) => lang::unwritten(error),
        })
    }
}

impl From<BuildError> for PublishError {
    fn from(error: BuildError) -> Self {
        Self::Build(error)
    }
}

impl From<IssueError> for PublishError {
    fn from(error: IssueError) -> Self {
        Self::Build(error.into())
    }
}
