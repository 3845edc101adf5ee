//! Putting a new file where no file is, so that of several people exactly one succeeds.

use std::io;
use std::io::Write;
use std::path::Path;

use fs_err::OpenOptions;

use crate::source::WorkspacePath;

/// Whether a new file was made.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Created {
    /// The file is there, with the text.
    Made,
    /// There is one of that name already.
    Taken,
    /// A link leads its folder out of the workspace.
    Outside,
}

/// Writes `text` to a new file, if there is none of that name.
///
/// The text is written to a hidden file first, which then gets its name in one step: whoever reads
/// the folder sees no half of it. On disks without links the name is taken first, as safely.
pub(crate) fn create(root: &Path, path: &WorkspacePath, text: &str) -> io::Result<Created> {
    let folder = root.join(path.parent().as_str());
    fs_err::create_dir_all(&folder)?;
    if !fs_err::canonicalize(&folder)?.starts_with(root) {
        return Ok(Created::Outside);
    }
    let target = folder.join(path.file_name());
    let hidden = folder.join(format!(".{}.{}", path.file_name(), std::process::id()));
    fs_err::write(&hidden, text)?;
    let linked = fs_err::hard_link(&hidden, &target);
    fs_err::remove_file(&hidden)?;
    match linked {
        Ok(()) => Ok(Created::Made),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Created::Taken),
        Err(_) => create_unlinked(&target, text),
    }
}

fn create_unlinked(target: &Path, text: &str) -> io::Result<Created> {
    let mut file = match OpenOptions::new().write(true).create_new(true).open(target) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Ok(Created::Taken);
        }
        Err(error) => return Err(error),
    };
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if written.is_err() {
        // Half a draft would keep the number; that it cannot be removed changes nothing then.
        let _ = fs_err::remove_file(target);
    }
    written.map(|()| Created::Made)
}

#[cfg(test)]
mod tests {
    use super::{Created, create_unlinked};

    #[test]
    fn without_links_a_name_is_taken_once_as_well() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("gongzuo-09.yaml");
        assert_eq!(create_unlinked(&target, "甲").unwrap(), Created::Made);
        assert_eq!(create_unlinked(&target, "乙").unwrap(), Created::Taken);
        assert_eq!(fs_err::read_to_string(target).unwrap(), "甲");
    }
}
