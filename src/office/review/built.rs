//! What published issues, their corrections and news of failings said when they were built last: what later changes of them are held against,
//! where nobody published them at the desk.
//!
//! It stands in `.tongbao/built.json`, which every build leaves. What is not in it may stand on the website all the same.

use std::collections::BTreeMap;

use rayon::prelude::{IntoParallelRefIterator, ParallelIterator};
use serde::{Deserialize, Serialize};

use super::content::{Content, content};
use super::news::{is_public, news};
use super::reviewed::Reviewed;
use super::went_out::{WentOut, is_out};
use crate::diag::Files;
use crate::model::{Archive, FailingId, Issue, IssueId, Review, ReviewKind, Status};
use crate::office::manuscript::ManuscriptFile;
use crate::office::manuscript::file::text;
use crate::office::own_file;
use crate::source::{Disk, Project, sha256};

const FILE: &str = "built.json";

/// What issues and corrections said that were built, by their keys.
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

    /// What is known of that which went out: as it was published at the desk, else as it was built, else what stands there.
    pub(super) fn went_out<'a>(
        &'a self,
        disk: &Disk,
        reviewed: &Reviewed,
        review: Option<&'a Review>,
        now: impl FnOnce() -> Option<Content>,
    ) -> WentOut<'a> {
        match self.published(reviewed, review) {
            Some(published) => WentOut::As(published),
            None if is_out(disk, reviewed, now) => WentOut::Somehow,
            None => WentOut::Never,
        }
    }

    /// The hash of what something said when it went out: as it was published at the desk, else as it was built. `None` where
    /// nobody knows.
    pub(super) fn published<'a>(
        &'a self,
        reviewed: &Reviewed,
        review: Option<&'a Review>,
    ) -> Option<&'a str> {
        let records = review.map_or(&[][..], |review| &review.records);
        let published = records.iter().rfind(|one| one.kind == ReviewKind::Published);
        published.map(|one| one.content.as_str()).or_else(|| self.of(reviewed))
    }

    /// The hash of what something said when it was built last.
    pub(super) fn of(&self, reviewed: &Reviewed) -> Option<&str> {
        self.0.get(&reviewed.key()).map(|built| built.content.as_str())
    }

    /// Whether a file is the one that was built, whatever became of its pictures and attachments.
    pub(super) fn is_same_file(
        &self,
        project: &dyn Project,
        reviewed: &Reviewed,
        file: &ManuscriptFile,
    ) -> bool {
        let known = self.0.get(&reviewed.key());
        known.is_some_and(|known| digest(project, file).as_ref() == Some(&known.text))
    }

    /// The hash of what something says now; `None` where it cannot be read.
    pub(super) fn now(
        &self,
        project: &dyn Project,
        reviewed: &Reviewed,
        file: &ManuscriptFile,
    ) -> Option<String> {
        self.content_now(project, reviewed, file).map(|now| now.content)
    }

    /// Leaves what these issues and their corrections say, those that are out; of the others what is known stays.
    pub(crate) fn leave(
        mut self,
        disk: &Disk,
        project: &dyn Project,
        issues: &[&Issue],
        (archive, files): (&Archive, &Files),
    ) {
        let built = issues.iter().filter(|issue| issue.status == Status::Published);
        let all: Vec<(Reviewed, ManuscriptFile)> = built
            .flat_map(|issue| {
                let own =
                    (Reviewed::Issue(issue.id()), ManuscriptFile::issue(issue.path.clone()));
                let corrections = archive.corrections_of(&issue.id()).iter();
                let corrections = corrections.filter_map(|one| {
                    let reviewed = Reviewed::correction(one, files);
                    Some((reviewed, ManuscriptFile::correction_at(files.path(one.file))?))
                });
                std::iter::once(own).chain(corrections)
            })
            .collect();
        let now = |(reviewed, file): &(Reviewed, ManuscriptFile)| {
            Some((reviewed.key(), self.content_now(project, reviewed, file)?))
        };
        let mut now: Vec<_> = all.par_iter().filter_map(now).collect();
        now.extend(self.news_now(project, archive));
        self.add(disk, now);
    }

    /// What is told of failings of published issues. Every build makes the ledger.
    fn news_now(
        &self,
        project: &dyn Project,
        archive: &Archive,
    ) -> Vec<(String, BuiltContent)> {
        let all = news(project);
        let gone = self.news().filter(|failing| !all.contains_key(failing));
        let gone = gone.filter_map(|failing| {
            let own = content(project, &ManuscriptFile::news(failing.clone())?).ok()?;
            Some((failing, own))
        });
        let gone: Vec<(FailingId, Content)> = gone.collect();
        let is_out = |failing: &FailingId| is_public(archive, failing);
        let all = all.into_iter().chain(gone).filter(|(failing, _)| is_out(failing));
        let all = all.map(|(failing, own)| {
            let built =
                BuiltContent { text: String::new(), content: own.hash(), has_files: true };
            (Reviewed::News(failing).key(), built)
        });
        all.collect()
    }

    /// The failings whose news were built.
    pub(super) fn news(&self) -> impl Iterator<Item = FailingId> {
        self.0.keys().filter_map(|key| Reviewed::news_of_key(key))
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
    fn content_now(
        &self,
        project: &dyn Project,
        reviewed: &Reviewed,
        file: &ManuscriptFile,
    ) -> Option<BuiltContent> {
        let digest = digest(project, file)?;
        let known = self.0.get(&reviewed.key());
        if let Some(known) = known.filter(|known| known.text == digest && !known.has_files) {
            return Some(known.clone());
        }
        let content = content(project, file).ok()?;
        let has_files = !content.files.is_empty();
        Some(BuiltContent { text: digest, content: content.hash(), has_files })
    }
}

/// The SHA-256 of the text of a file.
fn digest(project: &dyn Project, file: &ManuscriptFile) -> Option<String> {
    text(project, &file.path).map(|text| sha256(text.as_bytes()))
}
