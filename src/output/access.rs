//! Who may read what is written.
//!
//! What is new takes over the permissions and the group of what it takes the place of. Systems that know
//! no such permissions keep their own.

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

/// Who may read a folder of outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anyone, whatever the umask of whoever builds: a web server is another user.
    Anyone,
    /// Those whom the office let read what stood there before; where nothing did, the umask says.
    AsBefore,
}

#[cfg(unix)]
mod permissions {
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

    use super::{Access, Metadata, Path, PathBuf, io};

    impl Access {
        /// Whether all who shall read a file of these permissions may.
        pub(in crate::output) fn suits(self, file: &Metadata) -> bool {
            let needed = self.needed(file);
            file.mode() & needed == needed
        }

        /// Gives a file or folder its permissions; `old` is what it takes the place of, if anything is there.
        pub(in crate::output) fn give(self, made: &Path, old: &Path) -> io::Result<()> {
            let new = fs_err::metadata(made)?;
            let old = fs_err::metadata(old).ok().filter(|old| old.is_dir() == new.is_dir());
            let mut mode = old.as_ref().map_or(new.mode(), Metadata::mode) & 0o7777;
            if let Some(old) = old.filter(|old| old.gid() != new.gid())
                && chown(made, None, Some(old.gid())).is_err()
            {
                // What the old group may do is not for another one.
                mode &= !0o070;
            }
            mode |= self.needed(&new);
            if mode == new.mode() & 0o7777 {
                return Ok(());
            }
            fs_err::set_permissions(made, Permissions::from_mode(mode))
        }

        /// A new folder to be filled. That of the website is nobody else's until it is whole; any other
        /// is at no time open to more than the one that it takes the place of.
        pub(in crate::output) fn folder(
            self,
            parent: &Path,
            prefix: &str,
            target: &Path,
        ) -> io::Result<PathBuf> {
            // Of this the system takes what the umask says.
            let as_new = self == Self::AsBefore && !target.exists();
            let mode = if as_new { 0o777 } else { 0o700 };
            let mut builder = tempfile::Builder::new();
            builder.prefix(prefix).permissions(Permissions::from_mode(mode));
            let folder = builder.tempdir_in(parent)?.keep();
            if self == Self::AsBefore {
                self.give(&folder, target)?;
            }
            Ok(folder)
        }

        /// What anybody must be allowed, and whoever builds.
        fn needed(self, of: &Metadata) -> u32 {
            match (self, of.is_dir()) {
                (Self::Anyone, true) => 0o755,
                (Self::Anyone, false) => 0o444,
                (Self::AsBefore, true) => 0o700,
                (Self::AsBefore, false) => 0o400,
            }
        }
    }
}

#[cfg(not(unix))]
impl Access {
    /// Always: there is nothing to compare.
    pub(super) fn suits(self, _: &Metadata) -> bool {
        true
    }

    /// Does nothing.
    pub(super) fn give(self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    /// Makes a folder in `parent`, whose name begins with `prefix`.
    pub(super) fn folder(self, parent: &Path, prefix: &str, _: &Path) -> io::Result<PathBuf> {
        Ok(tempfile::Builder::new().prefix(prefix).tempdir_in(parent)?.keep())
    }
}
