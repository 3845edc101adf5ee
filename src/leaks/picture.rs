//! What stands in pictures beside the picture: titles, comments, EXIF, XMP. What they show is not read.

use flate2::bufread::ZlibDecoder;
use memchr::memmem;

use super::contents::{Contents, Unread};
use super::markup::Tags;
use super::unpack::unpack;
use super::{encodings, markup};

/// Reads the chunks of a PNG but those of the picture itself, and what follows its end.
pub(super) fn png(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut rest = &bytes[8..];
    while let Some(name) = rest.get(4..8) {
        let length = u32::from_be_bytes([rest[0], rest[1], rest[2], rest[3]]) as usize;
        let Some(data) = rest.get(8..).and_then(|rest| rest.get(..length)) else {
            return contents.unread(Unread::Damaged);
        };
        if !contents.step(1) {
            return;
        }
        match name {
            b"IDAT" | b"fdAT" | b"IHDR" | b"PLTE" | b"gAMA" | b"pHYs" => {}
            b"zTXt" | b"iCCP" => packed(data, contents),
            b"iTXt" => international(data, contents),
            _ => metadata(data, contents),
        }
        rest = rest.get(12 + length..).unwrap_or_default();
        if name == b"IEND" {
            return metadata(rest, contents);
        }
    }
}

/// A key, a zero, a byte for the method, and zlib data.
fn packed(data: &[u8], contents: &mut Contents<'_>) {
    let end = memchr::memchr(0, data).unwrap_or(data.len());
    contents.text(&encodings::string(&data[..end]));
    zlib(data.get(end + 2..).unwrap_or_default(), contents);
}

/// A key, whether the text is packed, a language, the key in it, and the text, all divided by zeros.
fn international(data: &[u8], contents: &mut Contents<'_>) {
    let zero = |from: usize| Some(from + memchr::memchr(0, data.get(from..)?)?);
    let start = zero(0).and_then(|key| zero(key + 3)).and_then(|language| zero(language + 1));
    let is_packed = zero(0).and_then(|key| data.get(key + 1)) == Some(&1);
    match start {
        Some(start) if is_packed => {
            contents.text(&encodings::string(&data[..start]));
            zlib(&data[start + 1..], contents);
        }
        _ => metadata(data, contents),
    }
}

fn zlib(data: &[u8], contents: &mut Contents<'_>) {
    let (plain, whole) = unpack(ZlibDecoder::new(data), contents);
    whole.err().into_iter().for_each(|why| contents.unread(why));
    metadata(&plain, contents);
}

/// Reads the segments of a JPEG in front of the picture, and what follows its end.
pub(super) fn jpeg(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut at = 2;
    while let Some([0xff, marker, high, low]) = bytes.get(at..at + 4) {
        let length = usize::from(u16::from_be_bytes([*high, *low])).max(2);
        let Some(data) = bytes.get(at + 4..at + 2 + length).filter(|_| contents.step(1)) else {
            break;
        };
        if matches!(marker, 0xe0..=0xef | 0xfe) {
            metadata(data, contents);
        }
        at += 2 + length;
        if *marker == 0xda {
            break;
        }
    }
    if let Some(end) = memmem::rfind(bytes, b"\xff\xd9") {
        metadata(&bytes[end + 2..], contents);
    }
}

/// Reads the chunks of a WebP but those of the picture itself.
pub(super) fn webp(bytes: &[u8], contents: &mut Contents<'_>) {
    let mut rest = bytes.get(12..).unwrap_or_default();
    while let Some([name @ .., a, b, c, d]) = rest.first_chunk::<8>() {
        let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        let end = rest.len().min(8_usize.saturating_add(length));
        if !matches!(name, b"VP8 " | b"VP8L" | b"ALPH" | b"ANMF") {
            metadata(&rest[8..end], contents);
        }
        if !contents.step(1) {
            return;
        }
        rest = rest.get(end + length % 2..).unwrap_or_default();
    }
}

/// Reads the comments of a GIF, and what programs put beside the picture: it stands in blocks of 255 bytes.
pub(super) fn gif(bytes: &[u8], contents: &mut Contents<'_>) {
    for mark in [b"\x21\xfe", b"\x21\xff", b"\x21\x01"] {
        for start in memmem::find_iter(bytes, mark).take(1_000) {
            if contents.is_spent() {
                return;
            }
            let (mut data, mut at) = (Vec::new(), start + 2);
            while let Some(length) =
                bytes.get(at).map(|one| usize::from(*one)).filter(|one| *one > 0)
            {
                if data.len() > 1024 * 1024 || !contents.step(1) {
                    break;
                }
                data.extend_from_slice(bytes.get(at + 1..at + 1 + length).unwrap_or_default());
                at += 1 + length;
            }
            metadata(&data, contents);
        }
    }
}

/// Reads bytes that may be a text in any encoding, or XML.
pub(super) fn metadata(data: &[u8], contents: &mut Contents<'_>) {
    if data.is_empty() {
        return;
    }
    encodings::guess(data, contents);
    if contents.is_spent() {
        return;
    }
    if let Some(start) = memmem::find(data, b"<x:xmpmeta") {
        markup::read(&String::from_utf8_lossy(&data[start..]), Tags::Web, contents);
    }
}
