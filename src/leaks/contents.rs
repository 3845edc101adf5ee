//! What readers hand on of a file, and what they may spend on it.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{BLOCK, FoundName, Names};

/// How deep files stand within files: a table in a document in an archive in a mail.
const MAX_DEPTH: usize = 6;

/// Most bytes that are unpacked of one file and looked through, together: 128 MiB.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// Most objects, entries and words of a file's own language that are visited, and letters that are compared.
const MAX_STEPS: usize = 8_000_000;

/// Letters of a text that cost as much as a step.
const LETTERS: usize = 3;

/// From so many bytes on a text is searched, and only its end is kept.
const FULL: usize = 1024 * 1024;

/// Letters that are kept of a text that was searched: more than a name has, with what stands within.
const KEPT: usize = 256;

/// Why a file, or a part of it, was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unread {
    /// It is locked with a password.
    Encrypted,
    /// It is of a kind that is not read.
    Unknown,
    /// It is not as its kind asks.
    Damaged,
    /// It is too large, or too deep.
    TooMuch,
    /// Its letters are drawn with a font that does not say which they are.
    NoLetters,
}

/// A place within a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The files within the file, the outermost first, divided by arrows; empty for the file itself.
    pub within: String,
    /// The page or slide, from 1.
    pub page: Option<usize>,
    /// The row of a sheet.
    pub row: Option<SheetRow>,
}

/// A row of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SheetRow {
    /// The name of its sheet; a file of text has none.
    pub sheet: String,
    /// Its number, from 1.
    pub number: usize,
}

/// What was found in a file.
#[derive(Debug, Default)]
pub struct Report {
    /// The names, by their index in [`Names`], each with the first place.
    pub found: BTreeMap<usize, Place>,
    /// Letters that are read like a name and are none, and given names alone: the name's index and the letters, each with the first place.
    pub alike: BTreeMap<(usize, String), Place>,
    /// What was not read.
    pub unread: BTreeSet<(Unread, Place)>,
}

/// Takes what a file says, and holds the one budget that all readers of it share.
pub(super) struct Contents<'a> {
    names: &'a Names,
    /// Reads a file of any kind: files stand within files.
    read: fn(&[u8], &mut Contents<'_>),
    report: Report,
    bytes: usize,
    steps: usize,
    is_spent: bool,
    within: Vec<String>,
    /// The page that is read, from 1.
    pub(super) page: Option<usize>,
    /// The row that is read.
    pub(super) row: Option<SheetRow>,
    text: String,
}

