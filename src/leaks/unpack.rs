//! Unpacking within what may be spent on a file.

use std::io::Read;

use super::contents::{Contents, Unread};

/// What a decoder gives, as far as it can be read and while there are bytes left, and whether that is all.
pub(super) fn unpack(
    decoder: impl Read,
    contents: &mut Contents<'_>,
) -> (Vec<u8>, Result<(), Unread>) {
    // What is unpacked is looked through, too.
    let most = contents.bytes_left() / 2;
    let mut bytes = Vec::new();
    let read = decoder.take(most as u64 + 1).read_to_end(&mut bytes);
    let is_too_much = bytes.len() > most;
    bytes.truncate(most);
    contents.spend(bytes.len());
    let whole = match read {
        Err(_) => Err(Unread::Damaged),
        Ok(_) if is_too_much => Err(Unread::TooMuch),
        Ok(_) => Ok(()),
    };
    (bytes, whole)
}
