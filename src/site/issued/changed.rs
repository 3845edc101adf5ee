//! What issues said that were changed after they were published.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde::{Deserialize, Serialize};

use super::words::IssuedWords;
use crate::model::{Issue, IssueId};

/// What issues that were changed after they were published, or vanished from the website, said then, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed(BTreeMap<String, IssuedContent>);

/// What an issue said when it was published, as far as it says something else now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct IssuedContent {
    /// All its words, where one of them changed.
    pub(super) words: Option<IssuedWords>,
    /// The SHA-256 of files that changed, by their names.
    pub(super) files: BTreeMap<String, String>,
    /// The revisions that were written of it then: what a later one covers is no change.
    #[serde(default)]
    pub(super) revisions: Vec<String>,
    /// Whether the website lost its page.
    #[serde(default)]
    pub(super) is_gone: bool,
}

impl IssuedContent {
    fn add(&mut self, found: Self) {
        self.words = self.words.take().or(found.words);
        for (name, digest) in found.files {
            self.files.entry(name).or_insert(digest);
        }
        self.is_gone |= found.is_gone;
    }
}

impl Changed {
    /// Nothing was changed.
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    /// Those of other issues.
    #[must_use]
    pub fn without<'a>(mut self, issues: impl Iterator<Item = &'a Issue>) -> Self {
        for issue in issues {
            self.0.remove(&issue.id().to_string());
        }
        self
    }

    /// Adds those that were found. What is known of an issue was said before, and stays.
    pub fn add(&mut self, other: Self) {
        for (id, found) in other.0 {
            match self.0.entry(id) {
                Entry::Vacant(place) => _ = place.insert(found),
                Entry::Occupied(mut known) => known.get_mut().add(found),
            }
        }
    }

    /// Whether nothing is to be told of any issue.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those of which the website lost the page.
    pub(crate) fn gone(&self) -> impl Iterator<Item = IssueId> {
        let gone = self.0.iter().filter(|(_, content)| content.is_gone);
        gone.filter_map(|(id, _)| IssueId::parse(id))
    }

    /// What one of them said.
    pub(super) fn of(id: &IssueId, content: IssuedContent) -> Self {
        Self([(id.to_string(), content)].into())
    }
}

/// What is known of issues that were published, besides the website that stands there.
#[derive(Clone, Copy)]
pub struct Issued<'a> {
    /// Changes that earlier builds found.
    pub changed: &'a Changed,
    /// Whether somebody published an issue again as it is now.
    pub is_issued_anew: &'a (dyn Fn(&IssueId) -> bool + Sync),
}

impl Issued<'_> {
    /// Nothing is known.
    pub fn unknown() -> Self {
        static NOTHING: Changed = Changed::new();
        Self { changed: &NOTHING, is_issued_anew: &|_| false }
    }

    /// What one of them said; `None` where it was not changed.
    pub(crate) fn of(&self, id: &IssueId) -> Option<&IssuedContent> {
        self.changed.0.get(&id.to_string())
    }
}
