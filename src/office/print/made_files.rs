//! The files that were printed of an issue, for whoever opens them elsewhere than in their folder.

use super::folder::folder_of;
use super::printed_issue::PrintedKind;
use super::wish::PrintWish;
use crate::model::IssueId;
use crate::print::MailingPaper;
use crate::render::context::Ink;
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

/// Returns what has to be asked for so that a file of this name is made; `None` where it always is.
pub fn wish_for(id: &IssueId, name: &str) -> Option<PrintWish> {
    let papers =
        MailingPaper::ALL.map(|paper| (PrintedKind::Mailing(paper), PrintWish::Labels));
    let others = [
        (PrintedKind::Workbook, PrintWish::Labels),
        (PrintedKind::Copies(0, 0), PrintWish::Copies),
        (PrintedKind::Booklets(0, 0), PrintWish::Booklets),
        (PrintedKind::ReviewCopy, PrintWish::ReviewCopy),
    ];
    let inks = Ink::ALL.into_iter().flat_map(|ink| {
        let kinds = [PrintedKind::Ink(ink), PrintedKind::InkBooklet(ink)];
        kinds.map(|kind| (kind, PrintWish::Ink(ink)))
    });
    // One file each for a recipient or a unit.
    let many = [
        (PrintedKind::Copies(0, 0), PrintWish::PerRecipient),
        (PrintedKind::Booklets(0, 0), PrintWish::Booklets),
        (PrintedKind::Confirmation, PrintWish::Confirmations),
    ];
    let known =
        papers.into_iter().chain(others).chain(inks).find(|(kind, _)| kind.file(id) == name);
    let is_of_one = |(kind, _): &(PrintedKind, PrintWish)| {
        kind.file_of(id, "").strip_suffix(".pdf").is_some_and(|start| name.starts_with(start))
    };
    known.or_else(|| many.into_iter().find(is_of_one)).map(|(_, wish)| wish)
}

/// Returns the bytes of one of them; `None` where there is none of this name.
pub fn printed_file(disk: &Disk, id: &IssueId, name: &str) -> Option<Vec<u8>> {
    let is_one = printed_files(disk, id).iter().any(|known| known == name);
    is_one.then(|| fs_err::read(folder_of(disk, id).join(name)).ok())?
}
