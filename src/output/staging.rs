//! A folder that is filled beside its target and then takes its place.

use std::collections::BTreeSet;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use walkdir::WalkDir;

use super::access::Access;
use super::contents::{Contents, KeepError};
use super::exchange::exchange;
use super::sink::{PutError, Sink};
use super::stale::MARKER;
use super::{contents, stale};
use crate::model::OutPath;

const MARKER_TEXT: &str = "本文件夹由 tongbao 生成，可随时重新生成。Made by tongbao; it may be replaced at any time.\n";

/// Why a target cannot be written.
#[derive(Debug)]
pub enum StagingError {
    /// It is something that tongbao did not make.
    Foreign(PathBuf),
    /// Somebody put a file of their own where an output is to stand.
    Occupied(PathBuf),
    /// The system refused; the message names the path.
    Io(io::Error),
}

impl From<io::Error> for StagingError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// A folder beside its target. On the same file system, so that it can take the target's place.
#[derive(Debug)]
pub struct StagingFolder {
    target: PathBuf,
    folder: PathBuf,
    access: Access,
    /// The marker in the folder, locked for as long as it is in use.
    marker: fs_err::File,
    /// Whether anything stands at the target.
    is_renewal: bool,
    /// What stands at the target; `None` where that is not known.
    before: Option<Contents>,
    /// The files that were put in, by their names in the marker.
    made: Mutex<BTreeSet<String>>,
}

impl StagingFolder {
    /// Opens a staging folder for `target`, which need not exist, and those who shall read it.
    ///
    /// # Errors
    /// Where the target is something that tongbao did not make, or the folder cannot be made.
    pub fn open(target: &Path, access: Access) -> Result<Self, StagingError> {
        let parent = parent(target);
        fs_err::create_dir_all(parent)?;
        stale::restore(target, parent, &prefix(target))?;
        if is_foreign(target)? {
            return Err(StagingError::Foreign(target.to_owned()));
        }
        // A link to a folder elsewhere stays a link: what it leads to is replaced.
        let is_renewal = target.exists();
        let target = if is_renewal { fs_err::canonicalize(target)? } else { target.to_owned() };
        let (parent, prefix) = (self::parent(&target), prefix(&target));
        stale::clear(parent, &prefix);
        let folder = access.folder(parent, &prefix, &target)?;
        let mut marker = fs_err::File::create_new(folder.join(MARKER))?;
        // Where the system cannot lock, its age protects it.
        let _ = marker.file().try_lock();
        marker.write_all(MARKER_TEXT.as_bytes())?;
        let before = Contents::read(&target);
        Ok(Self { target, folder, access, marker, is_renewal, before, made: Mutex::default() })
    }

    /// Removes what killed programs left of folders that were to stand within `folder`. Call it under the lock of the
    /// workspace.
    pub fn settle_within(folder: &Path) {
        stale::settle_within(folder);
    }

    /// Takes the target's place in one step; what was made before is removed. A reader sees the old
    /// folder or the new one. What others put there goes along, and is returned by its paths below the
    /// target.
    ///
    /// # Errors
    /// Where a folder cannot be moved, or what others put there stands in the way; the target is then as
    /// it was.
    pub fn replace(mut self) -> Result<Vec<PathBuf>, StagingError> {
        let made = std::mem::take(&mut *self.made());
        self.marker.write_all(Contents::lines(&made).as_bytes())?;
        let kept = match &self.before {
            Some(before) => before.keep_others(&self.target, &self.folder),
            None => Ok(Vec::new()),
        };
        let kept = kept.map_err(|error| match error {
            KeepError::Occupied(path) => StagingError::Occupied(self.target.join(path)),
            KeepError::Io(error) => StagingError::Io(error),
        })?;
        self.access.give(&self.folder, &self.target)?;
        if self.target.exists() {
            // The old folder stands at this path now, and is removed when `self` is dropped.
            exchange(&self.folder, &self.target)?;
        } else {
            fs_err::rename(&self.folder, &self.target)?;
        }
        Ok(kept)
    }

