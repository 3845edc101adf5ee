//! What a file is by its first bytes, where it is neither a Word file nor plain text.

use memchr::memmem;

use super::{Format, Refusal};

/// The header of the compound files of Office before 2007; encrypted Word files have it, too.
const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const OPENINGS: [(&[u8], Format); 13] = [
    (b"%PDF", Format::Pdf),
    (b"{\\rtf", Format::RichText),
    (b"\x89PNG", Format::Picture),
    (b"\xff\xd8\xff", Format::Picture),
    (b"GIF8", Format::Picture),
    (b"II*\0", Format::Picture),
    (b"MM\0*", Format::Picture),
    (b"Rar!", Format::Archive),
    (b"7z\xbc\xaf\x27\x1c", Format::Archive),
    (b"\x1f\x8b", Format::Archive),
    (b"mime-version:", Format::Html),
    (b"<!doctype html", Format::Html),
    (b"<html", Format::Html),
];

/// Why bytes that do not open like a zip archive are no Word file.
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
        return Refusal::Format(Format::Picture);
    }
    let head = bytes.get(..1024).unwrap_or(bytes);
    let word = [&b"Word.Document"[..], b"office/2006/xmlPackage", b"office/word/2003/wordml"];
    if opens(b"<?xml") && word.iter().any(|name| memmem::find(head, name).is_some()) {
        return Refusal::Format(Format::FlatXml);
    }
    Refusal::Unknown
}

/// Compound files differ by the names of the streams in them, which are UTF-16.
fn compound(bytes: &[u8]) -> Refusal {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if has("WordDocument") {
        Refusal::Format(Format::OldWord)
    } else if has("EncryptedPackage") {
        Refusal::Encrypted
    } else {
        Refusal::Format(Format::OldOffice)
    }
}

/// What an archive is by its parts, where it has no Word text.
pub(super) fn archive<'n>(mut names: impl Iterator<Item = &'n str>) -> Refusal {
    let known = |name: &str| match name {
        "xl/workbook.xml" | "xl/workbook.bin" => Some(Format::Excel),
        "ppt/presentation.xml" => Some(Format::PowerPoint),
        "ofd.xml" => Some(Format::Ofd),
        "mimetype" | "meta-inf/manifest.xml" => Some(Format::OpenDocument),
        name if name.ends_with(".docx") || name.ends_with(".doc") => Some(Format::Archive),
        _ => None,
    };
    names.find_map(known).map_or(Refusal::NoText, Refusal::Format)
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
            (compound("WordDocument"), format(Format::OldWord)),
            (compound("EncryptedPackage"), Refusal::Encrypted),
            (compound("Workbook"), format(Format::OldOffice)),
            (b"%PDF-1.7".to_vec(), format(Format::Pdf)),
            (b"{\\rtf1\\ansi".to_vec(), format(Format::RichText)),
            (b"\xef\xbb\xbf\r\n<!DOCTYPE html>".to_vec(), format(Format::Html)),
            (
                b"<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?>".to_vec(),
                format(Format::FlatXml),
            ),
            (b"BM\x10\0\0\0\0\0\0\0".to_vec(), format(Format::Picture)),
            (b"BMW 320".to_vec(), Refusal::Unknown),
            (b"RIFF wave".to_vec(), Refusal::Unknown),
            (b"Rar!\x1a".to_vec(), format(Format::Archive)),
            (Vec::new(), Refusal::Unknown),
        ] {
            assert_eq!(refusal(&bytes), told, "{:?}", String::from_utf8_lossy(&bytes));
        }
        for (name, told) in [
            ("xl/workbook.xml", format(Format::Excel)),
            ("ppt/presentation.xml", format(Format::PowerPoint)),
            ("ofd.xml", format(Format::Ofd)),
            ("mimetype", format(Format::OpenDocument)),
            ("通报.docx", format(Format::Archive)),
            ("a.txt", Refusal::NoText),
        ] {
            assert_eq!(archive([name].into_iter()), told, "{name}");
        }
    }
}
