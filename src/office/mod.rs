//! What an office does with a workspace: each use case is a function from values to values.
//!
//! Nothing here prints, asks, knows a screen, or decides what a command comes to. The command line turns
//! words into arguments and results into words; whatever else has a face calls the same functions. What
//! is refused is an enum that holds all that its `message()` says. Work that takes long reports through
//! a callback.
//!
//! | function | takes | gives | refuses |
//! |---|---|---|---|
//! | [`open`] | a folder | its [`Disk`](crate::source::Disk) | [`OpenError`] |
//! | [`read`], [`check`] | a workspace | a [`Workbench`]: files, archive, what is wrong | |
//! | [`check_equipment`] | a workbench | what stands in the way of PDFs, added to it | |
//! | [`Workbench::issue`] | the name of an issue | the issue | [`IssueError`] |
//! | [`save`] | a file as it was and as it shall be | | [`SaveError`] |
//! | [`fix`] | a workspace | [`Mended`]; each [`MadeFix`] through the callback | [`SaveError`] |

mod equipment;
mod fix;
mod open;
mod save;
mod workbench;

pub use equipment::check_equipment;
pub use fix::{MadeFix, Mended, fix};
pub use open::{OpenError, open};
pub use save::{SaveError, save};
pub use workbench::{Faults, IssueError, Workbench, check, read};