    fn made(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The path of a new file, whose folder is there.
    fn place(&self, path: &OutPath) -> io::Result<PathBuf> {
        let path = Path::new(path.as_str());
        if let Some(parent) = path.parent() {
            self.open_folder(parent)?;
        }
        self.made().insert(contents::name(path));
        Ok(self.folder.join(path))
    }

    /// Makes a folder below the staging folder, where it is not there yet.
    fn open_folder(&self, path: &Path) -> io::Result<()> {
        let folder = self.folder.join(path);
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            self.open_folder(parent)?;
        }
        match fs_err::create_dir(&folder) {
            Ok(()) => self.access.give(&folder, &self.target.join(path)),
            // Another thread was first.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Writes a new file.
    fn write(&self, path: &Path, old: &Path, bytes: &[u8]) -> io::Result<()> {
        fs_err::File::create_new(path)?.write_all(bytes)?;
        self.access.give(path, old)
    }

    /// Whether a file of the target may stand in the new folder as well.
    fn may_stay(&self, old: &Path) -> bool {
        let suits = |old: std::fs::Metadata| old.is_file() && self.access.suits(&old);
        self.is_renewal && fs_err::symlink_metadata(old).is_ok_and(suits)
    }
}

impl Drop for StagingFolder {
    fn drop(&mut self) {
        stale::discard(&self.folder);
    }
}

/// A file that is linked has two names, the old one and the new. No file of either folder is ever
/// opened for writing again: [`Sink::put`] makes new files only.
impl Sink for StagingFolder {
    fn put(&self, path: &OutPath, bytes: &[u8]) -> Result<(), PutError> {
        let to = self.place(path)?;
        let old = self.target.join(path.as_str());
        if self.may_stay(&old) && holds(&old, bytes) && fs_err::hard_link(&old, &to).is_ok() {
            return Ok(());
        }
        Ok(self.write(&to, &old, bytes)?)
    }

    fn previous(&self, path: &OutPath) -> Option<Vec<u8>> {
        let path = self.is_renewal.then(|| self.target.join(path.as_str()))?;
        fs_err::read(path).ok()
    }

    fn not_remade(&self) -> io::Result<Vec<OutPath>> {
        let mut left = Vec::new();
        if !self.is_renewal {
            return Ok(left);
        }
        for entry in WalkDir::new(&self.target).sort_by_file_name() {
            let entry = entry?;
            let below = entry.path().strip_prefix(&self.target).unwrap_or(entry.path());
            let is_ours = self.before.as_ref().is_none_or(|before| before.has(below));
            // Other names and kinds of files are not ours.
            let Some(name) = below.to_str().filter(|_| entry.file_type().is_file() && is_ours)
            else {
                continue;
            };
            let made = fs_err::symlink_metadata(self.folder.join(below)).is_ok();
            if name != MARKER && !made {
                left.push(OutPath::root(&name.replace(std::path::MAIN_SEPARATOR, "/")));
            }
        }
        Ok(left)
    }

    fn carry_over(&self, path: &OutPath) -> io::Result<()> {
        let old = self.target.join(path.as_str());
        let to = self.place(path)?;
        if self.may_stay(&old) && fs_err::hard_link(&old, &to).is_ok() {
            return Ok(());
        }
        self.write(&to, &old, &fs_err::read(&old)?)
    }
}

/// Whether there is such a file with these bytes. Its length is looked at first.
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let metadata = fs_err::symlink_metadata(path);
    metadata.is_ok_and(|old| old.is_file() && old.len() == bytes.len() as u64)
        && fs_err::read(path).is_ok_and(|old| old == bytes)
}

/// The folder in which a target stands.
pub(super) fn parent(target: &Path) -> &Path {
    match target.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// How the names of a target's staging folders begin.
pub(super) fn prefix(target: &Path) -> String {
    format!(".{}-", target.file_name().unwrap_or_default().to_string_lossy())
}

/// Whether there is something at `target` that tongbao did not make. An empty folder is nobody's; a
/// link is what it leads to, and foreign where that is missing.
fn is_foreign(target: &Path) -> io::Result<bool> {
    if fs_err::symlink_metadata(target).is_err() {
        return Ok(false);
    }
    if !target.is_dir() {
        return Ok(true);
    }
    let empty = fs_err::read_dir(target)?.next().is_none();
    Ok(!empty && !target.join(MARKER).is_file())
}
