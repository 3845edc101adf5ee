//! Writing plain text, as it is pasted into a chat or a mail: no marks, paragraphs indented by two
//! characters, a blank line between parts, cells of a table apart by tabs.

use super::{Block, Document, Paragraph, Picture, Style, Table};
use crate::text::single_spaced;

/// Returns the document as plain text with a line end at its end.
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    let mut before = None;
    for block in &document.blocks {
        let group = group(block);
        if before.is_some_and(|before| apart(before, group)) {
            text.push('\n');
        }
        match block {
            Block::Paragraph(paragraph) => write_paragraph(paragraph, &mut text),
            Block::Table(table) => write_table(table, &mut text),
            Block::Picture(picture) => write_picture(picture, &mut text),
        }
        before = Some(group);
    }
    text
}

/// Blocks of one group stand together without a blank line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum TextGroup {
    Head,
    Title,
    Unit,
    Text,
    Note,
    Signature,
    Table,
    Tail,
}

fn group(block: &Block) -> TextGroup {
    let style = match block {
        Block::Paragraph(paragraph) => paragraph.style,
        Block::Table(_) => return TextGroup::Table,
        Block::Picture(_) => return TextGroup::Text,
    };
    match style {
        Style::Masthead | Style::Number | Style::Compiler => TextGroup::Head,
        Style::Title | Style::EntryTitle | Style::Heading(1) => TextGroup::Title,
        Style::Unit | Style::AttachmentLabel => TextGroup::Unit,
        Style::Body
        | Style::Addressees
        | Style::Heading(_)
        | Style::EditorNote
        | Style::Caption
        | Style::ListItem
        | Style::Footnote => TextGroup::Text,
        Style::AttachmentNote => TextGroup::Note,
        Style::Signature => TextGroup::Signature,
        Style::Tail => TextGroup::Tail,
    }
}

fn apart(before: TextGroup, after: TextGroup) -> bool {
    before != after && !(before == TextGroup::Unit && after == TextGroup::Title)
}

fn write_paragraph(paragraph: &Paragraph, text: &mut String) {
    let words = paragraph.text();
    let indented = matches!(
        paragraph.style,
        Style::Body
            | Style::Heading(2..)
            | Style::EditorNote
            | Style::ListItem
            | Style::Footnote
            | Style::AttachmentNote
    );
    let title = matches!(paragraph.style, Style::Masthead | Style::Title | Style::EntryTitle);
    for line in words.split('\n') {
        if indented && !line.is_empty() {
            text.push_str("　　");
        }
        text.push_str(line.trim_end());
        // A title is one line here, however it is broken on paper.
        if !title {
            text.push('\n');
        }
    }
    if title {
        text.push('\n');
    }
}

fn write_table(table: &Table, text: &mut String) {
    for row in &table.rows {
        let cells = row.cells.iter().map(|cell| {
            let paragraphs: Vec<String> = cell.paragraphs.iter().map(Paragraph::text).collect();
            paragraphs.join(" ").replace(['\n', '\t'], " ")
        });
        text.push_str(cells.collect::<Vec<_>>().join("\t").trim_end());
        text.push('\n');
    }
}

/// A picture is what it shows, in words.
fn write_picture(picture: &Picture, text: &mut String) {
    let words = single_spaced(&picture.alt);
    text.push_str(&format!("〔图片：{words}〕\n"));
}
