//! What the bytes of an output say, whatever kind of file it is.
//!
//! [`contents`] is the entry point: it tells the kind by the first bytes, not by the name, and hands
//! every text that is in the file to a [`Contents`]. Files within files are read in the same way, up
//! to a depth and an amount; what cannot be read is told, never passed over in silence.

mod encodings;
mod inflate;
mod pdf;
mod picture;
mod zip;

use super::reading::{Reading, Tags};

/// How deep files stand within files: a table in a document in an archive.
const MAX_DEPTH: usize = 5;

/// Most bytes that are unpacked of one output: 128 MiB.
const MAX_BYTES: usize = 128 * 1024 * 1024;

/// Why a file, or a part of it, could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unread {
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
    pub(super) fn id(self) -> &'static str {
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
    hear: &'a mut dyn FnMut(&Reading, bool),
    /// What could not be read, with the name of the inner file where it is one.
    pub(super) unread: Vec<(Unread, String)>,
    bytes: usize,
    depth: usize,
    /// Names of the files that lead to the one that is read.
    within: Vec<String>,
}

impl<'a> Contents<'a> {
    pub(super) fn new(
        reading: &'a mut Reading,
        hear: &'a mut dyn FnMut(&Reading, bool),
    ) -> Self {
        let (unread, within) = (Vec::new(), Vec::new());
        Self { reading, hear, unread, bytes: MAX_BYTES, depth: 0, within }
    }

    /// Hears a text.
    fn text(&mut self, text: &str, tags: Tags) {
        self.reading.clear();
        self.reading.read(text, tags);
        (self.hear)(self.reading, false);
    }

    /// Hears what may be a text.
    fn guess(&mut self, text: &str) {
        self.reading.clear();
        self.reading.main.text(text);
        (self.hear)(self.reading, true);
    }

    /// Hears what stands in the reading.
    fn heard(&mut self) {
        (self.hear)(self.reading, false);
    }

    fn unread(&mut self, why: Unread) {
        self.unread.push((why, self.within.join(" → ")));
    }

    /// Takes bytes that were unpacked from what is left; `false` where there is not enough.
    fn spend(&mut self, count: usize) -> bool {
        let left = self.bytes.checked_sub(count);
        self.bytes = left.unwrap_or(0);
        left.is_some()
    }

    /// Reads a file within the file.
    fn inner(&mut self, name: &str, bytes: &[u8], office: bool) {
        if self.depth >= MAX_DEPTH || !self.spend(bytes.len()) {
            return self.unread(Unread::TooMuch);
        }
        self.text(name, Tags::Web);
        self.depth += 1;
        self.within.push(name.to_owned());
        match str::from_utf8(bytes) {
            Ok(text) if office => self.text(text, Tags::Office),
            _ => contents(bytes, self),
        }
        self.within.pop();
        self.depth -= 1;
    }
}

/// Kinds of files that we do not open, by how they begin.
const UNKNOWN: [&[u8]; 7] = [
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"BZh",
    b"\xfd7zXZ\0",
    b"\x28\xb5\x2f\xfd",
    b"MSCF",
    b"LZIP",
];

/// Hears everything that a file says.
pub(super) fn contents(bytes: &[u8], contents: &mut Contents<'_>) {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        zip::read(bytes, contents);
    } else if pdf::is_pdf(bytes) {
        pdf::read(bytes, contents);
    } else if starts(b"\x1f\x8b") {
        inflate::gzip(bytes, contents);
    } else if starts(b"\x89PNG\r\n\x1a\n") {
        picture::png(bytes, contents);
    } else if starts(b"\xff\xd8\xff") {
        picture::jpeg(bytes, contents);
    } else if UNKNOWN.iter().any(|magic| starts(magic)) {
        contents.unread(Unread::Unknown);
    } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        contents.unread(Unread::InPart);
        encodings::guess(bytes, contents);
    } else if starts(b"{\\rtf") {
        contents.text(&encodings::rtf(bytes), Tags::Web);
    } else {
        encodings::read(bytes, contents);
    }
}
