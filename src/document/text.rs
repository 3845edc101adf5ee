//! Writing plain text, as it is pasted into a chat or a mail: no marks, paragraphs indented by two
//! characters, a blank line between parts, cells of a table apart by tabs.

use super::{Block, Document, Paragraph, Picture, Style, Table};
use crate::text::single_spaced;

/// The document as plain text with a line end at its end.
pub fn write(document: &Document) -> String {
    let mut text = String::new();
    let mut before = None;
    for block in &document.blocks {
        let part = part(block);
        if before.is_some_and(|before| apart(before, part)) {
            text.push('\n');
        }
        match block {
            Block::Paragraph(paragraph) => write_paragraph(paragraph, &mut text),
            Block::Table(table) => write_table(table, &mut text),
            Block::Picture(picture) => write_picture(picture, &mut text),
        }
        before = Some(part);
    }
    text
}

/// What stands together without a blank line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Title,
    Unit,
    Text,
    Note,
    Signature,
    Table,
    Tail,
}

fn part(block: &Block) -> Part {
    let style = match block {
        Block::Paragraph(paragraph) => paragraph.style,
        Block::Table(_) => return Part::Table,
        Block::Picture(_) => return Part::Text,
    };
    match style {
        Style::Masthead | Style::Number | Style::Compiler => Part::Head,
        Style::Title | Style::EntryTitle | Style::Heading(1) => Part::Title,
        Style::Unit | Style::AttachmentLabel => Part::Unit,
        Style::Body
        | Style::Addressees
        | Style::Heading(_)
        | Style::EditorNote
        | Style::Caption
        | Style::ListItem
        | Style::Quote
        | Style::Footnote
        | Style::Code
        | Style::Rule => Part::Text,
        Style::AttachmentNote => Part::Note,
        Style::Signature => Part::Signature,
        Style::Tail => Part::Tail,
    }
}

fn apart(before: Part, after: Part) -> bool {
    before != after && !(before == Part::Unit && after == Part::Title)
}

fn write_paragraph(paragraph: &Paragraph, text: &mut String) {
    let words = paragraph.text();
    let indented = matches!(
        paragraph.style,
        Style::Body
            | Style::Heading(2..)
            | Style::EditorNote
            | Style::ListItem
            | Style::Quote
            | Style::Footnote
            | Style::Code
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
