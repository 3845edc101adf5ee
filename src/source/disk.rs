//! A workspace on disk. The only place that reads the user's files.

use std::io;
use std::io::Read;
use std::path::{Path, PathBuf};

use fs_err::File;
use walkdir::WalkDir;

use super::{Listing, MAX_FILE_BYTES, Project, ReadError, WorkspacePath, load};
use crate::diag::Reread;
use crate::lang;

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
        load::reread(self.clone())
    }

    /// Resolves links and refuses what leads outside.
    fn locate(&self, path: &WorkspacePath) -> Result<PathBuf, ReadError> {
        let located = fs_err::canonicalize(self.root.join(path.as_str())).map_err(refusal)?;
        if located.starts_with(&self.root) { Ok(located) } else { Err(ReadError::Outside) }
    }

    /// Lists a folder with all below it; `walked` are the folders, free of links, that are listed so.
    fn walk(
        &self,
        folder: &Path,
        walked: &mut Vec<PathBuf>,
        listing: &mut Listing,
    ) -> Result<(), ReadError> {
        for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
            let entry =
                entry.map_err(|error| ReadError::Refused(lang::system(&error.into())))?;
            let below = entry.path().strip_prefix(&self.root).unwrap_or(entry.path());
            let text = below.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            let Some(path) = WorkspacePath::root().join(&text) else { continue };
            if !entry.path_is_symlink() && entry.file_type().is_dir() {
                continue;
            }
            if !entry.path_is_symlink() || !entry.path().is_dir() {
                listing.files.push(path);
                continue;
            }
            match self.locate(&path) {
                Ok(real)
                    if walked
                        .iter()
                        .any(|one| one.starts_with(&real) || real.starts_with(one)) =>
                {
                    listing.refused.push((path, ReadError::Repeated));
                }
                Ok(real) => {
                    walked.push(real);
                    self.walk(entry.path(), walked, listing)?;
                }
                Err(error) => listing.refused.push((path, error)),
            }
        }
        Ok(())
    }
}

impl Project for Disk {
    fn list(&self, folder: &WorkspacePath) -> Result<Listing, ReadError> {
        let top = self.root.join(folder.as_str());
        let mut listing = Listing::default();
        if top.is_dir() {
            let real = fs_err::canonicalize(&top).map_err(refusal)?;
            self.walk(&top, &mut vec![real], &mut listing)?;
        }
        Ok(listing)
    }

    fn read(&self, path: &WorkspacePath) -> Result<Vec<u8>, ReadError> {
        let path = self.locate(path)?;
        // To open a pipe takes until somebody writes into it.
        if !fs_err::metadata(&path).map_err(refusal)?.is_file() {
            return Err(ReadError::NoFile);
        }
        let file = File::open(path).map_err(refusal)?;
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
            Err(ReadError::NoFile)
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
        _ => ReadError::Refused(lang::system(&error)),
    }
}
