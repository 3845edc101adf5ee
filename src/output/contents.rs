//! Which files of a folder tongbao made, and what becomes of the others.
//!
//! The marker of a finished folder lists its files. What stands there besides, somebody else put there: a
//! proof for a search engine, the folder of a version control. It goes along to the folder that takes its
//! place.

use std::collections::BTreeSet;
use std::io;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::stale::MARKER;

/// What stands below the names in a marker. A marker that was cut short does not end so.
const END: &str = "#";

/// The files that tongbao made, by their paths below the folder.
#[derive(Debug)]
pub(super) struct Contents(BTreeSet<String>);

/// Why what others put there cannot go along.
#[derive(Debug)]
pub(super) enum KeepError {
    /// The new folder has something of its own at this path.
    Occupied(PathBuf),
    /// The system refused; the message names the path.
    Io(io::Error),
}

impl From<io::Error> for KeepError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Contents {
    /// Reads the marker of a folder; `None` where it does not say what is there.
    pub(super) fn read(folder: &Path) -> Option<Self> {
        let marker = fs_err::read_to_string(folder.join(MARKER)).ok()?;
        let (_, list) = marker.split_once('\n')?;
        let mut lines = list.lines();
        (lines.next_back() == Some(END)).then(|| Self(lines.map(str::to_owned).collect()))
    }

    /// The lines of a marker behind its first one.
    pub(super) fn lines(made: &BTreeSet<String>) -> String {
        let mut lines: String = made.iter().map(|path| format!("{path}\n")).collect();
        lines.push_str(END);
        lines + "\n"
    }

    /// Whether tongbao made the file at a path.
    pub(super) fn has(&self, path: &Path) -> bool {
        self.0.contains(&name(path))
    }

    /// Takes what others put into `old` along into `new`, and returns the paths, of a folder that is
    /// theirs altogether only its own.
    pub(super) fn keep_others(
        &self,
        old: &Path,
        new: &Path,
    ) -> Result<Vec<PathBuf>, KeepError> {
        let mut kept = Vec::new();
        self.look(old, new, Path::new(""), &mut kept)?;
        Ok(kept)
    }

    fn look(
        &self,
        old: &Path,
        new: &Path,
        folder: &Path,
        kept: &mut Vec<PathBuf>,
    ) -> Result<(), KeepError> {
        for (path, is_folder) in entries(old, folder)? {
            if is_folder && self.has_below(&path) {
                self.look(old, new, &path, kept)?;
            } else if path != Path::new(MARKER) && !self.has(&path) {
                take_along(old, new, &path, is_folder)?;
                kept.push(path);
            }
        }
        Ok(())
    }

    /// Whether tongbao made anything below a folder.
    pub(super) fn has_below(&self, folder: &Path) -> bool {
        let prefix = name(folder) + "/";
        self.0.range(prefix.clone()..).next().is_some_and(|path| path.starts_with(&prefix))
    }
}

/// What stands in a folder, by its path below `root`, and whether it is a folder, in the order of names.
pub(super) fn entries(root: &Path, folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let entry = |entry: io::Result<fs_err::DirEntry>| {
        let entry = entry?;
        Ok((folder.join(entry.file_name()), entry.file_type()?.is_dir()))
    };
    let mut entries =
        fs_err::read_dir(root.join(folder))?.map(entry).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}

/// Puts a file, a link or a whole folder at the same path of another folder.
fn take_along(old: &Path, new: &Path, path: &Path, is_folder: bool) -> Result<(), KeepError> {
    let (from, to) = (old.join(path), new.join(path));
    if is_folder {
        if !to.is_dir() {
            fs_err::create_dir_all(&to)?;
            fs_err::set_permissions(&to, fs_err::metadata(&from)?.permissions())?;
        }
        for (below, is_folder) in entries(old, path)? {
            take_along(old, new, &below, is_folder)?;
        }
        return Ok(());
    }
    if fs_err::symlink_metadata(&to).is_ok() {
        let is_same = to.is_file() && fs_err::read(&from).ok() == fs_err::read(&to).ok();
        return if is_same { Ok(()) } else { Err(KeepError::Occupied(path.to_owned())) };
    }
    if let Some(parent) = to.parent() {
        fs_err::create_dir_all(parent)?;
    }
    if fs_err::hard_link(&from, &to).is_err() {
        fs_err::copy(&from, &to)?;
    }
    Ok(())
}

/// A path as markers write it: some systems give names back in another form than they were given.
pub(super) fn name(path: &Path) -> String {
    path.to_string_lossy().replace(MAIN_SEPARATOR, "/").nfc().collect()
}
