//! Replacing a single file of the user's, all of it or nothing.

use std::io;
use std::io::Write;
use std::path::Path;

use tempfile::NamedTempFile;

/// Writes `bytes` beside the file and puts them in its place in one step: whoever reads sees the old
/// file or the new one. The file keeps its permissions; a link stays a link to the file it names.
///
/// # Errors
/// The path, and why it cannot be written. The old file is whole then.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = fs_err::canonicalize(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let permissions = fs_err::metadata(&path)?.permissions();
    let mut file = NamedTempFile::new_in(folder).map_err(named)?;
    file.write_all(bytes).map_err(named)?;
    file.as_file().set_permissions(permissions).map_err(named)?;
    file.as_file().sync_all().map_err(named)?;
    file.persist(&path).map_err(|error| named(error.error))?;
    Ok(())
}
