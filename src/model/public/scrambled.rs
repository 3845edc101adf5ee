//! The same archive with other secrets: whoever knows only what is public cannot tell the two apart.
//!
//! [`scrambled`] puts other words, names and numbers of words into everything that a
//! [`PublicArchive`](super::PublicArchive) leaves out. A website that is made of the public archive and of
//! nothing else is the same byte for byte.
//!
//! - What an issue without a page says, and what is said of it later, becomes other text; all its lists
//!   but that of its entries are emptied. Its number stays: others are counted by it.
//! - The letters that are hidden of a name become letters that stand nowhere else, the same for the same,
//!   wherever the name stands: in texts, in tables, in names of files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use encoding_rs::GB18030;

use super::masked::Mask;
use crate::model::record::value::Item;
use crate::model::{
    Archive, Correction, CorrectionKind, Date, Distribution, Issue, IssueId, People, Privacy,
    TextKind, Visible,
};
use crate::source::{Overlay, Project, table};

/// The first of rare characters, of which no name is made.
const RARE: u32 = 0x3400;

/// Words in the place of others.
const WORDS: [&str; 4] =
    ["另文", "改写之后的文字，比原来长得多。", "甲**乙**丙", "〔2017〕第9期"];

/// Returns the archive with other secrets, and its files over those of `project`. `visible` are the issues
/// that have a page.
pub fn scrambled<'a>(
    whole: &Archive,
    visible: &Visible,
    project: &'a dyn Project,
) -> (Archive, Overlay<'a>) {
    let free = free_letters(whole);
    let mut scrambler = Scrambler { free, others: BTreeMap::new(), count: 0 };
    let mut files = Overlay::new(project);
    let mut issues = Vec::new();
    for issue in whole.issues().filter(|issue| issue.complete) {
        let id = issue.id();
        let mut other = issue.clone();
        if visible.contains(&id) {
            let mask = Mask::new(whole, issue, Privacy::of_issue(whole, issue));
            files = scrambler.files(issue, &mask, project, files);
            scrambler.issue(whole, &mut other, &mask.privacy);
        } else {
            scrambler.withheld(&mut other, &Privacy::of_issue(whole, issue));
            if !visible.is_removed(&id) {
                other.date.value = Date::new(2999, 1, 1).unwrap_or(Date::FIRST);
            }
        }
        issues.push(Arc::new(other));
    }
    let corrections = whole.corrections.iter();
    let corrections = corrections.map(|one| scrambler.correction(whole, visible, one));
    let corrections = corrections.collect();
    let news = whole.news.iter().map(|one| {
        let mut other = one.clone();
        let id = &one.failing.value.issue;
        match whole.issue(id).filter(|_| visible.contains(id)) {
            Some(issue) => {
                let privacy = Privacy::of_issue(whole, issue);
                other.rewrite(None, &mut |kind, text| scrambler.names(&privacy, kind, text));
            }
            None => other.rewrite(None, &mut |_, text| scrambler.words(text)),
        }
        other
    });
    let news = news.collect();
    (whole.with(issues, news, corrections), files)
}

/// Letters that stand nowhere in the archive: those of GB 2312, which every Chinese font has, then rare
/// ones.
fn free_letters(whole: &Archive) -> Box<dyn Iterator<Item = char>> {
    let texts = whole.issues().flat_map(|issue| issue.texts());
    let used: BTreeSet<char> = texts.flat_map(|(_, text)| text.value.chars()).collect();
    let common = (0xb0..=0xf7u8).flat_map(|row| (0xa1..=0xfeu8).map(move |cell| [row, cell]));
    let common = common.filter_map(|code| GB18030.decode(&code).0.chars().next());
    let rare = (RARE..RARE + 6000).filter_map(char::from_u32);
    Box::new(common.chain(rare).filter(move |letter| !used.contains(letter)))
}

/// Writes other secrets.
struct Scrambler {
    /// Letters that stand for no other yet.
    free: Box<dyn Iterator<Item = char>>,
    /// What stands for each hidden letter.
    others: BTreeMap<char, char>,
    /// How many texts were written.
    count: usize,
}

impl Scrambler {
    /// Other words, more or fewer of them.
    fn words(&mut self, text: &mut String) {
        self.count += 1;
        *text = WORDS[self.count % WORDS.len()].repeat(1 + self.count % 3);
    }

    /// Other names.
    fn names(&mut self, privacy: &Privacy, kind: TextKind, text: &mut String) {
        privacy.rewrite_with(kind, text, &mut |letter, _| {
            let free = &mut self.free;
            *self.others.entry(letter).or_insert_with(|| free.next().unwrap_or('〇'))
        });
    }

    /// An issue that has a page: other persons.
    fn issue(&mut self, whole: &Archive, issue: &mut Issue, privacy: &Privacy) {
        issue.rewrite(None, &mut |kind, text| self.names(privacy, kind, text));
        for news in &mut issue.rectifications {
            if let Some(reported) = whole.issue(&news.failing.value.issue) {
                let privacy = Privacy::of_issue(whole, reported);
                news.rewrite(None, &mut |kind, text| self.names(&privacy, kind, text));
            }
        }
        for file in issue.named_files_mut() {
            self.names(privacy, TextKind::Line, &mut file.value);
        }
    }

    /// An issue that has none, or is only told to be removed: other words and other persons. What it
    /// says of these in words is hidden where an issue with a page repeats it.
    fn withheld(&mut self, issue: &mut Issue, privacy: &Privacy) {
        issue.rewrite(None, &mut |kind, text| match kind {
            TextKind::Person => self.names(privacy, kind, text),
            _ => self.words(text),
        });
        issue.rectifications.clear();
        issue.attachments.clear();
        issue.distribution = Distribution::default();
        issue.people = People::default();
        issue.copies = Some(9);
        let mut more = issue.entries.clone();
        issue.entries.append(&mut more);
    }

    fn correction(
        &mut self,
        whole: &Archive,
        visible: &Visible,
        one: &Correction,
    ) -> Correction {
        let mut other = one.clone();
        let id: &IssueId = &one.issue.value;
        let Some(issue) = whole.issue(id) else { return other };
        let privacy = Privacy::of_issue(whole, issue);
        other.rewrite(None, &mut |kind, text| self.names(&privacy, kind, text));
        let is_removal = visible.is_removed(id) && one.kind == CorrectionKind::Removal;
        if !visible.contains(id) && !is_removal {
            self.words(&mut other.reason.value);
        }
        other
    }

    /// The files that show a name, called by the other one, tables with the other one in them.
    fn files<'a>(
        &mut self,
        issue: &Issue,
        mask: &Mask,
        project: &dyn Project,
        mut files: Overlay<'a>,
    ) -> Overlay<'a> {
        let named = mask.files.values().cloned();
        let attached = issue.attachments.iter().filter_map(|one| issue.file(&one.file.value));
        for path in named.chain(attached.filter(table::is_table)) {
            let Ok(mut bytes) = project.read(&path) else { continue };
            let mut name = format!("/{path}");
            self.names(&mask.privacy, TextKind::Line, &mut name);
            if table::is_table(&path) {
                let mut text = table::text(&bytes).into_owned();
                self.names(&mask.privacy, TextKind::Line, &mut text);
                bytes = text.into_bytes();
            }
            if let Some(path) = crate::source::WorkspacePath::root().join(&name) {
                files = files.with(path, bytes);
            }
        }
        files
    }
}
