//! What the bytes of an output say, whatever kind of file it is.
//!
//! [`read`] is the entry point: it tells the kind by the first bytes, not by the name, and hands
//! every text that is in the file to a [`Contents`]. Files within files are read in the same way, up
//! to a depth and an amount; what cannot be read is told, never passed over in silence.

mod contents;
mod encodings;
mod inflate;
mod pdf;
mod picture;
mod zip;

pub(super) use contents::Unread;

use super::element::Tags;
use super::reading::Reading;
use contents::Contents;

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

/// Calls `each` for every text that a file says, with whether it was guessed out of bytes that may be
/// none, and returns what could not be read, with the name of the inner file where it is one.
pub(super) fn read(
    bytes: &[u8],
    reading: &mut Reading,
    each: &mut dyn FnMut(&Reading, bool),
) -> Vec<(Unread, String)> {
    let mut contents = Contents::new(reading, each, file);
    file(bytes, &mut contents);
    contents.unread
}

/// Passes on everything that a file says.
fn file(bytes: &[u8], contents: &mut Contents<'_>) {
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
