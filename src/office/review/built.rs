//! What published issues said when they were built last: what later changes of them are held against, where nobody published
//! them at the desk.
//!
//! It stands in `.tongbao/built.json`, which every build leaves. Of an issue that is not in it nobody knows.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use super::content::content;
use crate::model::{Issue, IssueId, Review, ReviewKind, Status};
use crate::office::manuscript::file::text;
use crate::office::own_file;
use crate::source::{Disk, Project, sha256};

const FILE: &str = "built.json";

/// What issues said that were built, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct BuiltContents(BTreeMap<String, BuiltContent>);

/// What one of them said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct BuiltContent {
    /// The SHA-256 of the text of its file.
    text: String,
    /// The hash of its content; empty where all that is known is that it says something else by now.
    content: String,
    /// Whether other files belong to its content.
    has_files: bool,
}

impl BuiltContents {
    /// Reads what the last builds left.
    pub(crate) fn read(disk: &Disk) -> Self {
        own_file::read(disk, FILE).unwrap_or_default()
    }

    /// The hash of what an issue said when it went out: as it was published at the desk, else as it was built. `None` where
    /// nobody knows.
    pub(super) fn published<'a>(
        &'a self,
        id: &IssueId,
        review: Option<&'a Review>,
    ) -> Option<&'a str> {
        let records = review.map_or(&[][..], |review| &review.records);
        let published = records.iter().rfind(|one| one.kind == ReviewKind::Published);
        published.map(|one| one.content.as_str()).or_else(|| self.of(id))
    }

    /// The hash of what an issue said when it was built last.
    pub(super) fn of(&self, id: &IssueId) -> Option<&str> {
        self.0.get(&id.to_string()).map(|built| built.content.as_str())
    }

    /// Whether the file of an issue is the one that was built, whatever became of its pictures and attachments.
    pub(super) fn is_same_file(&self, project: &dyn Project, issue: &Issue) -> bool {
        let known = self.0.get(&issue.id().to_string());
        known.is_some_and(|known| digest(project, issue).as_ref() == Some(&known.text))
    }

    /// The hash of what an issue says now; `None` where it cannot be read.
    pub(super) fn now(&self, project: &dyn Project, issue: &Issue) -> Option<String> {
        self.content_now(project, issue).map(|now| now.content)
    }

    /// Leaves what these issues say, those that are out; of the others what is known stays.
    pub(crate) fn leave(mut self, disk: &Disk, project: &dyn Project, issues: &[&Issue]) {
        let built = |issue: &&&Issue| issue.status == Status::Published;
        let now =
            |issue: &&Issue| Some((issue.id().to_string(), self.content_now(project, issue)?));
        let now: Vec<_> = issues.par_iter().filter(built).filter_map(now).collect();
        self.add(disk, now);
    }

    /// Leaves that these issues say something else than when they went out, though nobody knows what that was.
    pub(crate) fn leave_changed(mut self, disk: &Disk, issues: &[IssueId]) {
        let changed = issues.iter().map(|id| (id.to_string(), BuiltContent::default()));
        self.add(disk, changed.collect());
    }

    fn add(&mut self, disk: &Disk, now: Vec<(String, BuiltContent)>) {
        let before = self.clone();
        self.0.extend(now);
        if *self != before {
            own_file::leave(disk, FILE, self);
        }
    }

    /// It is not read again where its file says what it said, and no other belongs to it.
    fn content_now(&self, project: &dyn Project, issue: &Issue) -> Option<BuiltContent> {
        let digest = digest(project, issue)?;
        let known = self.0.get(&issue.id().to_string());
        if let Some(known) = known.filter(|known| known.text == digest && !known.has_files) {
            return Some(known.clone());
        }
        let content = content(project, &issue.path).ok()?;
        let has_files = !content.files.is_empty();
        Some(BuiltContent { text: digest, content: content.hash(), has_files })
    }
}

/// The SHA-256 of the text of an issue's file.
fn digest(project: &dyn Project, issue: &Issue) -> Option<String> {
    text(project, &issue.path).map(|text| sha256(text.as_bytes()))
}
