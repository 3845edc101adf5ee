//! What issues said that were changed after they were published, or vanished: kept from build to build, until each says what it
//! said or is issued anew.
//!
//! It stands in `.tongbao/issued.json`, which every build leaves, also where it has nothing to keep. So a website without
//! such a file, or with a damaged one, lost it: what earlier builds told is not known any more, and that is told. What
//! cannot be written is told, too.

use super::history::OWN_FOLDER;
use super::review::BuiltContents;
use super::{own_file, review};
use crate::diag::{Diagnostic, Files, Span};
use crate::lang::Message;
use crate::model::{Archive, Issue, IssueId};
use crate::site;
use crate::site::{CHANGED_AFTER_PUBLISHING, Changed};
use crate::source::{Disk, Project, sha256};

const FILE: &str = "issued.json";

/// What earlier builds left of published issues.
pub(super) struct IssuedBefore {
    /// What they found.
    pub(super) changed: Changed,
    /// Whether there is something to read, be it nothing.
    is_known: bool,
    /// Whether a website stands there whose build left it, and it is not there any more.
    is_lost: bool,
}

impl IssuedBefore {
    /// Reads it.
    pub(super) fn read(disk: &Disk) -> Self {
        let changed: Option<Changed> = own_file::read(disk, FILE);
        let is_known = changed.is_some();
        let is_lost = !is_known && site::has_published(&disk.root().join("public"));
        Self { changed: changed.unwrap_or_default(), is_known, is_lost }
    }

    /// Tells that it was lost.
    pub(super) fn told(&self, files: &mut Files) -> Option<Diagnostic> {
        self.is_lost.then(|| {
            told(files, Message::new("changed-after-publishing.lost"))
                .hint("changed-after-publishing.hint-lost")
        })
    }

    /// Leaves for the next build what this one, which made `issues`, found `now`; of the others what is known stays. Tells
    /// where it cannot be written.
    pub(super) fn leave<'a>(
        &self,
        disk: &Disk,
        issues: impl Iterator<Item = &'a Issue>,
        now: Changed,
        files: &mut Files,
    ) -> Option<Diagnostic> {
        let mut left = self.changed.clone().without(issues);
        left.add(now);
        if self.is_known && left == self.changed {
            return None;
        }
        let error =
            own_file::try_leave(disk, FILE, &left).err().filter(|_| !left.is_empty())?;
        let message = Message::new("changed-after-publishing.unwritten");
        let message = message.with("words", error);
        Some(told(files, message).hint("changed-after-publishing.hint-unwritten"))
    }
}

fn told(files: &mut Files, message: Message) -> Diagnostic {
    let place = Span::whole(files.add(format!("{OWN_FOLDER}/{FILE}"), ""));
    Diagnostic::with_message(&CHANGED_AFTER_PUBLISHING, place, message)
}

/// Whether somebody published an issue again as it is now.
pub(super) fn is_issued_anew(
    disk: &Disk,
    project: &dyn Project,
    archive: &Archive,
) -> impl Fn(&IssueId) -> bool + Sync {
    let built = BuiltContents::read(disk);
    move |id| {
        archive.issue(id).is_some_and(|issue| review::is_issued_anew(project, issue, &built))
    }
}

/// Returns the SHA-256 of what stands there, or nothing.
pub(super) fn digest(disk: &Disk) -> Option<String> {
    let bytes = fs_err::read(disk.root().join(OWN_FOLDER).join(FILE)).ok()?;
    Some(sha256(&bytes))
}
