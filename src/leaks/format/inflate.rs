//! Compressed data apart from archives: gzip, and zlib as PNG has it.

use std::io::Read;

use flate2::bufread::{GzDecoder, ZlibDecoder};

use super::contents::{Contents, Unread};
use super::encodings;
use crate::leaks::element::Tags;

/// Passes on what a gzip file holds. It may have several members: programs show them as one content, and
/// each has a name and a comment of its own.
pub(super) fn gzip(bytes: &[u8], contents: &mut Contents<'_>) {
    let (mut names, mut plain) = (Vec::new(), Vec::new());
    let mut rest = bytes;
    // Some programs fill the space behind the last member with zeros.
    while rest.iter().any(|byte| *byte != 0) {
        let mut member = GzDecoder::new(rest);
        let unpacked = unpack(&mut member, &mut plain, contents.bytes);
        if let Some(header) = member.header() {
            names.extend(header.filename().map(encodings::string).map(String::from));
            contents.text(&encodings::string(header.comment().unwrap_or_default()), Tags::Web);
        }
        rest = member.into_inner();
        if let Err(why) = unpacked {
            contents.unread(why);
            break;
        }
    }
    contents.inner(&names.join(", "), &plain, false);
}

/// Returns what zlib data hold, as far as they can be read.
pub(super) fn zlib(bytes: &[u8], contents: &mut Contents<'_>) -> Vec<u8> {
    let mut plain = Vec::new();
    if let Err(why) = unpack(ZlibDecoder::new(bytes), &mut plain, contents.bytes) {
        contents.unread(why);
    }
    contents.spend(plain.len());
    plain
}

/// Appends what a decoder gives, as far as it can be read and until there are `most` bytes in all.
fn unpack(decoder: impl Read, plain: &mut Vec<u8>, most: usize) -> Result<(), Unread> {
    let room = most.saturating_sub(plain.len()) as u64;
    let read = decoder.take(room + 1).read_to_end(plain);
    let is_too_much = plain.len() > most;
    plain.truncate(most);
    match read {
        Err(_) => Err(Unread::Damaged),
        Ok(_) if is_too_much => Err(Unread::TooMuch),
        Ok(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::{GzDecoder, Unread, unpack};

    #[test]
    fn no_more_is_unpacked_than_is_asked_for() {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(&[b'a'; 1000]).unwrap();
        let packed = encoder.finish().unwrap();
        for (most, told) in [(999, Err(Unread::TooMuch)), (1000, Ok(()))] {
            let mut plain = b"as".to_vec();
            assert_eq!(unpack(GzDecoder::new(&packed[..]), &mut plain, most + 2), told);
            assert_eq!(plain.len(), most + 2);
        }
    }
}
