//! Archives, and the documents that are archives: zip, tar, gzip, Word, Excel, OpenDocument.

use std::io::Cursor;

use flate2::bufread::GzDecoder;
use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

use super::contents::{Contents, Unread};
use super::markup::Tags;
use super::unpack::unpack;
use super::{encodings, markup, workbook};

/// Most entries that are read: a document with a hundred pictures has some hundred and fifty.
const MAX_ENTRIES: usize = 20_000;

/// Reads every entry of a zip archive, its name and its comment.
pub(super) fn zip(bytes: &[u8], contents: &mut Contents<'_>) {
    // The reader takes a list of entries of any length as it is.
    if memmem::find_iter(bytes, b"PK\x01\x02").take(MAX_ENTRIES + 1).count() > MAX_ENTRIES {
        return contents.unread(Unread::TooMuch);
    }
    let Ok(mut archive) = ZipArchive::new(Cursor::new(bytes)) else {
        return contents.unread(Unread::Damaged);
    };
    let is_office = archive.index_for_name("[Content_Types].xml").is_some()
        || archive.index_for_name("mimetype").is_some();
    contents.text(&encodings::string(archive.comment()));
    for index in 0..archive.len() {
        let Ok(file) = archive.by_index_raw(index) else {
            contents.unread(Unread::Damaged);
            continue;
        };
        let name = encodings::string(file.name_raw()).into_owned();
        contents.text(file.comment());
        drop(file);
        let unpacked = entry(&mut archive, index, contents);
        if is_office {
            contents.page = slide(&name);
        }
        match unpacked {
            Ok(bytes) if is_office => part(&name, &bytes, contents),
            Ok(bytes) => contents.inner(&name, &bytes),
            Err(why) => contents.within(&name, |contents| contents.unread(why)),
        }
        contents.page = None;
        if contents.is_spent() {
            return;
        }
    }
    if archive.index_for_name(workbook::WORKBOOK).is_some() {
        contents.locate(|contents| workbook::read(&mut archive, contents));
    }
}

/// Reads a part of an office document: XML, in which a name may be divided into runs, or a file within.
fn part(name: &str, bytes: &[u8], contents: &mut Contents<'_>) {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    // Tables of a workbook that are no XML, and drawings that hold their words as they are.
    let is_binary = ends(&[".bin", ".emf", ".wmf"]) || name.starts_with("ObjectReplacements/");
    match str::from_utf8(bytes) {
        // A mail, or a page of the web, that is shown within.
        Ok(_) if ends(&[".mht", ".mhtml", ".eml"]) => contents.inner(name, bytes),
        Ok(text) => {
            contents.text(name);
            markup::read(text, Tags::Office, contents);
        }
        // Settings of printers, fonts that are made unreadable: parts of no interest in a format we know.
        Err(_) if name.contains("printerSettings") || ends(&[".odttf", ".fntdata", ".ttf"]) => {
        }
        Err(_) if is_binary && !bytes.starts_with(b"\xd0\xcf\x11\xe0") => {
            contents.within(name, |contents| encodings::guess(bytes, contents));
        }
        Err(_) => contents.inner(name, bytes),
    }
}

/// The number of the slide that a part is.
fn slide(name: &str) -> Option<usize> {
    name.strip_prefix("ppt/slides/slide")?.strip_suffix(".xml")?.parse().ok()
}

fn entry(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    contents: &mut Contents<'_>,
) -> Result<Vec<u8>, Unread> {
    let file = archive.by_index(index).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Unread::Encrypted,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            Unread::Unknown
        }
        _ => Unread::Damaged,
    })?;
    let (bytes, whole) = unpack(file, contents);
    whole.map(|()| bytes)
}

/// Reads a gzip file: its members are one content, and each has a name and a comment of its own.
pub(super) fn gzip(bytes: &[u8], contents: &mut Contents<'_>) {
    let (mut names, mut plain) = (Vec::new(), Vec::new());
    let mut rest = bytes;
    while rest.starts_with(b"\x1f\x8b") && contents.step(1) {
        let mut member = GzDecoder::new(rest);
        let (unpacked, whole) = unpack(&mut member, contents);
        plain.extend(unpacked);
        if let Some(header) = member.header() {
            names.extend(header.filename().map(encodings::string).map(String::from));
            contents.text(&encodings::string(header.comment().unwrap_or_default()));
        }
        rest = member.into_inner();
        if let Err(why) = whole {
            contents.unread(why);
            break;
        }
    }
    names.dedup();
    contents.inner(&names.join(", "), &plain);
}

/// Whether a file is a tar archive: the mark of POSIX and GNU, or a sum over the head that is right.
pub(super) fn is_tar(bytes: &[u8]) -> bool {
    let Some(head) = bytes.first_chunk::<512>() else { return false };
    let sum = |(at, byte): (usize, &u8)| match at {
        148..156 => u32::from(b' '),
        _ => u32::from(*byte),
    };
    let written = str::from_utf8(&head[148..156]).unwrap_or_default();
    let written = u32::from_str_radix(written.trim_matches(['\0', ' ']), 8);
    written == Ok(head.iter().enumerate().map(sum).sum())
}

/// Reads every entry of a tar archive.
pub(super) fn tar(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut archive = tar::Archive::new(bytes);
    let Ok(entries) = archive.entries() else { return contents.unread(Unread::Damaged) };
    for entry in entries {
        let Ok(entry) = entry else { return contents.unread(Unread::Damaged) };
        if !contents.step(1_000) || contents.is_spent() {
            return;
        }
        let name = encodings::string(&entry.path_bytes()).into_owned();
        if let Some(link) = entry.link_name_bytes() {
            contents.text(&encodings::string(&link));
        }
        let is_file = entry.header().entry_type().is_file();
        let (bytes, whole) = unpack(entry, contents);
        match whole {
            Ok(()) if is_file => contents.inner(&name, &bytes),
            Ok(()) => contents.text(&name),
            Err(why) => contents.within(&name, |contents| contents.unread(why)),
        }
    }
}
