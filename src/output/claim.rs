//! One build of a workspace at a time.

use std::fs::TryLockError;
use std::path::Path;

/// The right to build a workspace, until it is dropped or the process ends, however it ends.
#[derive(Debug)]
pub struct Claim {
    /// The workspace's folder, locked; `None` where the system locks no folders. Stages are then still
    /// safe from each other (see `leftover`), and the last build wins.
    _folder: Option<fs_err::File>,
}

impl Claim {
    /// Takes it; `None` where another build has it.
    pub fn take(workspace: &Path) -> Option<Self> {
        let folder = fs_err::File::open(workspace).ok();
        match folder.as_ref().map(|folder| folder.file().try_lock()) {
            Some(Err(TryLockError::WouldBlock)) => None,
            Some(Ok(())) => Some(Self { _folder: folder }),
            Some(Err(TryLockError::Error(_))) | None => Some(Self { _folder: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Claim;

    #[test]
    #[cfg(unix)]
    fn a_workspace_is_claimed_once() {
        let folder = tempfile::tempdir().unwrap();
        let first = Claim::take(folder.path());
        assert!(first.is_some() && Claim::take(folder.path()).is_none());
        drop(first);
        assert!(Claim::take(folder.path()).is_some(), "and again when it is free");
    }
}
