//! Who wrote what stands in files, as far as it was written since the desk was opened: a window of the desk, or another
//! program.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::{DateTime, Utc};

use super::form::form;
use super::kind::ManuscriptFile;
use crate::source::{WorkspacePath, tree};

/// Writers in turn that are remembered for a file.
const REMEMBERED: usize = 32;

/// Who wrote a text, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The window; `None` where it was another program than the desk.
    pub writer: Option<String>,
    /// The person; empty where nobody has said so.
    pub who: String,
    /// When it was last written.
    pub when: DateTime<Utc>,
}

/// The last who wrote in each file.
#[derive(Debug, Default)]
pub(super) struct Authors(BTreeMap<WorkspacePath, VecDeque<Turn>>);

/// What a file said before somebody wrote, and after that.
#[derive(Debug)]
struct Turn {
    author: Author,
    texts: [String; 2],
}

impl Authors {
    /// Somebody wrote in a file. What one writes on is one turn.
    pub(super) fn wrote(
        &mut self,
        path: &WorkspacePath,
        (writer, who): (Option<&str>, &str),
        [old, new]: [&str; 2],
    ) {
        let writer = writer.map(str::to_owned);
        let author = Author { writer, who: who.to_owned(), when: Utc::now() };
        let turns = self.0.entry(path.clone()).or_default();
        match turns.back_mut().filter(|last| {
            (&last.author.writer, &last.author.who) == (&author.writer, &author.who)
        }) {
            Some(last) => {
                last.author.when = author.when;
                new.clone_into(&mut last.texts[1]);
            }
            None => turns.push_back(Turn { author, texts: [old, new].map(str::to_owned) }),
        }
        turns.drain(..turns.len().saturating_sub(REMEMBERED));
    }

    /// Who brought a text into a field of a file; `None` where nobody knows.
    pub(super) fn of(&self, file: &ManuscriptFile, text: &str) -> Option<Author> {
        let said = |whole: &str| -> BTreeSet<String> {
            let root = tree(whole);
            let form = form(file.record, root.as_ref());
            let texts = form.texts().into_iter();
            texts.map(|one| one.text.trim_end_matches('\n').to_owned()).collect()
        };
        let brought = |turn: &&Turn| {
            let [old, new] = &turn.texts;
            said(new).contains(text) && !said(old).contains(text)
        };
        let turns = self.0.get(&file.path)?;
        turns.iter().rev().find(brought).map(|turn| turn.author.clone())
    }
}
