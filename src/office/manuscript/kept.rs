//! Which versions of a file are kept while somebody writes in it: what it said before, once in some minutes, and what it
//! said before another program saved it.
//!
//! That a version cannot be kept stops nobody from writing.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};

use crate::office::history::{VersionCause, keep, versions};
use crate::source::{Disk, WorkspacePath};

/// While somebody writes, one version is kept in so many minutes.
const APART: i64 = 5;

/// What is known of the files that are open.
#[derive(Debug, Default)]
pub(super) struct KeptVersions {
    /// What each said when it was last read or written here.
    last: BTreeMap<WorkspacePath, String>,
    /// When its newest version was kept.
    kept: BTreeMap<WorkspacePath, DateTime<Utc>>,
}

impl KeptVersions {
    /// A file was read. Returns what it said before, where another program wrote it.
    pub(super) fn saw(
        &mut self,
        disk: &Disk,
        path: &WorkspacePath,
        text: &str,
    ) -> Option<String> {
        if self.last.get(path).is_some_and(|last| last == text) {
            return None;
        }
        let before = self.last.insert(path.clone(), text.to_owned())?;
        let _ = keep(disk, path, &before, (VersionCause::Outside, ""), Utc::now());
        Some(before)
    }

    /// Somebody changed a file here.
    pub(super) fn wrote(
        &mut self,
        disk: &Disk,
        path: &WorkspacePath,
        texts: [&str; 2],
        who: &str,
    ) {
        let [old, new] = texts;
        let now = Utc::now();
        // Of a file that is looked at for the first time another program may have kept one.
        let newest = || versions(disk, path).first().map(|newest| newest.when);
        let kept = self.kept.get(path).copied().or_else(newest);
        let is_fresh = |kept: &DateTime<Utc>| now - *kept < Duration::minutes(APART);
        let kept = kept.filter(is_fresh).unwrap_or_else(|| {
            let _ = keep(disk, path, old, (VersionCause::Edited, who), now);
            now
        });
        self.kept.insert(path.clone(), kept);
        self.last.insert(path.clone(), new.to_owned());
    }

    /// A file is changed here by other means, which keep a version themselves.
    pub(super) fn forget(&mut self, path: &WorkspacePath) {
        self.last.remove(path);
    }
}
