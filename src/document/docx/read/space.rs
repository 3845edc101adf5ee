//! The namespaces of Word files that are understood.
//!
//! Each has two addresses, one of the form that Word writes and one of the strict form of the
//! standard. An address is a name; nothing is ever fetched from it.

/// A namespace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// Words: paragraphs, runs, tables, styles, numbering.
    Word,
    /// Attributes that name relationships.
    Relationship,
    /// Alternatives for programs that understand less.
    Compatibility,
    /// Drawings.
    Drawing,
    /// Drawings placed in text.
    Placement,
    /// Pictures in drawings.
    Picture,
    /// Charts.
    Chart,
    /// Diagrams.
    Diagram,
    /// The older language of drawings.
    Vml,
    /// Embedded objects in it.
    Office,
    /// Equations.
    Math,
    /// Any other.
    Other,
}

/// Returns the namespace of an address.
pub(super) fn space(address: &str) -> Space {
    if let Some(name) = STANDARD.iter().find_map(|base| address.strip_prefix(base)) {
        return match name {
            "wordprocessingml/2006/main" | "wordprocessingml/main" => Space::Word,
            "officeDocument/2006/relationships" | "officeDocument/relationships" => {
                Space::Relationship
            }
            "officeDocument/2006/math" | "officeDocument/math" => Space::Math,
            "markup-compatibility/2006" => Space::Compatibility,
            "drawingml/2006/main" | "drawingml/main" => Space::Drawing,
            "drawingml/2006/wordprocessingDrawing" | "drawingml/wordprocessingDrawing" => {
                Space::Placement
            }
            "drawingml/2006/picture" | "drawingml/picture" => Space::Picture,
            "drawingml/2006/chart" | "drawingml/chart" => Space::Chart,
            "drawingml/2006/diagram" | "drawingml/diagram" => Space::Diagram,
            _ => Space::Other,
        };
    }
    match address {
        "urn:schemas-microsoft-com:vml" => Space::Vml,
        "urn:schemas-microsoft-com:office:office" => Space::Office,
        "http://schemas.microsoft.com/office/drawing/2014/chartex" => Space::Chart,
        _ => Space::Other,
    }
}

const STANDARD: [&str; 2] =
    ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"];

/// Whether the choice of an alternative that needs this namespace is read: it holds text boxes,
/// groups and newer attributes. What needs others (ink, models) has a picture as its fallback.
pub(super) fn is_understood(address: &str) -> bool {
    const OFFICE: &str = "http://schemas.microsoft.com/office/";
    let Some(name) = address.strip_prefix(OFFICE) else {
        return space(address) != Space::Other;
    };
    matches!(
        name,
        "word/2010/wordprocessingShape"
            | "word/2010/wordprocessingGroup"
            | "word/2010/wordprocessingCanvas"
            | "word/2010/wordprocessingDrawing"
            | "word/2010/wordml"
            | "word/2012/wordml"
            | "drawing/2010/main"
            | "drawing/2014/chartex"
    )
}
