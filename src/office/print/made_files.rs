//! The files that were printed of an issue, for whoever opens them elsewhere than in their folder.

use super::folder::folder_of;
use crate::model::IssueId;
use crate::source::Disk;

/// Returns their names, sorted; none where nothing was printed of it.
pub fn printed_files(disk: &Disk, id: &IssueId) -> Vec<String> {
    let entries = fs_err::read_dir(folder_of(disk, id)).into_iter().flatten().flatten();
    // No link is followed: it may lead out of the workspace.
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = files.filter_map(|file| file.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// Returns the bytes of one of them; `None` where there is none of this name.
pub fn printed_file(disk: &Disk, id: &IssueId, name: &str) -> Option<Vec<u8>> {
    let is_one = printed_files(disk, id).iter().any(|known| known == name);
    is_one.then(|| fs_err::read(folder_of(disk, id).join(name)).ok())?
}
