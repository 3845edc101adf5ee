//! Archives, and the documents that are archives: Word, Excel, OpenDocument, EPUB.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::contents::{Contents, Unread};

/// Most entries that are read: a document with a hundred pictures has some hundred and fifty.
const MAX_ENTRIES: usize = 10_000;

/// Passes on every entry of an archive, its name and its comment.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return contents.unread(Unread::Damaged);
    };
    let office = archive.index_for_name("[Content_Types].xml").is_some()
        || archive.index_for_name("mimetype").is_some();
    contents.guess(&super::encodings::string(archive.comment()));
    if archive.len() > MAX_ENTRIES {
        contents.unread(Unread::TooMuch);
    }
    for index in 0..archive.len().min(MAX_ENTRIES) {
        match entry(&mut archive, index, contents.bytes) {
            Ok((name, comment, bytes)) => {
                contents.guess(&comment);
                contents.inner(&name, &bytes, office);
            }
            Err(why) => {
                contents.unread(why);
                if why == Unread::TooMuch {
                    return;
                }
            }
        }
    }
}

/// Name, comment and content of an entry of at most `most` bytes.
fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    most: usize,
) -> Result<(String, String, Vec<u8>), Unread> {
    let file = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unread::Encrypted,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Unread::Unknown
        }
        _ => Unread::Damaged,
    })?;
    let name = super::encodings::string(file.name_raw()).into_owned();
    let comment = file.comment().to_owned();
    let mut bytes = Vec::new();
    let read = file.take(most as u64 + 1).read_to_end(&mut bytes);
    match read {
        Ok(length) if length > most => Err(Unread::TooMuch),
        Ok(_) => Ok((name, comment, bytes)),
        Err(_) => Err(Unread::Damaged),
    }
}
