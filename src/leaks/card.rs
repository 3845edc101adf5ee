//! Visiting cards and dates of a calendar: `.vcf`, `.ics`.

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

use super::contents::{Contents, Unread};
use super::encodings;

/// How such files begin.
const HEADS: [&[u8]; 2] = [b"BEGIN:VCARD", b"BEGIN:VCALENDAR"];

/// Whether a file begins as one of them.
pub(super) fn is_card(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    HEADS.iter().any(|head| {
        bytes.get(..head.len()).is_some_and(|found| found.eq_ignore_ascii_case(head))
    })
}

/// Reads every value, however its line says that it is written.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    if !contents.spend(bytes.len()) {
        return;
    }
    for line in lines(bytes) {
        if !contents.step(1) {
            return;
        }
        let colon = memchr::memchr(b':', &line).unwrap_or(line.len());
        let (head, value) = line.split_at(colon);
        let value = value.strip_prefix(b":").unwrap_or(value);
        let head = head.to_ascii_uppercase();
        let says = |word: &[u8]| memchr::memmem::find(&head, word).is_some();
        if says(b"BASE64") || says(b"ENCODING=B") {
            match base64_decode(value) {
                Some(file) => contents.inner("", &file),
                None => contents.unread(Unread::Damaged),
            }
            continue;
        }
        let decoded = says(b"QUOTED-PRINTABLE").then(|| quoted_printable_decode(value));
        if decoded == Some(None) {
            contents.unread(Unread::Damaged);
        }
        let decoded = decoded.flatten();
        let text = encodings::string(decoded.as_deref().unwrap_or(value));
        contents.text(&encodings::string(&line));
        contents.text(&text);
        // Family name and given name: 张;建国
        contents.text(&text.replace(';', ""));
    }
}

/// The lines of a file: one that opens with a blank goes on from the line above, and so does one below `=` in
/// quoted-printable.
fn lines(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut lines: Vec<Vec<u8>> = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match lines.last_mut() {
            Some(above) if line.starts_with(b" ") || line.starts_with(b"\t") => {
                above.extend_from_slice(&line[1..]);
            }
            Some(above) if is_open(above) => {
                above.pop();
                above.extend_from_slice(line);
            }
            _ => lines.push(line.to_vec()),
        }
    }
    lines
}

/// Whether a line in quoted-printable goes on below.
fn is_open(line: &[u8]) -> bool {
    let head = line.split(|byte| *byte == b':').next().unwrap_or_default();
    line.ends_with(b"=")
        && memchr::memmem::find(&head.to_ascii_uppercase(), b"QUOTED-PRINTABLE").is_some()
}
