//! A folder that is filled beside its target and then takes its place.

use std::io;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::model::OutPath;
use crate::site::Sink;

/// Marks a folder as made by tongbao, so that it may be replaced.
const MARKER: &str = ".tongbao";

const MARKER_TEXT: &str = "本文件夹由 tongbao 生成，可随时重新生成。Made by tongbao; it may be replaced at any time.\n";

/// Why a target cannot be written.
#[derive(Debug)]
pub enum StageError {
    /// It holds files that tongbao did not make.
    Foreign(PathBuf),
    /// The system refused; the message names the path.
    Io(io::Error),
}

impl From<io::Error> for StageError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A folder beside its target. On the same file system, so that it can take the target's place.
#[derive(Debug)]
pub struct Stage {
    target: PathBuf,
    folder: TempDir,
}

impl Stage {
    /// Opens a stage for `target`, which need not exist.
    ///
    /// # Errors
    /// Where the target is a folder that tongbao did not make, or the stage cannot be made.
    pub fn open(target: &Path) -> Result<Self, StageError> {
        if is_foreign(target)? {
            return Err(StageError::Foreign(target.to_owned()));
        }
        // A link to a folder elsewhere stays a link: what it leads to is replaced.
        let target =
            if target.exists() { fs_err::canonicalize(target)? } else { target.to_owned() };
        let parent = match target.parent() {
            Some(parent) if !parent.as_os_str().is_empty() => parent,
            _ => Path::new("."),
        };
        fs_err::create_dir_all(parent)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy().into_owned();
        clear_leftovers(parent, &format!(".{name}-"));
        let folder =
            tempfile::Builder::new().prefix(&format!(".{name}-")).tempdir_in(parent)?;
        fs_err::write(folder.path().join(MARKER), MARKER_TEXT)?;
        Ok(Self { target, folder })
    }

    /// Takes the target's place in one step; what was there goes with the stage. A reader sees the
    /// old folder or the new one.
    ///
    /// # Errors
    /// Where a folder cannot be moved; the target is then as it was.
    pub fn replace(self) -> io::Result<()> {
        let staged = self.folder.path();
        readable(staged)?;
        if self.target.exists() {
            // The old folder stands at the stage's path now, and is removed when `folder` is dropped.
            swap(staged, &self.target)?;
            return self.folder.close();
        }
        fs_err::rename(staged, &self.target)?;
        // There is nothing left to remove.
        let _ = self.folder.keep();
        Ok(())
    }

    /// Moves each file into the target, over the one of the same path, and removes the folders of the
    /// pages in `gone`.
    ///
    /// # Errors
    /// Where a file cannot be moved; those before it have been.
    pub fn merge(self, gone: &[OutPath]) -> io::Result<()> {
        let staged = self.folder.path();
        readable(staged)?;
        for page in gone {
            let folder = self.target.join(page.folder());
            if !page.folder().is_empty() && folder.is_dir() {
                fs_err::remove_dir_all(folder)?;
            }
        }
        for entry in WalkDir::new(staged).sort_by_file_name() {
            let entry = entry?;
            let below = entry.path().strip_prefix(staged).unwrap_or(entry.path());
            let to = self.target.join(below);
            if entry.file_type().is_dir() {
                fs_err::create_dir_all(&to)?;
            } else {
                fs_err::rename(entry.path(), &to)?;
            }
        }
        Ok(())
    }
}

impl Sink for Stage {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> io::Result<()> {
        let to = self.folder.path().join(path.as_str());
        if let Some(parent) = to.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::write(to, bytes)
    }

    fn earlier(&self, path: &OutPath) -> Option<Vec<u8>> {
        fs_err::read(self.target.join(path.as_str())).ok()
    }
}

/// Removes stages that a killed build left, once they are a day old: nobody fills them any more. What
/// cannot be removed is left to the next build.
fn clear_leftovers(parent: &Path, prefix: &str) {
    let day = Duration::from_secs(24 * 60 * 60);
    for entry in fs_err::read_dir(parent).into_iter().flatten().flatten() {
        let is_stage = entry.file_name().to_string_lossy().starts_with(prefix)
            && entry.path().join(MARKER).is_file();
        let age = entry.metadata().and_then(|metadata| metadata.modified());
        let old = age.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > day));
        if is_stage && old {
            let _ = fs_err::remove_dir_all(entry.path());
        }
    }
}

