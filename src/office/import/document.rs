//! The bytes of a file as a document.

use std::path::Path;

use crate::document::{Refusal, docx, markdown, plain};

/// Reads a file by what is in it, then by the extension of its name: a Word file is known by its first
/// bytes.
///
/// # Errors
/// Why it cannot be read.
pub fn read_document(name: &Path, bytes: &[u8]) -> Result<docx::ReadDocument, Refusal> {
    let extension = name.extension().unwrap_or_default().to_ascii_lowercase();
    let whole = |document| docx::ReadDocument { document, notices: Vec::new() };
    if extension == "docx" || bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes)
    } else if extension == "md" || extension == "markdown" {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match str::from_utf8(bytes) {
            Ok(text) => Ok(whole(markdown::read(text))),
            Err(error) => Err(Refusal::Encoding(error.valid_up_to())),
        }
    } else {
        plain::read(bytes).map(whole)
    }
}
