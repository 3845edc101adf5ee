//! The bytes of a file as a document.

use std::path::Path;

use crate::document;
use crate::document::{ReadDocument, Refusal, doc, docx, html, markdown, plain};
use crate::source::Project;

/// Reads a file by what is in it, then by the extension of its name: Word files and web pages are known by their first
/// bytes. `beside` is the folder that it stands in, for pictures.
///
/// # Errors
/// Why it cannot be read.
pub fn read_document(
    name: &Path,
    bytes: &[u8],
    beside: &dyn Project,
) -> Result<ReadDocument, Refusal> {
    let extension = name.extension().unwrap_or_default().to_ascii_lowercase();
    if document::is_page(bytes) || extension == "html" || extension == "htm" {
        html::read(bytes, beside)
    } else if document::is_old_word(bytes) {
        doc::read(bytes)
    } else if extension == "docx" || bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes)
    } else if extension == "wps" {
        // WPS writes one of the kinds above; what its first versions wrote can look like a text.
        Err(document::wps_refusal(bytes))
    } else if extension == "md" || extension == "markdown" {
        markdown::read(bytes, beside)
    } else {
        let document = plain::read(bytes)?;
        Ok(ReadDocument { document, notices: Vec::new() })
    }
}