/// Exchanges two folders.
#[cfg(target_os = "linux")]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::CWD;
    use rustix::fs::RenameFlags;
    use rustix::io::Errno;
    match rustix::fs::renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        // Some network and older file systems cannot exchange.
        Err(Errno::INVAL | Errno::NOSYS | Errno::NOTSUP) => swap_by_renaming(one, other),
        exchanged => Ok(exchanged?),
    }
}

/// Exchanges two folders.
#[cfg(not(target_os = "linux"))]
fn swap(one: &Path, other: &Path) -> io::Result<()> {
    swap_by_renaming(one, other)
}

/// Where the system has no exchange: for a moment nothing stands at `other`.
fn swap_by_renaming(one: &Path, other: &Path) -> io::Result<()> {
    let aside = one.with_extension("old");
    fs_err::rename(other, &aside)?;
    if let Err(error) = fs_err::rename(one, other) {
        fs_err::rename(&aside, other)?;
        return Err(error);
    }
    fs_err::rename(&aside, one)
}

/// A temporary folder is private; what is published must be readable by the web server.
#[cfg(unix)]
fn readable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs_err::set_permissions(folder, std::fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn readable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Whether there is something at `target` that tongbao did not make. An empty folder is nobody's.
fn is_foreign(target: &Path) -> io::Result<bool> {
    if !target.exists() {
        return Ok(false);
    }
    if !target.is_dir() {
        return Ok(true);
    }
    let empty = fs_err::read_dir(target)?.next().is_none();
    Ok(!empty && !target.join(MARKER).is_file())
}

#[cfg(test)]
mod tests {
    use super::Stage;
    use super::StageError;
    use crate::model::OutPath;
    use crate::site::Sink;

    #[test]
    fn a_stage_takes_the_place_of_its_target() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("public");
        let home = OutPath::home();
        let first = Stage::open(&target).unwrap();
        first.put(&OutPath::asset("old.css"), b"old").unwrap();
        first.replace().unwrap();
        let second = Stage::open(&target).unwrap();
        second.put(&home, b"new").unwrap();
        assert!(!target.join("index.html").exists(), "nothing is seen before the end");
        second.replace().unwrap();
        assert_eq!(fs_err::read(target.join("index.html")).unwrap(), b"new");
        assert!(!target.join("assets").exists(), "leftovers are gone");
        let third = Stage::open(&target).unwrap();
        third.put(&OutPath::asset("one.css"), b"one").unwrap();
        third.put(&OutPath::year("gongzuo", 2017), b"year").unwrap();
        third.merge(&[]).unwrap();
        assert!(target.join("index.html").exists() && target.join("assets/one.css").exists());
        let fourth = Stage::open(&target).unwrap();
        fourth.merge(&[OutPath::year("gongzuo", 2017)]).unwrap();
        assert!(!target.join("gongzuo/2017").exists(), "what was withdrawn is gone");
        let left = fs_err::read_dir(folder.path()).unwrap().count();
        assert_eq!(left, 1, "no stage is left behind");
    }

    #[test]
    fn folders_are_exchanged_without_the_system_s_help_too() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        for place in [&one, &other] {
            fs_err::create_dir(place).unwrap();
            fs_err::write(place.join("name"), place.file_name().unwrap().as_encoded_bytes())
                .unwrap();
        }
        super::swap_by_renaming(&one, &other).unwrap();
        assert_eq!(fs_err::read(one.join("name")).unwrap(), b"other");
        assert_eq!(fs_err::read(other.join("name")).unwrap(), b"one");
    }

    #[test]
    fn a_folder_of_others_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        fs_err::write(folder.path().join("thesis.docx"), b"years of work").unwrap();
        assert!(matches!(Stage::open(folder.path()), Err(StageError::Foreign(_))));
    }
}
