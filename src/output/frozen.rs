//! What must not be lost any more: a folder that is whole or not there, and a file that only grows. For both the program waits for
//! the disk.

use std::collections::BTreeMap;
use std::io;
use std::io::Write;
use std::path::Path;

use super::replace::{create, replace_unchanged};

/// Puts a new folder of files in its place: it is written to `staging` first, which is on the same file system and is cleared
/// before, and then gets its name in one step.
///
/// # Errors
/// The path, and why it cannot be written; what was staged is removed then.
pub fn freeze(
    staging: &Path,
    target: &Path,
    files: &BTreeMap<String, Vec<u8>>,
) -> io::Result<()> {
    clear(staging)?;
    let written = stage(staging, files).and_then(|()| {
        if let Some(parent) = target.parent() {
            fs_err::create_dir_all(parent)?;
        }
        fs_err::rename(staging, target)
    });
    if let Err(error) = written {
        let _ = clear(staging);
        return Err(error);
    }
    for folder in target.ancestors().skip(1).take(3) {
        sync_folder(folder);
    }
    Ok(())
}

/// Removes what a run that was killed left in the staging folder.
///
/// # Errors
/// The path, and why it cannot be removed.
fn clear(staging: &Path) -> io::Result<()> {
    match fs_err::remove_dir_all(staging) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn stage(staging: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    fs_err::create_dir_all(staging)?;
    for (name, bytes) in files {
        let path = staging.join(name);
        if let Some(folder) = path.parent() {
            fs_err::create_dir_all(folder)?;
        }
        let mut file = fs_err::File::create_new(&path)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    for name in files.keys() {
        let folders = Path::new(name).ancestors().skip(1);
        folders.for_each(|folder| sync_folder(&staging.join(folder)));
    }
    Ok(())
}

/// Adds a line to a file that holds `old`, or makes the file: whoever reads sees the old file or the new one. `false`, and nothing is
/// written, where it holds something else.
///
/// # Errors
/// The path, and why it cannot be written.
pub fn add_line(path: &Path, old: Option<&[u8]>, line: &str) -> io::Result<bool> {
    let written = match old {
        Some(old) => replace_unchanged(path, old, &[old, line.as_bytes()].concat())?,
        None => match create(path, line.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => false,
            created => {
                created.and_then(|()| fs_err::File::open(path)?.sync_all()).map(|()| true)?
            }
        },
    };
    path.parent().into_iter().for_each(sync_folder);
    Ok(written)
}

/// Waits until the names in a folder are on the disk. Systems that cannot be asked for it do it themselves.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = fs_err::File::open(folder) {
        let _ = folder.sync_all();
    }
}
