//! Two folders that change places.

use std::io;
use std::path::Path;

/// Where the old folder waits on systems without an exchange: the staging folder's path with this behind it.
pub(super) const ASIDE: &str = ".old";

/// Exchanges two folders.
#[cfg(target_os = "linux")]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags};
    use rustix::io::Errno;
    match rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // Some network and older file systems cannot exchange.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => by_renaming(one, other),
        exchanged => Ok(exchanged?),
    }
}

/// Exchanges two folders.
#[cfg(not(target_os = "linux"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    by_renaming(one, other)
}

/// Where the system has no exchange: for a moment nothing stands at `other`. A build that is killed
/// in that moment is mended by the next ([`super::stale::restore`]).
fn by_renaming(one: &Path, other: &Path) -> io::Result<()> {
    let mut aside = one.as_os_str().to_owned();
    aside.push(ASIDE);
    fs_err::rename(other, &aside)?;
    if let Err(error) = fs_err::rename(one, other) {
        fs_err::rename(&aside, other)?;
        return Err(error);
    }
    fs_err::rename(&aside, one)
}

#[cfg(test)]
mod tests {
    use super::by_renaming;

    #[test]
    fn folders_are_exchanged_without_the_system_s_help_too() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        for place in [&one, &other] {
            fs_err::create_dir(place).unwrap();
            fs_err::write(place.join("name"), place.file_name().unwrap().as_encoded_bytes())
                .unwrap();
        }
        by_renaming(&one, &other).unwrap();
        assert_eq!(fs_err::read(one.join("name")).unwrap(), b"other");
        assert_eq!(fs_err::read(other.join("name")).unwrap(), b"one");
    }
}
