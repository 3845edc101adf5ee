//! The bytes of a file as a document.

use std::path::Path;

use crate::document::{ReadDocument, Refusal, docx, markdown, plain};
use crate::source::Project;

/// Reads a file by what is in it, then by the extension of its name: a Word file is known by its first
/// bytes. `beside` is the folder that it stands in, for the pictures of a Markdown file.
///
/// # Errors
/// Why it cannot be read.
pub fn read_document(
    name: &Path,
    bytes: &[u8],
    beside: &dyn Project,
) -> Result<ReadDocument, Refusal> {
    let extension = name.extension().unwrap_or_default().to_ascii_lowercase();
    if extension == "docx" || bytes.starts_with(b"PK\x03\x04") {
        docx::read(bytes)
    } else if extension == "md" || extension == "markdown" {
        markdown::read(bytes, beside)
    } else {
        let document = plain::read(bytes)?;
        Ok(ReadDocument { document, notices: Vec::new() })
    }
}
