//! Compressed data apart from archives: gzip, and zlib as PNG has it.

use std::io::{Cursor, Read};

use super::contents::{Contents, MAX_BYTES, Unread};

/// Passes on what a gzip file holds.
pub(super) fn gzip(bytes: &[u8], contents: &mut Contents<'_>) {
    match gzip_data(bytes) {
        Some((name, data)) => {
            let plain = inflate(data, MAX_BYTES);
            if plain.len() >= MAX_BYTES {
                contents.unread(Unread::TooMuch);
            }
            contents.inner(&super::encodings::string(name), &plain, false);
        }
        None => contents.unread(Unread::Damaged),
    }
}

/// The name that a gzip file gives its content, and the compressed data.
fn gzip_data(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(10..)?;
    if flags & 4 != 0 {
        let length = usize::from(u16::from_le_bytes(rest.get(..2)?.try_into().ok()?));
        rest = rest.get(2 + length..)?;
    }
    let mut name: &[u8] = &[];
    for (flag, is_name) in [(8, true), (16, false)] {
        if flags & flag != 0 {
            let end = memchr::memchr(0, rest)?;
            if is_name {
                name = &rest[..end];
            }
            rest = &rest[end + 1..];
        }
    }
    Some((name, if flags & 2 != 0 { rest.get(2..)? } else { rest }))
}

/// What zlib data hold, as far as they can be read.
pub(super) fn zlib(bytes: &[u8], most: usize) -> Vec<u8> {
    inflate(bytes.get(2..).unwrap_or_default(), most)
}

/// What deflated data hold, as far as they can be read: they are handed to the zip reader as the only
/// entry of an archive. Its sum cannot be right, which is found out behind the last byte.
fn inflate(data: &[u8], most: usize) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX).to_le_bytes();
    let mut entry = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
    entry.extend_from_slice(&length);
    entry.extend_from_slice(&u32::MAX.wrapping_sub(1).to_le_bytes());
    entry.extend_from_slice(b"\x01\0\0\0a");
    let mut plain = Vec::new();
    let mut reader = Cursor::new(entry).chain(data);
    if let Ok(Some(mut file)) = zip::read::read_zipfile_from_stream(&mut reader) {
        let mut limited = file.by_ref().take(most as u64);
        let mut block = vec![0; 64 * 1024];
        while let Ok(read @ 1..) = limited.read(&mut block) {
            plain.extend_from_slice(&block[..read]);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{gzip_data, inflate};

    #[test]
    fn gzip_is_unpacked() {
        // printf '张建国\n' | gzip -n
        let bytes = [
            0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x7b, 0xba, 0x74, 0xcf, 0xd3, 0x5d, 0xbb, 0x9e,
            0xec, 0x5c, 0xc6, 0x05, 0x00, 0, 0, 0, 0, 0, 0, 0, 0,
        ];
        let (name, data) = gzip_data(&bytes).unwrap();
        assert!(name.is_empty());
        let plain = inflate(data, 1000);
        assert_eq!(plain.len(), 10, "{plain:?}");
    }
}
