//! Finding the `typst` program, and the folder it works in for a whole run.
//!
//! What is typeset may be withheld from everybody else: the folder is its owner's alone, and it is removed,
//! that of a run that was killed by the next run. A run holds a lock in its folder, which the system takes
//! away when the process ends.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, io};

use fs_err::File;
use tempfile::TempDir;

use super::fonts::Fonts;
use super::process;
use super::process::Ended;

/// How the names of the folders begin.
const PREFIX: &str = "tongbao-typst-";

/// The file in a folder that its run locks.
const LOCK: &str = "lock";

/// How long the program may take to tell its version.
const VERSION_LIMIT: Duration = Duration::from_secs(10);

/// The absolute path of a program; a bare name is looked for on the PATH.
pub(super) fn locate(name: &Path) -> Option<PathBuf> {
    if name.components().count() > 1 {
        return fs_err::canonicalize(name).ok().filter(|path| path.is_file());
    }
    let file = format!("{}{}", name.display(), env::consts::EXE_SUFFIX);
    let folders = env::var_os("PATH")?;
    let mut paths = env::split_paths(&folders).map(|folder| folder.join(&file));
    paths.find_map(|path| fs_err::canonicalize(path).ok().filter(|path| path.is_file()))
}

/// The version that a program tells: `typst 0.15.1 (abcdef)` gives `0.15.1`, other words nothing.
pub(super) fn version(program: &Path, folder: &Path) -> io::Result<String> {
    let log = folder.join("version");
    match process::run(Command::new(program).arg("--version"), VERSION_LIMIT, &log)? {
        Ended::TimedOut => Err(io::ErrorKind::TimedOut.into()),
        Ended::Status(_) => {
            let told = String::from_utf8_lossy(&fs_err::read(&log)?).into_owned();
            let version =
                told.strip_prefix("typst ").and_then(|rest| rest.split_whitespace().next());
            Ok(version.unwrap_or_default().to_owned())
        }
    }
}

/// The folder of a run.
#[derive(Debug)]
pub(super) struct RunFolder {
    folder: TempDir,
    _lock: File,
}

impl RunFolder {
    /// A folder with the fonts, under names that keep the order of the scan, and without packages.
    pub(super) fn new(fonts: &Fonts) -> io::Result<Self> {
        let run = Self::empty(&env::temp_dir())?;
        fs_err::create_dir(run.path().join("packages"))?;
        let place = run.path().join("fonts");
        fs_err::create_dir(&place)?;
        for (number, path) in fonts.paths().enumerate() {
            let extension = path.extension().unwrap_or_default();
            let target = place.join(format!("{number:04}")).with_extension(extension);
            link(path, &target)?;
        }
        Ok(run)
    }

    /// An empty folder below `temporary`, where those of runs that have ended are removed.
    fn empty(temporary: &Path) -> io::Result<Self> {
        for entry in fs_err::read_dir(temporary)?.flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
            if is_ours && has_ended(&entry.path()) {
                // What cannot be removed is left to the next run.
                let _ = fs_err::remove_dir_all(entry.path());
            }
        }
        let mut builder = tempfile::Builder::new();
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
        let folder = builder.prefix(PREFIX).tempdir_in(temporary)?;
        let lock = File::create_new(folder.path().join(LOCK))?;
        // Where the system cannot lock, nobody else takes the folder for one that is left.
        let _ = lock.file().try_lock();
        Ok(Self { folder, _lock: lock })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A folder for one document, which is removed after it.
    pub(super) fn document(&self) -> io::Result<TempDir> {
        TempDir::new_in(self.path())
    }
}

/// Whether a folder is that of a run that has ended.
fn has_ended(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).is_ok_and(|lock| lock.file().try_lock().is_ok())
}

#[cfg(unix)]
fn link(original: &Path, target: &Path) -> io::Result<()> {
    fs_err::os::unix::fs::symlink(original, target)
}

#[cfg(not(unix))]
fn link(original: &Path, target: &Path) -> io::Result<()> {
    fs_err::hard_link(original, target).or_else(|_| fs_err::copy(original, target).map(|_| ()))
}

#[cfg(test)]
mod tests {
    use super::RunFolder;

    #[test]
    fn a_run_is_private_and_what_a_killed_one_left_is_cleared_away() {
        let temporary = tempfile::tempdir().unwrap();
        let at = |name: &str| temporary.path().join(name);
        for name in ["tongbao-typst-dead", "tongbao-typst-other", "other"] {
            fs_err::create_dir_all(at(name).join("fonts")).unwrap();
            if name != "tongbao-typst-other" {
                fs_err::write(at(name).join("lock"), "").unwrap();
            }
        }
        let first = RunFolder::empty(temporary.path()).unwrap();
        let second = RunFolder::empty(temporary.path()).unwrap();
        assert!(!at("tongbao-typst-dead").exists());
        assert!(at("tongbao-typst-other").exists(), "it has no lock");
        assert!(at("other").exists(), "it is somebody else's");
        assert!(first.path().exists(), "its run goes on");
        let document = second.document().unwrap();
        assert!(document.path().starts_with(second.path()));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs_err::metadata(second.path()).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o700);
        }
        drop(document);
        let path = second.path().to_owned();
        drop(second);
        assert!(!path.exists());
    }
}
