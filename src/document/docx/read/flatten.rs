//! Blocks where only paragraphs may stand: in cells of tables and in notes. A table becomes a paragraph
//! a row, with tabs between its cells.

use crate::document::{Block, Paragraph, Row, Run, Style};

/// Adds the blocks to `paragraphs`, in their order, and pictures to `floating`.
pub(super) fn flatten(
    blocks: Vec<Block>,
    paragraphs: &mut Vec<Paragraph>,
    floating: &mut Vec<Block>,
) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => paragraphs.push(paragraph),
            Block::Table(table) => paragraphs.extend(table.rows.into_iter().map(line)),
            picture @ Block::Picture(_) => floating.push(picture),
        }
    }
}

/// Returns a row as one paragraph: tabs between cells, line breaks between the paragraphs of a
/// cell.
fn line(row: Row) -> Paragraph {
    let mut runs = Vec::new();
    for (column, cell) in row.cells.into_iter().enumerate() {
        if column > 0 {
            runs.push(Run::plain("\t"));
        }
        for (number, paragraph) in cell.paragraphs.into_iter().enumerate() {
            if number > 0 {
                runs.push(Run::plain("\n"));
            }
            runs.extend(paragraph.runs);
        }
    }
    Paragraph { style: Style::Body, runs }
}
