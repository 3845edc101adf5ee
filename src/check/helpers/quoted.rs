//! What corrections say was printed, and no correction before them brought: what has to stand in their issues.

use crate::model::{Archive, Change, Correction, Issue, is_brought};

/// A change of a correction, with the issue that it quotes.
pub(crate) struct Quoted<'a> {
    /// The issue.
    pub(crate) issue: &'a Issue,
    /// The correction.
    pub(crate) correction: &'a Correction,
    /// The change.
    pub(crate) change: &'a Change,
}

/// All of them. What was removed may have been taken out of the file, and is not asked about.
pub(crate) fn quoted(archive: &Archive) -> Vec<Quoted<'_>> {
    let mut all = Vec::new();
    for correction in &archive.corrections {
        let id = &correction.issue.value;
        let issue = archive.issue(id).filter(|issue| archive.is_sound(issue));
        let Some(issue) = issue.filter(|_| archive.removal(id).is_none()) else { continue };
        let all_of_it = archive.corrections_of(id);
        let count = all_of_it.iter().take_while(|one| !std::ptr::eq(*one, correction)).count();
        for change in &correction.changes {
            let was = change.was.value.trim();
            // Where nothing changes, `empty-change` speaks.
            if was != change.now.value.trim() && !is_brought(&all_of_it[..count], change) {
                all.push(Quoted { issue, correction, change });
            }
        }
    }
    all
}
