//! The name of this program, which may make other files than any other.

use std::env;
use std::time::UNIX_EPOCH;

/// Names this program: its version does not say everything of one that is being worked on, its file does.
pub(super) fn name() -> String {
    let file = env::current_exe().and_then(fs_err::metadata).ok();
    let changed = file.as_ref().and_then(|file| file.modified().ok());
    let changed = changed.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let length = file.map(|file| file.len());
    format!("{} {length:?} {changed:?}", env!("CARGO_PKG_VERSION"))
}
