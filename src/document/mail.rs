//! Writing a mail that waits to be sent: a page and a text that say the same, the pictures of the page, and attachments.
//!
//! [`write()`] is the entry point. Nobody is named as sender or recipient: programs for mail open such a file as a draft, since
//! it says `X-Unsent`, and whoever sends it chooses them.

use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;

use super::{Block, Document, html, text};

/// What a mail says beside the document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// What it is known by, without a host: programs for mail take two of one name for the same.
    pub id: String,
    /// When it was written, in seconds since 1970.
    pub seconds: i64,
    /// What is attached, by name.
    pub attachments: Vec<(String, Vec<u8>)>,
}

/// Returns the bytes of an `.eml` file: the same for the same document, since nothing in it is left to chance.
///
/// # Panics
/// Never: what is written goes to memory.
pub fn write(document: &Document, mail: Mail) -> Vec<u8> {
    let pictures = document.blocks.iter().filter_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        Block::Paragraph(_) | Block::Table(_) => None,
    });
    let name = |number: usize| format!("picture{}@{HOST}", number + 1);
    let page = html::write(document, &mail.subject, &|number| format!("cid:{}", name(number)));
    let pictures = pictures.enumerate().map(|(number, picture)| {
        let kind = match imagesize::image_type(&picture.bytes) {
            Ok(imagesize::ImageType::Jpeg) => "image/jpeg",
            Ok(imagesize::ImageType::Gif) => "image/gif",
            Ok(imagesize::ImageType::Webp) => "image/webp",
            _ => "image/png",
        };
        MimePart::new(kind, picture.bytes.as_slice()).inline().cid(name(number))
    });
    let mut related = vec![MimePart::new("text/html", page)];
    related.extend(pictures);
    let plain = MimePart::new("text/plain", text::write(document));
    let said = parts("alternative", vec![plain, parts("related", related)]);
    let attached = mail
        .attachments
        .into_iter()
        .map(|(name, bytes)| MimePart::new("application/octet-stream", bytes).attachment(name));
    let mut all = vec![said];
    all.extend(attached);
    let message = MessageBuilder::new()
        .message_id(format!("{}@{HOST}", mail.id))
        .date(mail.seconds)
        .subject(mail.subject)
        .header("X-Unsent", Raw::new("1"))
        .body(parts("mixed", all));
    message.write_to_vec().expect("memory takes what is written")
}

/// Stands where the host of a name is expected; it is no host (RFC 2606).
const HOST: &str = "tongbao.invalid";

/// Several parts with a mark of their own between them, which no part can hold: encoded texts have no `=_` in them.
fn parts<'a>(kind: &str, parts: Vec<MimePart<'a>>) -> MimePart<'a> {
    let kind_of = ContentType::new(format!("multipart/{kind}"));
    MimePart::new(kind_of.attribute("boundary", format!("=_{kind}_")), parts)
}
