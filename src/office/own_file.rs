//! Files in which a build leaves something for the next one.
//!
//! Each begins with the SHA-256 of what follows: one that is missing, cut short or damaged says nothing, and the
//! next build knows nothing of what it held.

use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::history::{OWN_FOLDER, hide};
use crate::output;
use crate::output::Existing;
use crate::source::{Disk, sha256};

/// Reads one; `None` where it does not say what was left.
pub(super) fn read<T: DeserializeOwned>(disk: &Disk, name: &str) -> Option<T> {
    let text = fs_err::read_to_string(disk.root().join(OWN_FOLDER).join(name)).ok()?;
    let (digest, left) = text.strip_suffix('\n')?.split_once('\n')?;
    if sha256(left.as_bytes()) != digest {
        return None;
    }
    serde_json::from_str(left).ok()
}

/// Leaves one. Where it cannot be written, the next build knows what it knew.
pub(super) fn leave<T: Serialize>(disk: &Disk, name: &str, left: &T) {
    let _ = try_leave(disk, name, left);
}

/// Leaves one that must not be lost without a word.
///
/// # Errors
/// Where it cannot be written.
pub(super) fn try_leave<T: Serialize>(disk: &Disk, name: &str, left: &T) -> io::Result<()> {
    let left = serde_json::to_string(left)?;
    let folder = disk.root().join(OWN_FOLDER);
    fs_err::create_dir_all(&folder)?;
    hide(disk);
    let text = format!("{}\n{left}\n", sha256(left.as_bytes()));
    output::write(&folder.join(name), text.as_bytes(), Existing::Replaced)
}
