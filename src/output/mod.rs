//! Outputs to disk. The only stage that writes them.
//!
//! 1. [`BuildLock::acquire`] keeps a second build of the same workspace out.
//! 2. [`StagingFolder::open`] makes a folder beside the target; a target that tongbao did not make is refused.
//! 3. The build fills it, a [`Sink`]. A file that is the same as in the
//!    target is linked from there, so that its date stays; what is not made again may be carried over.
//!    `access` says who may read it.
//! 4. [`StagingFolder::replace`] puts it in the target's place in one step (an exchange of two folders, where
//!    the system has one). A folder that is dropped is removed, and the target stays as it was;
//!    `stale` clears away what a killed build left. What others put into the target goes along
//!    (`contents`). [`settle`] says how it stands, so that a later build sees whether anybody touched it.
//!
//! Nothing is forced to the disk (fsync): with tens of thousands of small files that would take
//! longer than all the rest, and every output can be made again. A build that fails, is killed, or
//! runs out of space never shows; a machine that loses power within seconds of a build may lose files
//! of the new site. The next build compares contents, not lengths, and writes those again.
//!
//! [`freeze`] and [`add_line`] write what must not be lost any more: an edition that was published, and the register.
//!
//! [`write()`], [`create()`] and [`replace()`] are apart: they write a single file of the user's. What takes the place of
//! its old self cannot be made again; for that the program does wait for the disk.

mod access;
mod contents;
mod digest;
mod dry;
mod exchange;
mod frozen;
mod lock;
mod memory;
mod replace;
mod rules;
mod sink;
mod staging;
mod stale;
mod standing;
mod unique;

pub use access::Access;
pub use digest::DigestSink;
pub use dry::DrySink;
pub use frozen::{add_line, freeze};
pub use lock::{BuildLock, FolderLock};
pub use memory::MemorySink;
pub use replace::{Existing, create, replace, replace_unchanged, write};
pub use rules::{FOREIGN_FILE, OUTPUT_COLLISION, RULES, WRITE_FAILED};
pub use sink::{PutError, Sink};
pub use staging::{StagingError, StagingFolder};
pub use standing::settle;
pub use unique::UniqueSink;
