//! What a killed build left beside its target, and how it is told from a build that runs.
//!
//! A build holds a lock on the marker in its staging folder; the system takes the lock away when the process
//! ends, however it ends. A folder whose marker can be locked is stale.

use std::collections::BTreeSet;
use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::exchange::ASIDE;

/// Marks a folder as made by tongbao, so that it may be replaced.
pub(super) const MARKER: &str = ".tongbao";

/// Where markers cannot be locked, a folder of this age is stale: 24 hours.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);

/// Puts back the old folder that a build killed between two renames left aside.
pub(super) fn restore(target: &Path, parent: &Path, prefix: &str) -> io::Result<()> {
    if fs_err::symlink_metadata(target).is_ok() {
        return Ok(());
    }
    let aside = folders(parent, prefix).find(|path| path.to_string_lossy().ends_with(ASIDE));
    match aside {
        Some(aside) => fs_err::rename(aside, target),
        None => Ok(()),
    }
}

/// Removes the staging folders of builds that have ended. What cannot be removed is left to the next build.
/// Call it under the lock of the workspace: a folder that was just made has no marker yet.
pub(super) fn clear(parent: &Path, prefix: &str) {
    for folder in folders(parent, prefix).filter(|folder| is_stale(folder)) {
        discard(&folder);
    }
    // A build that was killed before its marker was written, or behind its removal, leaves an empty
    // folder. One that is not empty is somebody's own, and is not removed by this.
    for folder in named(parent, prefix) {
        let _ = fs_err::remove_dir(folder);
    }
}

/// Does both for all targets within a folder: what was being made in it when a program was killed, and is not made again.
/// Call it under the lock of the workspace.
pub(super) fn settle_within(parent: &Path) {
    let targets: BTreeSet<String> = folders(parent, ".")
        .filter_map(|folder| {
            let name = folder.file_name()?.to_str()?.strip_prefix('.')?;
            name.rsplit_once('-').map(|(target, _)| target.to_owned())
        })
        .collect();
    for target in targets {
        let prefix = format!(".{target}-");
        // What cannot be put back is left to the next time.
        if restore(&parent.join(target), parent, &prefix).is_ok() {
            clear(parent, &prefix);
        }
    }
}

/// Removes a folder of ours, the marker last: where this is cut short, the rest is still known as
/// ours. What cannot be removed stays.
pub(super) fn discard(folder: &Path) {
    for entry in fs_err::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name() == MARKER {
            continue;
        }
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        let _ = if is_folder {
            fs_err::remove_dir_all(entry.path())
        } else {
            fs_err::remove_file(entry.path())
        };
    }
    let _ = fs_err::remove_file(folder.join(MARKER));
    let _ = fs_err::remove_dir(folder);
}

/// Folders with the names and the marker of staging folders.
fn folders(parent: &Path, prefix: &str) -> impl Iterator<Item = PathBuf> {
    named(parent, prefix).filter(|path| path.join(MARKER).is_file())
}

/// Folders with the names of staging folders.
fn named(parent: &Path, prefix: &str) -> impl Iterator<Item = PathBuf> {
    let entries = fs_err::read_dir(parent).into_iter().flatten().flatten();
    entries
        .filter(move |entry| entry.file_name().to_string_lossy().starts_with(prefix))
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()))
        .map(|entry| entry.path())
}

fn is_stale(folder: &Path) -> bool {
    let Ok(marker) = fs_err::File::open(folder.join(MARKER)) else { return false };
    match marker.file().try_lock() {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let made = marker.metadata().and_then(|metadata| metadata.modified());
            made.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > OLD))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MARKER, clear, restore, settle_within};

    #[test]
    fn only_folders_of_builds_that_have_ended_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in [".public-dead", ".public-alive", ".public-mine", ".print-dead"] {
            fs_err::create_dir_all(at(name).join("deep")).unwrap();
            fs_err::write(at(name).join("deep/file"), name).unwrap();
            if name != ".public-mine" {
                fs_err::write(at(name).join(MARKER), "").unwrap();
            }
        }
        fs_err::create_dir(at(".public-empty")).unwrap();
        let alive = fs_err::File::open(at(".public-alive").join(MARKER)).unwrap();
        alive.file().lock().unwrap();
        clear(folder.path(), ".public-");
        assert!(!at(".public-dead").exists());
        assert!(!at(".public-empty").exists(), "its build was killed at its beginning or end");
        assert!(at(".public-alive/deep/file").exists(), "its build runs");
        assert!(at(".public-mine/deep/file").exists(), "it has no marker");
        assert!(at(".print-dead").exists(), "it has another target");
        drop(alive);
        clear(folder.path(), ".public-");
        assert!(!at(".public-alive").exists());
    }

    #[test]
    fn what_was_being_made_within_a_folder_is_settled() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let ours = [".a-2017-1-dead", ".a-2017-2-alive", ".a-2017-3-x.old"];
        for name in ours.into_iter().chain([".mine-1"]) {
            fs_err::create_dir(at(name)).unwrap();
            fs_err::write(at(name).join("file"), name).unwrap();
        }
        ours.into_iter().for_each(|name| fs_err::write(at(name).join(MARKER), "").unwrap());
        let alive = fs_err::File::open(at(".a-2017-2-alive").join(MARKER)).unwrap();
        alive.file().lock().unwrap();
        settle_within(folder.path());
        let has = |names: [&str; 4]| names.map(|name| at(name).exists());
        let names = [".a-2017-1-dead", ".a-2017-2-alive", "a-2017-3", ".mine-1"];
        assert_eq!(has(names), [false, true, true, true]);
    }

    #[test]
    fn a_folder_left_aside_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let aside = folder.path().join(".public-x.old");
        fs_err::create_dir(&aside).unwrap();
        fs_err::write(aside.join(MARKER), "").unwrap();
        let target = folder.path().join("public");
        restore(&target, folder.path(), ".public-").unwrap();
        assert!(target.join(MARKER).exists() && !aside.exists());
    }
}
