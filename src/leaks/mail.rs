//! Mail and web archives: `.eml`, `.mht`.

use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{HeaderValue, Message, MessageParser, PartType};

use super::contents::{Contents, Unread};
use super::markup::Tags;
use super::{encodings, markup};

/// Most parts of a mail, by the lines that divide them.
const MAX_PARTS: usize = 10_000;

/// Most mails within mails: their values are freed one within the other.
const MAX_MAILS: usize = 200;

/// Whether a file begins with the head of a mail.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = &bytes[..bytes.len().min(16 * 1024)];
    let lines =
        head.split(|byte| *byte == b'\n').take_while(|line| !line.trim_ascii().is_empty());
    let names = lines.filter_map(|line| {
        let end = memchr::memchr(b':', line)?;
        Some(line[..end].to_ascii_lowercase())
    });
    let names: Vec<Vec<u8>> = names.collect();
    let is_name =
        |name: &Vec<u8>| name.iter().all(|one| one.is_ascii_alphanumeric() || *one == b'-');
    let known = |name: &Vec<u8>| {
        matches!(name.as_slice(), b"mime-version" | b"content-type" | b"message-id")
    };
    let is_usual = |name: &&Vec<u8>| {
        matches!(name.as_slice(), b"from" | b"to" | b"cc" | b"subject" | b"date")
    };
    let is_head = names.iter().any(known) || names.iter().filter(is_usual).count() > 1;
    names.first().is_some_and(is_name) && is_head
}

/// Whether a file begins as a box of mails does.
pub(super) fn is_box(bytes: &[u8]) -> bool {
    let behind = bytes.starts_with(b"From ").then(|| memchr::memchr(b'\n', bytes)).flatten();
    behind.is_some_and(|end| is_mail(&bytes[end + 1..]))
}

/// Reads every mail of a box.
pub(super) fn read_box(bytes: &[u8], contents: &mut Contents<'_>) {
    for mail in MessageIterator::new(bytes).map_while(Result::ok) {
        if !contents.step(1_000) || contents.is_spent() {
            return;
        }
        read(mail.contents(), contents);
    }
}

/// Reads the head and every part of a mail.
pub(super) fn read(bytes: &[u8], contents: &mut Contents<'_>) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let lines = memchr::memmem::find_iter(bytes, b"\n--").take(MAX_PARTS + 1).count();
    let mails = bytes.windows(6).filter(|word| {
        word.eq_ignore_ascii_case(b"rfc822") || word.eq_ignore_ascii_case(b"global")
    });
    let is_deep = mails.take(MAX_MAILS + 1).count() > MAX_MAILS;
    if is_deep || lines > MAX_PARTS || !contents.spend(bytes.len()) {
        return contents.unread(Unread::TooMuch);
    }
    match MessageParser::default().parse(bytes) {
        Some(mail) => message(&mail, contents),
        None => contents.unread(Unread::Damaged),
    }
}

fn message(mail: &Message<'_>, contents: &mut Contents<'_>) {
    for part in &mail.parts {
        for header in &part.headers {
            value(&header.value, contents);
            let raw =
                mail.raw_message.get(header.offset_start as usize..header.offset_end as usize);
            contents.text(&encodings::string(raw.unwrap_or_default()));
        }
        let name = mail_parser::MimeHeaders::attachment_name(part).unwrap_or_default();
        match &part.body {
            PartType::Text(text) | PartType::Html(text) => {
                markup::read(text, Tags::Web, contents)
            }
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => {
                if contents.spend(bytes.len()) {
                    contents.inner(name, bytes);
                }
            }
            PartType::Message(inner) => {
                contents.within(name, |contents| message(inner, contents))
            }
            PartType::Multipart(_) => {}
        }
    }
}

fn value(value: &HeaderValue<'_>, contents: &mut Contents<'_>) {
    match value {
        HeaderValue::Text(text) => contents.text(text),
        HeaderValue::TextList(list) => list.iter().for_each(|text| contents.text(text)),
        HeaderValue::Address(address) => {
            address.iter().for_each(|one| contents.text(one.name().unwrap_or_default()));
        }
        HeaderValue::ContentType(kind) => {
            kind.attributes.iter().flatten().for_each(|one| contents.text(&one.value));
        }
        HeaderValue::DateTime(_) | HeaderValue::Received(_) | HeaderValue::Empty => {}
    }
}
