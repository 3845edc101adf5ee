//! Nothing that is withheld leaves the house: every output for the website is read before it is
//! written.
//!
//! [`Watch::new`] is the entry point; every output for the website passes through [`Watch::look`].
//!
//! 1. [`secrets`] gathers what is withheld: names of persons that a public issue hides, and all that
//!    drafts, internal and removed issues say and are called.
//! 2. [`spoken`] reads what public issues say themselves, and takes that out: a secret that is said
//!    openly is none. Of a name it remembers the words around it, so that 文明城市 is told from the
//!    person 文明 ([`names`]).
//! 3. [`format`](mod@format) gets the words out of every kind of file; [`reading`] undoes escapes and
//!    tags ([`escape`], [`element`]), [`fold`] leaves letters and digits.
//! 4. [`pattern`] and [`windows`] compare.
//! 5. [`report`] tells what was found, at the place where it is withheld.
//!
//! In outputs of an issue a name that it hides is searched wherever it stands; in all others only
//! where the words around it are not those of an open occurrence. Files that an issue names are
//! published as they are, and may name persons whom other issues hide.
//!
//! What a picture shows, and what a file keeps behind a password, is not read; the latter is told.

mod element;
mod escape;
mod finds;
mod fold;
mod format;
mod input;
mod names;
mod pattern;
mod reading;
mod report;
mod rules;
mod secrets;
mod spoken;
mod windows;

use std::cell::RefCell;
use std::sync::{Mutex, PoisonError};

use self::finds::{Find, Finds};
use self::fold::Folded;
use self::format::Contents;
use self::names::Around;
use self::pattern::Occurrence;
use self::reading::{Reading, Tags};
use self::report::Report;
use self::secrets::Secrets;
use self::windows::Window;
use crate::diag::{Diagnostics, Files};
use crate::model::{IssueId, OutPath, Visible};
pub use input::GuardInput;
pub use rules::{LEAK, RULES, UNREAD_OUTPUT};

/// Letters that stand together around a name of two characters in bytes that may be no text at all.
const PLAUSIBLE: usize = 6;

/// Bytes of folded text for which memory is kept from output to output: most pages need less.
const KEPT: usize = 1024 * 1024;

thread_local! {
    /// Memory for reading, kept from output to output.
    static READING: RefCell<Reading> = RefCell::default();
}

/// Reads outputs and remembers what it found.
pub struct Watch<'a> {
    secrets: Secrets,
    visible: &'a Visible,
    finds: Mutex<Finds>,
}

/// Whose an output is.
#[derive(Clone, Copy)]
struct Owner<'a> {
    issue: Option<&'a IssueId>,
    /// Whether it is a file that the issue names, as the office made it.
    as_is: bool,
    /// Whether it lists pairs of characters, each apart from the text that it stands in.
    pairs: bool,
}

/// Bytes of withheld text that a file of a public issue must hold to be a leak: 24 hanzi. It may quote
/// what a draft quotes, too: the name of a rule, a common phrase.
const QUOTED: usize = 72;

/// Where the index for search stands: pairs of characters with the issues that have them.
const PAIRS: &str = "search/index/";

impl<'a> Watch<'a> {
    /// Gathers what is withheld in a build.
    pub fn new(input: &GuardInput<'a>) -> Self {
        let mut secrets = Secrets::gather(input);
        if !secrets.is_empty() {
            let spoken = spoken::spoken(input, &secrets);
            secrets.spare(spoken);
        }
        Self { secrets, visible: input.visible, finds: Mutex::default() }
    }

    /// Reads an output, unless nothing is withheld.
    pub fn look(&self, path: &OutPath, bytes: &[u8]) {
        if self.secrets.is_empty() {
            return;
        }
        READING.with_borrow_mut(|reading| {
            self.look_with(reading, path, bytes);
            reading.release(KEPT);
        });
    }

    fn look_with(&self, reading: &mut Reading, path: &OutPath, bytes: &[u8]) {
        let issue = path.within_issue().filter(|(id, _)| self.visible.contains(id));
        let as_is = issue.as_ref().is_some_and(|(_, below)| below.starts_with("files/"));
        let pairs = path.as_str().starts_with(PAIRS);
        let owner = Owner { issue: issue.as_ref().map(|(id, _)| id), as_is, pairs };
        let mut finds = Vec::new();
        reading.clear();
        reading.read(path.as_str(), Tags::Web);
        self.compare(reading, owner, false, &mut finds);
        let mut hear = |reading: &Reading, guessed: bool| {
            self.compare(reading, owner, guessed, &mut finds);
        };
        let mut contents = Contents::new(reading, &mut hear);
        format::contents(bytes, &mut contents);
        let unread = contents.unread;
        let copied = self.secrets.files.iter().position(|file| file.bytes == bytes);
        finds.extend(copied.filter(|_| !as_is).map(Find::File));
        finds.sort_unstable();
        finds.dedup();
        if !finds.is_empty() || !unread.is_empty() {
            let mut all = self.finds();
            finds.into_iter().for_each(|find| all.found(find, path));
            unread.into_iter().for_each(|(why, inner)| all.unread(path, why, inner));
        }
    }

    /// Compares what was read with the secrets.
    fn compare(
        &self,
        reading: &Reading,
        owner: Owner<'_>,
        guessed: bool,
        finds: &mut Vec<Find>,
    ) {
        for text in [&reading.main, &reading.aside] {
            self.secrets.patterns.find(text, |found| {
                let noise =
                    guessed && !names::is_plausible(text, found.start, found.end, PLAUSIBLE);
                if !noise && !self.is_allowed(found, text, owner) {
                    finds.push(Find::Pattern(found.pattern));
                }
            });
            if !self.secrets.windows.is_empty() {
                let least = if owner.as_is { QUOTED } else { 0 };
                finds.extend(self.runs(text, least).into_iter().map(Find::Window));
            }
        }
    }

    /// Whether an output may say what was found there.
    fn is_allowed(&self, found: Occurrence, text: &Folded, owner: Owner<'_>) -> bool {
        let pattern = &self.secrets.patterns.list[found.pattern];
        let own = owner.issue.is_some_and(|id| pattern.hidden_in.contains(id));
        // Among many names and many paragraphs, one that is spread over two is there by chance.
        if !own && (owner.as_is || found.is_split) || owner.pairs && pattern.is_public {
            return true;
        }
        let around = Around::of(text, found.start, found.end);
        pattern.is_explained(&around, owner.issue)
    }

    /// The withheld words in a text: of windows that overlap the first, where they cover at least so
    /// many bytes together.
    fn runs(&self, text: &Folded, least: usize) -> Vec<u64> {
        let mut runs: Vec<Window> = Vec::new();
        windows::windows(text, |window| {
            if !self.secrets.windows.contains(window.number) {
                return;
            }
            match runs.last_mut() {
                Some(last) if window.start < last.end => last.end = window.end,
                _ => runs.push(window),
            }
        });
        runs.retain(|run| run.end - run.start >= least);
        runs.into_iter().map(|run| run.number).collect()
    }

    fn finds(&self) -> std::sync::MutexGuard<'_, Finds> {
        self.finds.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells what was found.
    pub fn tell(self, input: &GuardInput<'_>, files: &mut Files, out: &mut Diagnostics) {
        let finds = self.finds.into_inner().unwrap_or_else(PoisonError::into_inner);
        let edition = input.edition;
        let (secrets, archive) = (&self.secrets, input.archive);
        report::tell(&Report { secrets, finds, archive, edition }, files, out);
    }
}
