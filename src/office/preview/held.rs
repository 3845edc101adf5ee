//! Broken files as they last were without errors: when they were read before, else in the newest version that was kept of them.
//!
//! Only what could not be built counts as broken (errors that the program decides on): a slip in
//! proof-reading is shown as it stands.

use std::collections::BTreeMap;

use super::super::history::{VersionCause, keep_before, version_text, versions};
use super::super::manuscript::file::read_tree;
use super::super::workbench::{Workbench, check};
use crate::model::Archive;
use crate::source::{Disk, Overlay, WorkspacePath};

/// Rounds in which files are held: what refers to one that is held or hidden may then be wrong itself.
const ROUNDS: usize = 4;

/// A workspace with its broken files as they last were.
#[derive(Debug)]
pub(super) struct Held {
    /// None for a file that never was without errors: it is not shown.
    files: BTreeMap<WorkspacePath, Option<String>>,
    workbench: Workbench,
}

impl Held {
    /// The broken files.
    pub(super) fn paths(&self) -> impl Iterator<Item = &WorkspacePath> {
        self.files.keys()
    }

    /// What the shown workspace says.
    pub(super) fn archive(&self) -> &Archive {
        &self.workbench.archive
    }

    /// The shown workspace, as it was read.
    pub(super) fn workbench(&self) -> &Workbench {
        &self.workbench
    }

    /// The same, to take what a build of it finds.
    pub(super) fn workbench_mut(&mut self) -> &mut Workbench {
        &mut self.workbench
    }

    /// Files of which nothing is shown.
    pub(super) fn hidden(&self) -> impl Iterator<Item = &WorkspacePath> {
        self.files.iter().filter(|(_, text)| text.is_none()).map(|(path, _)| path)
    }

    /// Keeps what the files said before that cannot be read, as versions of them: whoever starts the program anew has these
    /// alone.
    pub(super) fn keep(&self, disk: &Disk, now: &Workbench) {
        let is_unread = |path: &WorkspacePath| {
            let text = now.files.named(path.as_str()).map(|file| now.files.text(file));
            text.is_some_and(|text| read_tree(text).is_none())
        };
        for (path, text) in self.files.iter().filter(|(path, _)| is_unread(path)) {
            if let Some(text) = text {
                keep_before(disk, path, text, VersionCause::Outside);
            }
        }
    }

    /// The workspace that is shown.
    pub(super) fn over<'a>(&self, disk: &'a Disk) -> Overlay<'a> {
        over(disk, &self.files)
    }
}

/// Returns what is shown in place of a workspace with broken files; `None` where none is broken. `before`
/// is what was read, and what was shown, before the files changed.
pub(super) fn hold(
    disk: &Disk,
    now: &Workbench,
    before: Option<(Workbench, Option<Held>)>,
) -> Option<Held> {
    let mut broken = broken(now);
    if broken.is_empty() {
        return None;
    }
    let last = before.map(|(read, held)| held.map_or(read, |held| held.workbench));
    let mut files = BTreeMap::new();
    for _ in 0..ROUNDS {
        for path in std::mem::take(&mut broken) {
            // What was held and does not help is hidden.
            let text = match files.contains_key(&path) {
                true => None,
                false => last
                    .as_ref()
                    .and_then(|last| text(last, &path))
                    .or_else(|| newest(disk, &path)),
            };
            files.insert(path, text);
        }
        let workbench = check(&over(disk, &files));
        broken = self::broken(&workbench);
        if broken.is_empty() {
            return Some(Held { files, workbench });
        }
    }
    let workbench = check(&over(disk, &files));
    Some(Held { files, workbench })
}

fn over<'a>(disk: &'a Disk, files: &BTreeMap<WorkspacePath, Option<String>>) -> Overlay<'a> {
    files.iter().fold(Overlay::new(disk), |overlay, (path, text)| match text {
        Some(text) => overlay.with(path.clone(), text.clone()),
        None => overlay.without(path.clone()),
    })
}

/// The files with errors that stand in the way of a build.
fn broken(workbench: &Workbench) -> Vec<WorkspacePath> {
    let paths = workbench.diagnostics.iter().filter(|one| one.stops_build());
    let paths = paths.map(|one| workbench.files.path(one.span.file));
    let mut paths: Vec<WorkspacePath> =
        paths.filter_map(|path| WorkspacePath::root().join(path)).collect();
    paths.sort();
    paths.dedup();
    paths
}

/// The text of a file that was without errors.
fn text(last: &Workbench, path: &WorkspacePath) -> Option<String> {
    if broken(last).contains(path) {
        return None;
    }
    Some(last.files.text(last.files.named(path.as_str())?).to_owned())
}

/// The newest version of a file that can be read.
fn newest(disk: &Disk, path: &WorkspacePath) -> Option<String> {
    let all = versions(disk, path).into_iter();
    let mut texts = all.filter_map(|version| version_text(disk, path, &version.id));
    texts.find(|text| read_tree(text).is_some())
}
