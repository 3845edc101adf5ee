//! What stands in pictures beside the picture: titles, comments, EXIF, XMP.
//!
//! What the picture shows is not read.

use super::contents::{Contents, Unread};
use super::{encodings, inflate};
use crate::leaks::element::Tags;

/// Passes on all chunks of a PNG but those of the picture itself, and what follows its end.
pub(super) fn png(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut rest = &bytes[8..];
    while let Some((length, name)) = chunk(rest) {
        let Some(data) = rest.get(8..).and_then(|rest| rest.get(..length)) else {
            return contents.unread(Unread::Damaged);
        };
        match name {
            b"IDAT" | b"fdAT" | b"IHDR" | b"PLTE" | b"gAMA" | b"pHYs" => {}
            b"zTXt" | b"iCCP" => packed(data, 1, contents),
            b"iTXt" => international(data, contents),
            _ => encodings::guess(data, contents),
        }
        rest = rest.get(12 + length..).unwrap_or_default();
        if name == b"IEND" && !rest.is_empty() {
            return encodings::guess(rest, contents);
        }
    }
}

/// Length and name of the chunk that starts here.
fn chunk(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*length) as usize, rest.get(..4)?))
}

/// A key, a zero, `skip` bytes, and zlib data.
fn packed(data: &[u8], skip: usize, contents: &mut Contents<'_>) {
    let end = memchr::memchr(0, data).unwrap_or(data.len());
    contents.text(&encodings::string(&data[..end]), Tags::Web);
    let plain = inflate::zlib(data.get(end + 1 + skip..).unwrap_or_default(), contents);
    encodings::guess(&plain, contents);
}

/// A key, whether the text is packed, a language, the key in it, and the text, all divided by zeros.
fn international(data: &[u8], contents: &mut Contents<'_>) {
    let text = |data: &[u8]| -> Option<(usize, bool)> {
        let key = memchr::memchr(0, data)?;
        let is_packed = *data.get(key + 1)? == 1;
        let language = key + 3 + memchr::memchr(0, data.get(key + 3..)?)?;
        let start = language + 1 + memchr::memchr(0, data.get(language + 1..)?)? + 1;
        Some((start, is_packed))
    };
    match text(data) {
        Some((start, true)) => {
            contents.text(&encodings::string(&data[..start]), Tags::Web);
            let plain = inflate::zlib(&data[start..], contents);
            contents.text(&String::from_utf8_lossy(&plain), Tags::Web);
        }
        Some((start, false)) => {
            contents.text(&encodings::string(&data[..start]), Tags::Web);
            contents.text(&String::from_utf8_lossy(&data[start..]), Tags::Web);
        }
        None => encodings::guess(data, contents),
    }
}

/// Passes on the segments of a JPEG in front of the picture, and what follows its end.
pub(super) fn jpeg(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut at = 2;
    while let Some([0xff, marker]) = bytes.get(at..at + 2) {
        let length = bytes
            .get(at + 2..at + 4)
            .map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])));
        let Some(data) = length.and_then(|length| bytes.get(at + 4..at + 2 + length)) else {
            break;
        };
        if matches!(marker, 0xe0..=0xef | 0xfe) {
            encodings::guess(data, contents);
            xmp(data, contents);
        }
        at += 4 + data.len();
        if *marker == 0xda {
            break;
        }
    }
    let end = memchr::memmem::rfind(bytes, b"\xff\xd9").unwrap_or(bytes.len());
    if let Some(behind) = bytes.get(end + 2..).filter(|behind| !behind.is_empty()) {
        encodings::guess(behind, contents);
    }
}

/// Passes on the XML in a segment, with its escapes.
fn xmp(data: &[u8], contents: &mut Contents<'_>) {
    if let Some(start) = memchr::memmem::find(data, b"<x:xmpmeta") {
        contents.text(&String::from_utf8_lossy(&data[start..]), Tags::Web);
    }
}
