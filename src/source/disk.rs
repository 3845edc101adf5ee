//! A workspace on disk. The only place that reads the user's files.

use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};

use fs_err::File;
use walkdir::WalkDir;

use super::load::FileContent;
use super::{MAX_FILE_BYTES, Project, ReadError, WorkspacePath, load};
use crate::diag::Reread;

/// A workspace folder.
#[derive(Debug, Clone)]
pub struct Disk {
    /// Absolute, links resolved, so that files can be compared with it.
    root: PathBuf,
}

impl Disk {
    /// Opens a folder.
    ///
    /// # Errors
    /// Where the folder does not exist or cannot be read.
    pub fn open(root: &Path) -> io::Result<Self> {
        Ok(Self { root: fs_err::canonicalize(root)? })
    }

    /// The folder, absolute.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Reads texts of this workspace again, for [`Files::rereading`](crate::diag::Files::rereading).
    pub fn reread(&self) -> Reread {
        let disk = self.clone();
        Box::new(move |path| {
            let path = WorkspacePath::root().join(path)?;
            match load::read(&disk, &path) {
                FileContent::Text(text)
                | FileContent::WithByteOrderMark(text)
                | FileContent::NotUtf8(text, _) => Some(text),
                FileContent::TooLarge | FileContent::Unread(_) => None,
            }
        })
    }

    /// Resolves links and refuses what leads outside.
    fn locate(&self, path: &WorkspacePath) -> Result<PathBuf, ReadError> {
        let located = fs_err::canonicalize(self.root.join(path.as_str())).map_err(refusal)?;
        if located.starts_with(&self.root) { Ok(located) } else { Err(ReadError::Outside) }
    }
}

impl Project for Disk {
    fn list(&self, folder: &WorkspacePath) -> Result<Vec<WorkspacePath>, ReadError> {
        let top = self.root.join(folder.as_str());
        if !top.is_dir() {
            return Ok(Vec::new());
        }
        let visible = |entry: &walkdir::DirEntry| {
            entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.')
        };
        let mut paths = Vec::new();
        for entry in WalkDir::new(&top).sort_by_file_name().into_iter().filter_entry(visible) {
            let entry = entry.map_err(|error| ReadError::Refused(error.to_string()))?;
            if !entry.file_type().is_file() {
                continue;
            }
            let below = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
            let text = below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            paths.extend(WorkspacePath::root().join(&text));
        }
        Ok(paths)
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        let file = File::open(self.locate(path)?).map_err(refusal)?;
        let mut bytes = Vec::new();
        // One byte more than allowed tells a file that is too large, even one that grows.
        file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(refusal)?;
        let length = bytes.len() as u64;
        if length > MAX_FILE_BYTES {
            Err(ReadError::TooLarge(MAX_FILE_BYTES))
        } else {
            Ok(bytes)
        }
    }

    fn probe(&self, path: &WorkspacePath) -> Result<(), ReadError> {
        let metadata = fs_err::metadata(self.locate(path)?).map_err(refusal)?;
        if !metadata.is_file() {
            Err(ReadError::Missing)
        } else if metadata.len() > MAX_FILE_BYTES {
            Err(ReadError::TooLarge(MAX_FILE_BYTES))
        } else {
            Ok(())
        }
    }
}

fn refusal(error: io::Error) -> ReadError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ReadError::Missing,
        _ => ReadError::Refused(error.to_string()),
    }
}
