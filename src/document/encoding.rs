//! Encodings of texts: UTF-8 or UTF-16 by a byte order mark, else UTF-8 if the bytes are that, else GB 18030, which
//! holds GBK and GB 2312.

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::{Limit, Refusal, sniff};
use crate::source::MAX_FILE_BYTES;

/// Returns the text that bytes are, without a byte order mark.
///
/// # Errors
/// See [`Refusal`]: another format, bytes of a program, an encoding that is not known, a limit.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Refusal::Limit(Limit::File(MAX_FILE_BYTES / 1024 / 1024)));
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let wanted = [UTF_8, UTF_16LE, UTF_16BE].contains(&encoding);
        return if wanted { decode_as(encoding, rest, mark) } else { Err(Refusal::Binary) };
    }
    match sniff::refusal(bytes) {
        Refusal::Unknown => {}
        known => return Err(known),
    }
    // No encoding of text but UTF-16 has zeros, and that has its mark.
    if bytes.contains(&0) {
        return Err(Refusal::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => decode_as(GB18030, bytes, 0),
    }
}

/// Returns the text in one encoding; `before` counts the bytes in front, for the place of an error.
fn decode_as(
    encoding: &'static Encoding,
    bytes: &[u8],
    before: usize,
) -> Result<String, Refusal> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(most.unwrap_or(0));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(length, behind) => {
            let fault = read.saturating_sub(usize::from(length) + usize::from(behind));
            Err(Refusal::Encoding(before + fault))
        }
        // The buffer is as long as the text can get.
        DecoderResult::OutputFull => Err(Refusal::Binary),
    }
}
