//! Reading: from the files of a workspace to YAML values that know where they stand.
//!
//! 1. [`Project`] says which files there are and reads them: from disk ([`Disk`]), or from memory
//!    ([`Memory`]) in tests and, later, for edits that are not saved yet. A [`Recording`] remembers what was asked.
//! 2. [`WorkspacePath`] names them; a path that leaves the workspace cannot be made.
//! 3. [`Workspace::read`] decodes UTF-8 and parses YAML into [`Node`]s.
//!
//! Nothing here knows what a bulletin is.

mod bracket;
mod comment;
mod digest;
mod disk;
mod duplicate_key;
pub mod edit;
pub mod emit;
mod follow;
mod kept;
mod load;
mod locate;
mod memory;
mod new_value;
mod node;
mod node_path;
mod overlay;
mod path;
mod recording;
mod rules;
mod slips;
pub mod table;
mod tree_edit;
mod unread;
mod workspace;
mod yaml;

pub use comment::comment_above;
pub use digest::{PartsDigest, sha256};
pub use disk::Disk;
pub use follow::{follow, follow_items};
pub use kept::Kept;
pub use load::{load_yaml, unreadable};
pub use locate::{SourceMap, locate};
pub use memory::Memory;
pub use new_value::NewValue;
pub use node::{Node, NodeKind};
pub use node_path::{NodeStep, find as node_at};
pub use overlay::Overlay;
pub use path::WorkspacePath;
pub use recording::{Answers, Recording};
pub use rules::{BYTE_ORDER_MARK, RULES, SLIPS};
pub use tree_edit::{TreeEdit, append_items, edit_tree, is_same};
pub use workspace::{ParsedFile, Workspace};
pub use yaml::{tree, tree_of};

use crate::lang::Message;

/// The folder of a workspace whose files stand at the root of the website as they are.
pub const STATIC: &str = "static";

/// Largest file that is read, in bytes: 64 MiB for pictures and attachments.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Largest YAML file that is read, in bytes: 4 MiB, some two hundred times a long bulletin.
pub const MAX_YAML_BYTES: u64 = 4 * 1024 * 1024;

/// A workspace that can be read. Everything the program knows of the outside comes through here.
pub trait Project: Sync {
    /// What stands under a folder, at any depth, sorted. A missing folder has nothing. Links to folders
    /// are followed within the workspace.
    ///
    /// # Errors
    /// Where the folder cannot be listed.
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError>;

    /// Content of a file.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError>;

    /// Whether there is such a file, within the workspace and of allowed size.
    ///
    /// # Errors
    /// See [`ReadError`].
    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError>;
}

/// What stands under a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files, hidden ones among them, and whatever else is no folder.
    pub files: Vec<WorkspacePath>,
    /// Links to folders that are not followed, and why.
    pub refused: Vec<(WorkspacePath, ReadError)>,
}

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// There is no such file.
    Missing,
    /// It is a link that leads out of the workspace.
    Outside,
    /// It is a link to a folder that is read already.
    Repeated,
    /// It is a pipe, a device or a folder.
    NoFile,
    /// It is larger than the limit, in bytes.
    TooLarge(u64),
    /// The system refused, and why.
    Refused(Message),
}
