//! What a file is by its first bytes, where it is neither a Word file nor plain text.

use memchr::memmem;

use super::{FileFormat, Refusal};

/// The header of the compound files of Office before 2007; encrypted Word files have it, too.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const OPENINGS: [(&[u8], FileFormat); 13] = [
    (b"%PDF", FileFormat::Pdf),
    (b"{\\rtf", FileFormat::RichText),
    (b"\x89PNG", FileFormat::Picture),
    (b"\xff\xd8\xff", FileFormat::Picture),
    (b"GIF8", FileFormat::Picture),
    (b"II*\0", FileFormat::Picture),
    (b"MM\0*", FileFormat::Picture),
    (b"Rar!", FileFormat::Archive),
    (b"7z\xbc\xaf\x27\x1c", FileFormat::Archive),
    (b"\x1f\x8b", FileFormat::Archive),
    (b"mime-version:", FileFormat::WebArchive),
    (b"<!doctype html", FileFormat::Html),
    (b"<html", FileFormat::Html),
];

/// Returns why bytes that do not open like a zip archive are no Word file.
pub(super) fn refusal(bytes: &[u8]) -> Refusal {
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let opens = |opening: &[u8]| {
        bytes.get(..opening.len()).is_some_and(|start| start.eq_ignore_ascii_case(opening))
    };
    if let Some((_, format)) = OPENINGS.iter().find(|(opening, _)| opens(opening)) {
        return Refusal::Format(*format);
    }
    // Two letters open many a text; a bitmap has four zeros behind its size.
    let is_bitmap = opens(b"BM") && bytes.get(6..10) == Some(&[0; 4]);
    if is_bitmap || opens(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Refusal::Format(FileFormat::Picture);
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    let word = [&b"Word.Document"[..], b"office/2006/xmlPackage", b"office/word/2003/wordml"];
    if opens(b"<?xml") && word.iter().any(|name| memmem::find(head, name).is_some()) {
        return Refusal::Format(FileFormat::FlatXml);
    }
    Refusal::Unknown
}

/// Whether bytes open like a web page, whatever their file is called: programs save tables and texts as pages with
/// the name of a Word file.
pub fn is_page(bytes: &[u8]) -> bool {
    refusal(bytes) == Refusal::Format(FileFormat::Html)
}

/// Whether bytes are a Word or WPS file of the kind before 2007.
pub fn is_old_word(bytes: &[u8]) -> bool {
    refusal(bytes) == Refusal::Format(FileFormat::OldWord)
}

/// Returns why bytes that are called a WPS file are none that can be read.
pub fn wps_refusal(bytes: &[u8]) -> Refusal {
    match refusal(bytes) {
        Refusal::Unknown => Refusal::Format(FileFormat::OldWord),
        known => known,
    }
}

/// Compound files differ by the names of the streams in them, which are UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if has("WordDocument") {
        Refusal::Format(FileFormat::OldWord)
    } else if has("EncryptedPackage") {
        Refusal::Encrypted
    } else {
        Refusal::Format(FileFormat::OldOffice)
    }
}

/// Returns what an archive is by its parts, where it has no Word text.
pub(super) fn archive<'n>(mut names: impl Iterator<Item = &'n str>) -> Refusal {
    let known = |name: &str| match name {
        "xl/workbook.xml" | "xl/workbook.bin" => Some(FileFormat::Excel),
        "ppt/presentation.xml" => Some(FileFormat::PowerPoint),
        "ofd.xml" => Some(FileFormat::Ofd),
        "mimetype" | "meta-inf/manifest.xml" => Some(FileFormat::OpenDocument),
        name if name.ends_with(".docx") || name.ends_with(".doc") => Some(FileFormat::Archive),
        _ => None,
    };
    names.find_map(known).map_or(Refusal::NoText, Refusal::Format)
}

/// Returns the extension that fits a picture's bytes, if bulletins can show it. Word keeps the one
/// that a picture came with, right or wrong.
pub(super) fn picture_extension(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("jpg")
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Some("gif")
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Some("webp")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_how_it_opens() {
        let wide = |name: &str| -> Vec<u8> {
            name.encode_utf16().flat_map(u16::to_le_bytes).collect()
        };
        let compound = |name: &str| [COMPOUND, &[0; 100], &wide(name)].concat();
        let format = Refusal::Format;
        for (bytes, told) in [
            (compound("WordDocument"), format(FileFormat::OldWord)),
            (compound("EncryptedPackage"), Refusal::Encrypted),
            (compound("Workbook"), format(FileFormat::OldOffice)),
            (b"%PDF-1.7".to_vec(), format(FileFormat::Pdf)),
            (b"{\\rtf1\\ansi".to_vec(), format(FileFormat::RichText)),
            (b"\xef\xbb\xbf\r\n<!DOCTYPE html>".to_vec(), format(FileFormat::Html)),
            (
                b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>".to_vec(),
                format(FileFormat::FlatXml),
            ),
            (b"BM\x10\0\0\0\0\0\0\0".to_vec(), format(FileFormat::Picture)),
            (b"BMW 320".to_vec(), Refusal::Unknown),
            (b"RIFF wave".to_vec(), Refusal::Unknown),
            (b"Rar!\x1a".to_vec(), format(FileFormat::Archive)),
            (Vec::new(), Refusal::Unknown),
        ] {
            assert_eq!(refusal(&bytes), told, "{:?}", String::from_utf8_lossy(&bytes));
        }
        for (name, told) in [
            ("xl/workbook.xml", format(FileFormat::Excel)),
            ("ppt/presentation.xml", format(FileFormat::PowerPoint)),
            ("ofd.xml", format(FileFormat::Ofd)),
            ("mimetype", format(FileFormat::OpenDocument)),
            ("通报.docx", format(FileFormat::Archive)),
            ("a.txt", Refusal::NoText),
        ] {
            assert_eq!(archive([name].into_iter()), told, "{name}");
        }
    }
}
