//! The register: an issue that was published is frozen as an edition, and a line says so. From then on what it says does not change.
//!
//! | function | takes | gives | who may call it |
//! |---|---|---|---|
//! | [`publish()`] | the name of a published issue, the time | [`PublishedEdition`]: its folder below `editions/`, a line of `register.jsonl` | whoever may write in the workspace |
//! | [`void_number`] | a number that no issue has, the reason, the time | [`VoidNumber`]: a line of the register; nobody gets the number any more | whoever may write in the workspace |
//! | [`verify()`] | a head that somebody wrote down, whether to set all again | [`Verification`]: every line and file that is not as it was written | whoever may read |
//! | [`next_edition()`] | an issue | [`NextEdition`]: what would be frozen of it | whoever may read |
//! | [`registered_edition()`] | an issue | its last [`RegisteredEdition`] | whoever may read |
//! | [`check_register`] | a workbench | the register; what is wrong with it, and which issues say something else than what was registered, added to the workbench | whoever may read |
//!
//! - The edition is put together beside its place, forced to the disk, and gets its name in one step; then the line is added. A run that is
//!   killed in between leaves an edition without a line: the next one adds the line where it would freeze the same bytes, and refuses
//!   otherwise. Such a folder is never removed: it may be the trace of a register that was taken back.
//! - Who approved it comes from the records of its review, those of what it says today.
//! - A build takes the PDFs that were frozen, and none is made while an issue that is registered says something else. What is to be changed
//!   nevertheless is registered as a further edition, once a revision says why.
//! - The clock is a value of the caller.

mod append;
mod approvals;
mod edition_source;
mod frozen_files;
mod frozen_pdf;
mod newer;
mod next_edition;
mod page_standing;
mod publish;
mod rebuild;
mod refused;
mod registered_edition;
mod seen;
mod set_edition;
mod shown_persons;
mod standing;
mod verify;
mod void;

pub(super) use frozen_pdf::{FrozenPdfs, registered_pdf};
pub use next_edition::{NextEdition, next_edition};
pub use publish::{PublishReport, PublishedEdition, publish};
pub use refused::PublishError;
pub use registered_edition::{RegisteredEdition, registered_edition, registered_editions};
pub use standing::check_register;
pub use verify::{Verification, VerifiedEdition, VerifiedRegister, VerifyOptions, verify};
pub use void::{VoidNumber, VoidReport, void_number};
