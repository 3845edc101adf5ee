//! Reading an output, and comparing what it says with what is withheld.

use std::cell::RefCell;

use super::element::Tags;
use super::findings::{Finding, Findings};
use super::input::GuardInput;
use super::names::Around;
use super::normalized::Normalized;
use super::pattern::Occurrence;
use super::reading::Reading;
use super::report::Report;
use super::secrets::Secrets;
use super::shingles::Shingle;
use super::{format, names, public_text, report, shingles};
use crate::diag::{Diagnostics, Files};
use crate::model::{Archive, Edition, IssueId, OutPath, Visible};

/// Letters that stand together around a name of two characters in bytes that may be no text at all.
const PLAUSIBLE: usize = 6;

/// Bytes of normalized text for which memory is kept from output to output: most pages need less.
const KEPT: usize = 1024 * 1024;

thread_local! {
    /// Memory for reading, kept from output to output.
    static READING: RefCell<Reading> = RefCell::default();
}

/// Knows what is withheld in a build, and reads outputs for it.
pub struct Guard<'a> {
    secrets: Secrets,
    archive: &'a Archive,
    edition: Edition,
    visible: &'a Visible,
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

impl<'a> Guard<'a> {
    /// Gathers what is withheld in a build.
    pub fn new(input: &GuardInput<'a>) -> Self {
        let mut secrets = Secrets::gather(input);
        if !secrets.is_empty() {
            let public = public_text::gather(input, &secrets);
            secrets.spare(public);
        }
        Self { secrets, archive: input.archive, edition: input.edition, visible: input.visible }
    }

    /// Returns what an output says that is withheld.
    pub fn scan(&self, path: &OutPath, bytes: &[u8]) -> Findings {
        if self.secrets.is_empty() {
            return Findings::default();
        }
        READING.with_borrow_mut(|reading| {
            let findings = self.scan_with(reading, path, bytes);
            reading.release(KEPT);
            findings
        })
    }

    fn scan_with(&self, reading: &mut Reading, path: &OutPath, bytes: &[u8]) -> Findings {
        let issue = path.within_issue().filter(|(id, _)| self.visible.contains(id));
        let as_is = issue.as_ref().is_some_and(|(_, below)| below.starts_with("files/"));
        let pairs = path.is_search_index();
        let owner = Owner { issue: issue.as_ref().map(|(id, _)| id), as_is, pairs };
        let mut found = Vec::new();
        reading.clear();
        reading.read(path.as_str(), Tags::Web);
        self.compare(reading, owner, false, &mut found);
        let unread = format::read(bytes, reading, &mut |reading, guessed| {
            self.compare(reading, owner, guessed, &mut found);
        });
        let copied = self.secrets.files.iter().position(|file| file.bytes == bytes);
        found.extend(copied.filter(|_| !as_is).map(Finding::File));
        Findings::of(path, found, unread)
    }

    /// Compares what was read with the secrets.
    fn compare(
        &self,
        reading: &Reading,
        owner: Owner<'_>,
        guessed: bool,
        found: &mut Vec<Finding>,
    ) {
        for text in [&reading.main, &reading.aside] {
            self.secrets.patterns.find(text, |one| {
                let noise =
                    guessed && !names::is_plausible(text, one.start, one.end, PLAUSIBLE);
                if !noise && !self.is_allowed(one, text, owner) {
                    found.push(Finding::Pattern(one.pattern));
                }
            });
            if !self.secrets.shingles.is_empty() {
                let least = if owner.as_is { QUOTED } else { 0 };
                found.extend(self.runs(text, least).into_iter().map(Finding::Shingle));
            }
        }
    }

    /// Whether an output may say what was found there.
    fn is_allowed(&self, found: Occurrence, text: &Normalized, owner: Owner<'_>) -> bool {
        let pattern = &self.secrets.patterns.list[found.pattern];
        let own = owner.issue.is_some_and(|id| pattern.hidden_in.contains(id));
        // Among many names and many paragraphs, one that is spread over two is there by chance.
        if !own && (owner.as_is || found.is_split) || owner.pairs && pattern.is_public {
            return true;
        }
        let around = Around::of(text, found.start, found.end);
        pattern.is_explained(&around, owner.issue)
    }

    /// The withheld words in a text: of shingles that overlap the first, where they cover at least so
    /// many bytes together.
    fn runs(&self, text: &Normalized, least: usize) -> Vec<u64> {
        let mut runs: Vec<Shingle> = Vec::new();
        shingles::shingles(text, |shingle| {
            if !self.secrets.shingles.contains(shingle.number) {
                return;
            }
            match runs.last_mut() {
                Some(last) if shingle.start < last.end => last.end = shingle.end,
                _ => runs.push(shingle),
            }
        });
        runs.retain(|run| run.end - run.start >= least);
        runs.into_iter().map(|run| run.number).collect()
    }

    /// Tells what was found, at the place where it is withheld.
    pub fn report(&self, findings: Findings, files: &mut Files, out: &mut Diagnostics) {
        let (secrets, archive, edition) = (&self.secrets, self.archive, self.edition);
        report::tell(&Report { secrets, findings, archive, edition }, files, out);
    }
}
