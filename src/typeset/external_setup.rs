//! Finding the `typst` program, and the folders it works with for a whole run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, io};

use tempfile::TempDir;

use super::fonts::Fonts;
use super::process;
use super::process::Ended;

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

/// A folder with the fonts, under names that keep the order of the scan, and without packages.
pub(super) fn prepare(fonts: &Fonts) -> io::Result<TempDir> {
    let folder = tempfile::tempdir()?;
    fs_err::create_dir(folder.path().join("packages"))?;
    let place = folder.path().join("fonts");
    fs_err::create_dir(&place)?;
    for (number, path) in fonts.paths().enumerate() {
        let extension = path.extension().unwrap_or_default();
        let target = place.join(format!("{number:04}")).with_extension(extension);
        link(path, &target)?;
    }
    Ok(folder)
}

#[cfg(unix)]
fn link(original: &Path, target: &Path) -> io::Result<()> {
    fs_err::os::unix::fs::symlink(original, target)
}

#[cfg(not(unix))]
fn link(original: &Path, target: &Path) -> io::Result<()> {
    fs_err::hard_link(original, target).or_else(|_| fs_err::copy(original, target).map(|_| ()))
}
