//! A single file of the user's: a new one, or one in the place of its old self, all of it or nothing.

use std::io;
use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

/// What becomes of a file that stands where one is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It is left alone.
    Kept,
    /// It is replaced.
    Replaced,
}

/// Writes a file that the user names. One that exists is left alone or replaced in one step; what is no
/// file, such as a device, takes the bytes as they come.
///
/// # Errors
/// The path, and why it cannot be written; of kind `AlreadyExists` where what is there is left alone.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    match (existing, fs_err::metadata(path)) {
        (Existing::Replaced, Ok(old)) if old.is_file() => replace(path, bytes),
        (Existing::Replaced, Ok(_)) => fs_err::write(path, bytes),
        _ => create(path, bytes),
    }
}

/// Writes a new file: it is there when it is whole.
///
/// # Errors
/// The path, and why it cannot be written; of kind `AlreadyExists` where there is something already.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs_err::symlink_metadata(path).is_ok() {
        return Err(named(path, &io::ErrorKind::AlreadyExists.into()));
    }
    let write = || {
        let mut file = new_beside(path)?;
        file.write_all(bytes)?;
        file.persist_noclobber(path)?;
        Ok(())
    };
    write().map_err(|error| named(path, &error))
}

/// Writes `bytes` beside the file and puts them in its place in one step: whoever reads sees the old
/// file or the new one. The file keeps its permissions; a link stays a link to the file it names.
///
/// # Errors
/// The path, and why it cannot be written. The old file is whole then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    replace_where(path, bytes, &|_| Ok(true)).map(|_| ())
}

/// The same, where the file still holds `old`; `false`, and nothing is written, where somebody saved it since.
///
/// # Errors
/// As for [`replace`].
pub fn replace_unchanged(path: &Path, old: &[u8], bytes: &[u8]) -> io::Result<bool> {
    replace_where(path, bytes, &|path| Ok(fs_err::read(path)? == old))
}

/// Looks at the file as late as can be: when the new one is written, and waits for its name.
fn replace_where(
    path: &Path,
    bytes: &[u8],
    may: &dyn Fn(&Path) -> io::Result<bool>,
) -> io::Result<bool> {
    let path = fs_err::canonicalize(path)?;
    let permissions = fs_err::metadata(&path)?.permissions();
    let write = || {
        let mut file = new_beside(&path)?;
        file.as_file().set_permissions(permissions)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        if !may(&path)? {
            return Ok(false);
        }
        file.persist(&path)?;
        Ok(true)
    };
    write().map_err(|error: io::Error| named(&path, &error))
}

/// A temporary file in the folder of `path`, with the permissions of any new file.
fn new_beside(path: &Path) -> io::Result<NamedTempFile<std::fs::File>> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    // An error is told with the path that was asked for.
    let open = |path: &Path| std::fs::File::create_new(path);
    tempfile::Builder::new().make_in(folder.unwrap_or(Path::new(".")), open)
}

fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("`{}`: {error}", path.display()))
}
