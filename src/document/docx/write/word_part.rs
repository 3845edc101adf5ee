//! Parts in the language of Word.

use crate::document::xml::XmlWriter;

/// Prefixes of names, on the root of every part.
const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// Returns a part with this root, which holds what `content` writes.
pub(super) fn word_part(root: &str, content: impl FnOnce(&mut XmlWriter)) -> XmlWriter {
    let mut xml = XmlWriter::part();
    xml.element(root, &NAMESPACES, content);
    xml
}
