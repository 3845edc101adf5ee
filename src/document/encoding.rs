//! Encodings of texts: UTF-8 or UTF-16 by a byte order mark, else UTF-8 if the bytes are that, else GB 18030, which
//! holds GBK and GB 2312.

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memmem;

use super::{FileFormat, Limit, Refusal, sniff};
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
        Refusal::Unknown => decode_unmarked(bytes),
        known => Err(known),
    }
}

/// The same for a web page, which may say its encoding: `<meta charset="gb2312">`.
///
/// # Errors
/// See [`decode`].
pub(super) fn decode_page(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() as u64 > MAX_FILE_BYTES {
        return Err(Refusal::Limit(Limit::File(MAX_FILE_BYTES / 1024 / 1024)));
    }
    match sniff::refusal(bytes) {
        _ if Encoding::for_bom(bytes).is_some() => return decode(bytes),
        Refusal::Unknown | Refusal::Format(FileFormat::Html) => {}
        known => return Err(known),
    }
    let said = declared(bytes).and_then(|encoding| decode_as(encoding, bytes, 0).ok());
    said.map_or_else(|| decode_unmarked(bytes), Ok)
}

/// Returns the encoding that a page says near its beginning; one that is as wide as UTF-16 it cannot have.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const NEAR: usize = 2048;
    let head = bytes.get(..NEAR).unwrap_or(bytes).to_ascii_lowercase();
    let at = memmem::find(&head, b"charset=")? + b"charset=".len();
    let label = head[at..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or(label.strip_prefix(b"'")).unwrap_or(label);
    let length =
        label.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte));
    let encoding = Encoding::for_label(&label[..length.count()])?;
    (![UTF_16LE, UTF_16BE].contains(&encoding)).then_some(encoding)
}

fn decode_unmarked(bytes: &[u8]) -> Result<String, Refusal> {
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
