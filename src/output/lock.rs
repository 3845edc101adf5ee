//! One build of a workspace at a time, and one writer of a folder.

use std::fs::TryLockError;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often a lock is asked for again that somebody has, and after how long.
const TRIES: usize = 20;
const PAUSE: Duration = Duration::from_millis(10);

/// The right to build a workspace, until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct BuildLock {
    /// The workspace's folder, locked; `None` where the system locks no folders. Staging folders are then still
    /// safe from each other (see `stale`), and the last build wins.
    _folder: Option<fs_err::File>,
}

impl BuildLock {
    /// Returns the lock; `None` where another build has it. A program that was started by the process that had it
    /// last holds it for the moment until it runs.
    pub fn acquire(workspace: &Path) -> Option<Self> {
        let folder = fs_err::File::open(workspace).ok();
        let lock = || folder.as_ref().map(|folder| folder.file().try_lock());
        let mut locked = lock();
        for _ in 0..TRIES {
            if !matches!(locked, Some(Err(TryLockError::WouldBlock))) {
                break;
            }
            thread::sleep(PAUSE);
            locked = lock();
        }
        match locked {
            Some(Err(TryLockError::WouldBlock)) => None,
            Some(Ok(())) => Some(Self { _folder: folder }),
            Some(Err(TryLockError::Error(_))) | None => Some(Self { _folder: None }),
        }
    }
}

/// The right to write in a folder, until it is dropped or the process ends.
#[derive(Debug)]
pub struct FolderLock {
    /// `None` where the system locks no folders; what is written is compared with what was read all the same.
    _folder: Option<fs_err::File>,
}

impl FolderLock {
    /// Waits until nobody else has it.
    pub fn wait(folder: &Path) -> Self {
        let folder = fs_err::File::open(folder).ok();
        Self { _folder: folder.filter(|folder| folder.file().lock().is_ok()) }
    }
}

#[cfg(test)]
mod tests {
    use super::BuildLock;

    #[test]
    #[cfg(unix)]
    fn a_workspace_is_locked_once() {
        let folder = tempfile::tempdir().unwrap();
        let first = BuildLock::acquire(folder.path());
        assert!(first.is_some() && BuildLock::acquire(folder.path()).is_none());
        drop(first);
        assert!(BuildLock::acquire(folder.path()).is_some(), "and again when it is free");
    }
}
