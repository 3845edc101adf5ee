//! Names of our paragraph styles in Word files: what is written is read back.
//!
//! Titles and headings are known by their names in every file; these only in files that say which
//! issue they are.

use crate::document::Style;

const OURS: [(Style, &str); 11] = [
    (Style::Body, "TongbaoBody"),
    (Style::Masthead, "TongbaoMasthead"),
    (Style::Number, "TongbaoNumber"),
    (Style::Compiler, "TongbaoCompiler"),
    (Style::Unit, "TongbaoUnit"),
    (Style::EditorNote, "TongbaoEditorNote"),
    (Style::Caption, "Caption"),
    (Style::ListItem, "ListParagraph"),
    (Style::Quote, "Quote"),
    (Style::Footnote, "TongbaoFootnote"),
    (Style::Tail, "TongbaoTail"),
];

/// The style that an id of ours stands for.
pub(super) fn style(id: &str) -> Option<Style> {
    OURS.iter().find(|(_, known)| *known == id).map(|(style, _)| *style)
}
