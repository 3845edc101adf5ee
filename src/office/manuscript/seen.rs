//! The texts of a file that writers saw, by name.

use std::collections::{BTreeMap, VecDeque};

use crate::source::{WorkspacePath, sha256};

/// Texts of a file that are remembered.
const REMEMBERED: usize = 64;

/// The newest texts of each file.
#[derive(Debug, Default)]
pub(super) struct SeenTexts(BTreeMap<WorkspacePath, VecDeque<(String, String)>>);

impl SeenTexts {
    /// Remembers a text, and returns its name.
    pub(super) fn remember(&mut self, path: &WorkspacePath, text: &str) -> String {
        let revision = revision(text);
        let seen = self.0.entry(path.clone()).or_default();
        // One that is seen again is new again.
        seen.retain(|(known, _)| *known != revision);
        seen.push_back((revision.clone(), text.to_owned()));
        if seen.len() > REMEMBERED {
            seen.pop_front();
        }
        revision
    }

    /// Makes a text the newest, as if it were seen again: something waits that was written in it.
    pub(super) fn keep(&mut self, path: &WorkspacePath, revision: &str) {
        let Some(seen) = self.0.get_mut(path) else { return };
        if let Some(at) = seen.iter().position(|(known, _)| known == revision) {
            let text = seen.remove(at);
            seen.extend(text);
        }
    }

    /// The text of a name; `None` where nobody saw it, or too long ago.
    pub(super) fn text(&self, path: &WorkspacePath, revision: &str) -> Option<&str> {
        let known = self.0.get(path)?.iter().find(|(one, _)| one == revision);
        known.map(|(_, text)| text.as_str())
    }
}

/// The name of a text: the first 64 bits of its SHA-256.
pub(crate) fn revision(text: &str) -> String {
    let mut name = sha256(text.as_bytes());
    name.truncate(16);
    name
}
