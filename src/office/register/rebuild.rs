//! Setting editions again, of what was frozen of them: the same program makes the same bytes of it, another one the same words on as
//! many pages.

use super::frozen_files::FrozenIssue;
use crate::diag::{Diagnostic, Diagnostics, Files};
use crate::lang::Message;
use crate::model::{Archive, EditionPages, IssueId};
use crate::register::{
    EDITION_DIFFERS, EditionFolder, INTERNAL, PAGE, PUBLIC, Register, RegisteredIssue, Sums,
};
use crate::source::{Disk, Overlay, Project as _, sha256};

/// The name of this program, as lines of the register have it.
pub(super) const PROGRAM: &str = concat!("tongbao ", env!("CARGO_PKG_VERSION"));

/// Sets all editions again, tells those that come out otherwise, and returns how many were set.
pub(super) fn rebuilt(disk: &Disk, register: &Register, out: &mut Diagnostics) -> usize {
    let now = Archive::open(disk, &mut Files::new(), &mut Diagnostics::new());
    let mut count = 0;
    for (id, edition) in register.all_editions() {
        let told = |id_of: &'static str| {
            let message =
                Message::new(id_of).with("issue", id).with("edition", edition.line.edition);
            Diagnostic::with_message(&EDITION_DIFFERS, edition.span, message)
        };
        match differing(disk, &now, (id, edition)) {
            None => out.push(told("edition-differs.unset").hint("edition-differs.hint")),
            Some(names) => {
                count += 1;
                out.extend(names.into_iter().map(|name| {
                    told("edition-differs").with("file", name).hint("edition-differs.hint")
                }));
            }
        }
    }
    count
}

/// The files of an edition that come out otherwise; `None` where it cannot be set any more.
fn differing(
    disk: &Disk,
    now: &Archive,
    (id, edition): (&IssueId, &RegisteredIssue),
) -> Option<Vec<&'static str>> {
    let line = &edition.line;
    let folder = EditionFolder::new(id, line.edition);
    let sums = Sums::read(disk, &folder, &line.sums)?;
    let (mut files, mut out) = (Files::new(), Diagnostics::new());
    let mut then = Overlay::new(disk);
    if let Some(issue) = now.issue(id) {
        then = then.without(issue.path.clone());
    }
    for (name, _) in sums.iter() {
        if let Some(path) = EditionFolder::original(name) {
            then = then.with(path, disk.read(&folder.file(name)).ok()?);
        }
    }
    let archive = Archive::open(&then, &mut files, &mut out);
    let (config, issue) = (archive.config.as_ref()?, archive.issue(id)?);
    let frozen = FrozenIssue { project: &then, archive: &archive, config, issue };
    let mut told = Diagnostics::new();
    let (pdfs, _) = frozen.set(disk.root(), (&mut files, &mut told)).ok()?;
    let content = frozen.files(&pdfs, &mut told).ok()?;
    let is_other = |name: &&str| {
        let digest = content.get(*name).map(|bytes| sha256(bytes));
        digest.as_deref() != sums.get(name)
    };
    if line.program == PROGRAM {
        return Some(
            [INTERNAL, PUBLIC, PAGE].into_iter().filter(|name| is_other(name)).collect(),
        );
    }
    let pages = EditionPages {
        internal: pdfs.internal.pages,
        public: pdfs.public.map(|public| public.pages),
    };
    let mut names: Vec<&str> = [PAGE].into_iter().filter(|name| is_other(name)).collect();
    names.extend((pages.internal != line.pages.internal).then_some(INTERNAL));
    names.extend((pages.public != line.pages.public).then_some(PUBLIC));
    Some(names)
}
