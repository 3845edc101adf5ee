//! Names of persons in files that are copied as the office made them: attachments, pictures, assets.
//!
//! [`read`] is the entry point. It tells the kind of a file by its first bytes, not by its name, and hands
//! every text that is in it to `contents`, which looks for [`Names`]. Files within files are read in the
//! same way. What is not read is told, never passed over in silence.
//!
//! Time and memory are bounded by what `contents` lets all readers of one file spend together: bytes that
//! are unpacked and looked through, steps, depth. What a picture shows is not read.

mod archive;
mod card;
mod contents;
mod encodings;
mod mail;
mod markup;
mod names;
mod pdf;
mod picture;
mod rtf;
mod table;
mod unpack;
mod workbook;

pub use contents::{Place, Report, SheetRow, Unread};
pub use names::Names;

use self::contents::Contents;
use self::markup::Tags;

/// How files begin that can hold a font alone; of the first the number of tables follows, below 256. Databases of Access open
/// like it.
const FONTS: [&[u8]; 5] = [b"\0\x01\0\0\0", b"OTTO", b"ttcf", b"wOFF", b"wOF2"];

/// Looks for names in a file, and says what of it was not read.
pub fn read(bytes: &[u8], names: &Names) -> Report {
    let mut contents = Contents::new(names, file);
    file(bytes, &mut contents);
    contents.finish()
}

/// Looks for names in the text of a table, cell by cell: a name may stand in two of them.
pub fn read_table(text: &str, names: &Names) -> Report {
    let mut contents = Contents::new(names, file);
    table::read(text, &mut contents);
    contents.finish()
}

/// Reads a file of any kind.
fn file(bytes: &[u8], contents: &mut Contents<'_>) {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        archive::zip(bytes, contents);
    } else if starts(b"\x1f\x8b") {
        archive::gzip(bytes, contents);
    } else if pdf::is_pdf(bytes) {
        pdf::read(bytes, contents);
    } else if starts(b"\x89PNG\r\n\x1a\n") {
        picture::png(bytes, contents);
    } else if starts(b"\xff\xd8\xff") {
        picture::jpeg(bytes, contents);
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        picture::webp(bytes, contents);
    } else if starts(b"GIF8") {
        picture::gif(bytes, contents);
    } else if starts(b"II*\0")
        || starts(b"MM\0*")
        || starts(b"BM") && bytes.get(6..10) == Some(&[0; 4])
    {
        picture::metadata(bytes, contents);
    } else if starts(b"{\\rtf") {
        rtf::read(bytes, contents);
    } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let is_locked =
            memchr::memmem::find(bytes, b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0").is_some();
        contents.unread(if is_locked { Unread::Encrypted } else { Unread::Unknown });
    } else if archive::is_tar(bytes) {
        archive::tar(bytes, contents);
    } else if card::is_card(bytes) {
        card::read(bytes, contents);
    } else if mail::is_box(bytes) {
        mail::read_box(bytes, contents);
    } else if mail::is_mail(bytes) {
        mail::read(bytes, contents);
    } else if !FONTS.iter().any(|magic| starts(magic)) {
        match encodings::text(bytes) {
            Some(text) => markup::read(&text, Tags::Web, contents),
            None => contents.unread(Unread::Unknown),
        }
    }
}
