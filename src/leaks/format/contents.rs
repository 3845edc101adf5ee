//! What is taken out of a file: its texts, passed on one by one, and what could not be read.

use crate::leaks::element::Tags;
use crate::leaks::reading::Reading;

/// How deep files stand within files: a table in a document in an archive.
const MAX_DEPTH: usize = 5;

/// Most bytes that are unpacked of one output: 128 MiB.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// Why a file, or a part of it, could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unread {
    /// It is locked with a password.
    Encrypted,
    /// Its kind is known, and we do not open it.
    Unknown,
    /// It is not as its kind asks.
    Damaged,
    /// It is too large, or too deep.
    TooMuch,
    /// Only the text that stands in it as it is was read: an old Office file.
    InPart,
}

impl Unread {
    /// Id of its words in the catalogue.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Encrypted => "unread-output.encrypted",
            Self::Unknown => "unread-output.unknown",
            Self::Damaged => "unread-output.damaged",
            Self::TooMuch => "unread-output.too-much",
            Self::InPart => "unread-output.in-part",
        }
    }
}

/// Takes what a file says.
pub(super) struct Contents<'a> {
    pub(super) reading: &'a mut Reading,
    /// Called for each text; whether it was guessed out of bytes that may be none.
    each: &'a mut dyn FnMut(&Reading, bool),
    /// What could not be read, with the name of the inner file where it is one.
    pub(super) unread: Vec<(Unread, String)>,
    /// Reads a file, whatever kind it is: files stand within files.
    read: fn(&[u8], &mut Contents<'_>),
    /// Bytes that may still be unpacked.
    pub(super) bytes: usize,
    depth: usize,
    /// Names of the files that lead to the one that is read.
    within: Vec<String>,
}

impl<'a> Contents<'a> {
    pub(super) fn new(
        reading: &'a mut Reading,
        each: &'a mut dyn FnMut(&Reading, bool),
        read: fn(&[u8], &mut Contents<'_>),
    ) -> Self {
        let (unread, within) = (Vec::new(), Vec::new());
        Self { reading, each, unread, read, bytes: MAX_BYTES, depth: 0, within }
    }

    /// Passes a text on.
    pub(super) fn text(&mut self, text: &str, tags: Tags) {
        self.reading.clear();
        self.reading.read(text, tags);
        (self.each)(self.reading, false);
    }

    /// Passes on what may be a text.
    pub(super) fn guess(&mut self, text: &str) {
        self.reading.clear();
        self.reading.main.text(text);
        (self.each)(self.reading, true);
    }

    /// Passes on what stands in the reading.
    pub(super) fn pass_on(&mut self) {
        (self.each)(self.reading, false);
    }

    pub(super) fn unread(&mut self, why: Unread) {
        self.unread.push((why, self.within.join(" → ")));
    }

    /// Takes bytes that were unpacked from what is left; `false` where there is not enough.
    pub(super) fn spend(&mut self, count: usize) -> bool {
        let left = self.bytes.checked_sub(count);
        self.bytes = left.unwrap_or(0);
        left.is_some()
    }

    /// Reads a file within the file.
    pub(super) fn inner(&mut self, name: &str, bytes: &[u8], office: bool) {
        if self.depth >= MAX_DEPTH || !self.spend(bytes.len()) {
            return self.unread(Unread::TooMuch);
        }
        self.text(name, Tags::Web);
        self.depth += 1;
        self.within.push(name.to_owned());
        match str::from_utf8(bytes) {
            Ok(text) if office => self.text(text, Tags::Office),
            _ => (self.read)(bytes, self),
        }
        self.within.pop();
        self.depth -= 1;
    }
}
