//! What issues said that were changed after they were published: kept from build to build, until each says what it said or
//! is issued anew.
//!
//! It stands in `.tongbao/issued.json`. A file that is missing or damaged says nothing: a change is told then by the build that
//! brings it to the website, and not again.

use super::history::OWN_FOLDER;
use super::own_file;
use crate::model::Issue;
use crate::site::Changed;
use crate::source::{Disk, sha256};

const FILE: &str = "issued.json";

/// Reads it.
pub(super) fn read(disk: &Disk) -> Changed {
    own_file::read(disk, FILE).unwrap_or_default()
}

/// Returns the SHA-256 of what stands there, or nothing.
pub(super) fn digest(disk: &Disk) -> Option<String> {
    let bytes = fs_err::read(disk.root().join(OWN_FOLDER).join(FILE)).ok()?;
    Some(sha256(&bytes))
}

/// Leaves for the next build what this one, which made `issues`, found `now`; of the others what is known stays.
pub(super) fn leave<'a>(
    disk: &Disk,
    known: &Changed,
    issues: impl Iterator<Item = &'a Issue>,
    now: Changed,
) {
    let mut left = known.clone().without(issues);
    left.add(now);
    if left != *known {
        own_file::leave(disk, FILE, &left);
    }
}
