//! Tables of failings, each row as the lines of one: what failed, with a number, and its labels.
//!
//! Only a table whose heads say so is taken apart: one column of what failed, one of persons, days or outcomes, and
//! none of units, since a row would then belong to another unit than the text around it.

use super::label;
use super::label::FieldLabel;
use crate::document::{Cell, Paragraph, Run, Style, Table};
use crate::text::without_spaces;

/// What a column holds.
enum ColumnMeaning {
    /// Numbers of the rows.
    Number,
    /// What failed.
    Failing,
    /// A field, with the words that head it.
    Field(String),
    /// What has no field, with the words that head it.
    Other(String),
}

/// Returns the lines that say what a table says, where its rows are failings.
pub(super) fn failings(table: &Table) -> Option<Vec<Paragraph>> {
    let (head, rows) = table.rows.split_first()?;
    let columns: Vec<ColumnMeaning> = head.cells.iter().map(column).collect::<Option<_>>()?;
    let failing = |column: &&ColumnMeaning| matches!(column, ColumnMeaning::Failing);
    let field = |column: &ColumnMeaning| matches!(column, ColumnMeaning::Field(head) if label::column(head).is_some_and(is_sure));
    let is_even = table.rows.iter().all(|row| row.cells.len() == columns.len());
    if !is_even
        || table.is_merged()
        || columns.iter().filter(failing).count() != 1
        || !columns.iter().any(field)
    {
        return None;
    }
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let cells = || columns.iter().zip(&row.cells);
        let first = cells().find(|(column, _)| matches!(column, ColumnMeaning::Failing))?.1;
        if first.text().trim().is_empty() {
            return None;
        }
        lines.extend(labelled(&format!("{}.", index + 1), first));
        // What has no field belongs to the facts.
        for (column, cell) in cells() {
            if let ColumnMeaning::Other(head) = column {
                lines.extend(labelled(&format!("{head}："), cell));
            }
        }
        for (column, cell) in cells() {
            if let ColumnMeaning::Field(head) = column {
                lines.extend(labelled(&format!("{head}："), cell));
            }
        }
    }
    (!lines.is_empty()).then_some(lines)
}

/// What a head says of its column; `None` where that is a unit, or nothing.
fn column(cell: &Cell) -> Option<ColumnMeaning> {
    let head = without_spaces(&cell.text());
    Some(match head.as_str() {
        "" => return None,
        "序号" | "编号" | "序" | "NO" | "No." => ColumnMeaning::Number,
        _ if label::column(&head).is_some_and(|label| label != FieldLabel::Facts) => {
            ColumnMeaning::Field(head)
        }
        _ if head.contains("单位") || head.contains("部门") => return None,
        _ if head.contains("问题") => ColumnMeaning::Failing,
        _ => ColumnMeaning::Other(head),
    })
}

/// Whether a field is one that a table of other things has not.
fn is_sure(label: FieldLabel) -> bool {
    matches!(label, FieldLabel::Persons | FieldLabel::Deadline | FieldLabel::Outcome)
}

/// The lines of a cell, the first behind some words; none of an empty one.
fn labelled(words: &str, cell: &Cell) -> Vec<Paragraph> {
    let said = cell.paragraphs.iter().filter(|one| !one.text().trim().is_empty());
    let line = |(index, paragraph): (usize, &Paragraph)| {
        let label = (index == 0).then(|| Run::plain(words));
        let runs = label.into_iter().chain(paragraph.runs.iter().cloned()).collect();
        Paragraph { style: Style::Body, runs }
    };
    said.enumerate().map(line).collect()
}