impl<'a> Contents<'a> {
    /// Nothing read yet, and all of the budget left; `read` reads files that stand within files.
    pub(super) fn new(names: &'a Names, read: fn(&[u8], &mut Contents<'_>)) -> Self {
        let (report, within, text) = (Report::default(), Vec::new(), String::new());
        let (bytes, steps) = (MAX_BYTES, MAX_STEPS);
        let is_spent = false;
        let (page, row) = (None, None);
        Self { names, read, report, bytes, steps, is_spent, within, page, row, text }
    }

    /// Returns what was found.
    pub(super) fn finish(self) -> Report {
        self.report
    }

    fn place(&self) -> Place {
        // A file that was packed alone has no name of its own.
        let named = self.within.iter().map(String::as_str).filter(|name| !name.is_empty());
        let within = named.collect::<Vec<_>>().join(" → ");
        Place { within, page: self.page, row: self.row.clone() }
    }

    /// Tells that the file, or what is read of it, was not read.
    pub(super) fn unread(&mut self, why: Unread) {
        if self.report.unread.len() < 100 {
            let place = self.place();
            self.report.unread.insert((why, place));
        }
    }

    /// Bytes that may still be unpacked and looked through.
    pub(super) fn bytes_left(&self) -> usize {
        self.bytes
    }

    /// Takes bytes from those that are left; `false`, and told, where there are not enough.
    pub(super) fn spend(&mut self, count: usize) -> bool {
        Self::take(&mut self.bytes, count) || self.too_much()
    }

    /// Takes steps from those that are left; `false`, and told, where there are not enough.
    pub(super) fn step(&mut self, count: usize) -> bool {
        Self::take(&mut self.steps, count) || self.too_much()
    }

    fn take(left: &mut usize, count: usize) -> bool {
        let rest = left.checked_sub(count);
        *left = rest.unwrap_or(0);
        rest.is_some()
    }

    fn too_much(&mut self) -> bool {
        if !self.is_spent {
            self.unread(Unread::TooMuch);
            self.is_spent = true;
        }
        false
    }

    /// Whether there was once less left than was asked for: nothing more is to be read.
    pub(super) fn is_spent(&self) -> bool {
        self.is_spent
    }

    /// Adds to the text that is read.
    pub(super) fn put(&mut self, text: &str) {
        if text.len() > FULL {
            let end = (0..=FULL).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            self.put(&text[..end]);
            return self.put(&text[end..]);
        }
        let letters = text.chars().count();
        if !self.spend(text.len()) || !self.step(letters.div_ceil(LETTERS)) {
            return;
        }
        self.text.push_str(text);
        if self.text.len() >= FULL {
            self.search();
            let kept = self.text.char_indices().rev().nth(KEPT).map_or(0, |(at, _)| at);
            self.text.drain(..kept);
        }
    }

    /// Adds the end of a paragraph or a cell.
    pub(super) fn block(&mut self) {
        if !self.text.ends_with(BLOCK) {
            self.text.push(BLOCK);
        }
    }

    /// Ends the text: no name goes on behind it.
    pub(super) fn end(&mut self) {
        self.search();
        self.text.clear();
    }

    /// A text by itself.
    pub(super) fn text(&mut self, text: &str) {
        self.put(text);
        self.end();
    }

    fn search(&mut self) {
        let place = self.place();
        let Report { found, alike, .. } = &mut self.report;
        self.names.find(&self.text, |index, how| {
            match how {
                FoundName::Same => found.entry(index).or_insert_with(|| place.clone()),
                FoundName::Alike(letters) | FoundName::Given(letters) => {
                    let key = (index, letters.to_owned());
                    alike.entry(key).or_insert_with(|| place.clone())
                }
            };
        });
    }

    /// Reads the same file in another way, with a budget of its own, and takes over where names stand in it: those
    /// whose place was not known within the file.
    pub(super) fn locate(&mut self, read: impl FnOnce(&mut Self)) {
        let here = self.place();
        let mut places = self.report.found.values().chain(self.report.alike.values());
        if places.all(|place| *place != here) {
            return;
        }
        let mut again = Contents::new(self.names, self.read);
        again.within.clone_from(&self.within);
        read(&mut again);
        let Report { found, alike, .. } = again.report;
        let improve = |known: Option<&mut Place>, place: Place| {
            known
                .into_iter()
                .filter(|known| **known == here)
                .for_each(|known| *known = place.clone());
        };
        for (index, place) in found {
            improve(self.report.found.get_mut(&index), place);
        }
        for (key, place) in alike {
            improve(self.report.alike.get_mut(&key), place);
        }
    }

    /// Does something with the file of this name, which stands in the one that is read.
    pub(super) fn within(&mut self, name: &str, read: impl FnOnce(&mut Self)) {
        self.text(name);
        if self.within.len() >= MAX_DEPTH {
            return self.unread(Unread::TooMuch);
        }
        let page = self.page.take();
        self.within.push(crate::diag::excerpt(name));
        read(self);
        self.within.pop();
        self.page = page;
    }

    /// Reads a file of any kind that stands in the one that is read.
    pub(super) fn inner(&mut self, name: &str, bytes: &[u8]) {
        let read = self.read;
        self.within(name, |contents| read(bytes, contents));
    }
}
