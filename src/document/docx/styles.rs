//! The names of the paragraph styles, by which a file that comes back is understood.
//!
//! Word's own styles keep their ids and names, so that its navigation, its list of contents and
//! people who know them find them; the others have Chinese names.

use crate::document::Style;

/// Id and name of a style in the file.
pub(super) struct StyleName {
    /// What paragraphs refer to it by (`w:styleId`).
    pub(super) id: &'static str,
    /// What Word shows of it (`w:name`).
    pub(super) name: &'static str,
}

/// Strong words have a character style.
pub(super) const STRONG: StyleName = StyleName { id: "Strong", name: "Strong" };

/// The words in tables.
pub(super) const TABLE_TEXT: StyleName =
    StyleName { id: "TongbaoTableText", name: "通报表格文字" };

/// Returns every style, in the order in which they stand in the file.
pub(super) fn all() -> Vec<Style> {
    let mut styles = vec![
        Style::Body,
        Style::Masthead,
        Style::Number,
        Style::Compiler,
        Style::Title,
        Style::EntryTitle,
        Style::Addressees,
        Style::Unit,
    ];
    styles.extend((1..=9).map(Style::Heading));
    styles.extend([
        Style::EditorNote,
        Style::Caption,
        Style::ListItem,
        Style::Footnote,
        Style::AttachmentNote,
        Style::Signature,
        Style::AttachmentLabel,
        Style::Tail,
    ]);
    styles
}

/// Returns the style that an id of ours stands for.
pub(super) fn by_id(id: &str) -> Option<Style> {
    if id == TABLE_TEXT.id {
        return Some(Style::Body);
    }
    all().into_iter().find(|style| name(*style).id == id)
}

/// Returns what a style is called.
pub(super) fn name(style: Style) -> StyleName {
    let (id, name) = match style {
        Style::Body => ("TongbaoBody", "通报正文"),
        Style::Masthead => ("TongbaoMasthead", "通报名称"),
        Style::Number => ("TongbaoNumber", "通报期号"),
        Style::Compiler => ("TongbaoCompiler", "通报编印单位"),
        Style::Title => ("Title", "Title"),
        Style::EntryTitle => ("TongbaoEntryTitle", "通报条目标题"),
        Style::Addressees => ("TongbaoAddressees", "通报主送机关"),
        Style::Unit => ("TongbaoUnit", "通报单位"),
        Style::Heading(level) => HEADINGS[usize::from(level.clamp(1, 9)) - 1],
        Style::EditorNote => ("TongbaoEditorNote", "通报编者按"),
        Style::Caption => ("Caption", "caption"),
        Style::ListItem => ("ListParagraph", "List Paragraph"),
        Style::Footnote => ("TongbaoFootnote", "通报注释"),
        Style::AttachmentNote => ("TongbaoAttachmentNote", "通报附件说明"),
        Style::Signature => ("TongbaoSignature", "通报署名"),
        Style::AttachmentLabel => ("TongbaoAttachmentLabel", "通报附件序号"),
        Style::Tail => ("TongbaoTail", "通报版记"),
    };
    StyleName { id, name }
}

const HEADINGS: [(&str, &str); 9] = [
    ("Heading1", "heading 1"),
    ("Heading2", "heading 2"),
    ("Heading3", "heading 3"),
    ("Heading4", "heading 4"),
    ("Heading5", "heading 5"),
    ("Heading6", "heading 6"),
    ("Heading7", "heading 7"),
    ("Heading8", "heading 8"),
    ("Heading9", "heading 9"),
];
