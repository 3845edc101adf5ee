//! Tables of failings, each row as the lines of one: what failed, with a number, and its labels.
//!
//! Only a table whose heads say so is taken apart: one column of what failed, one of persons, days or outcomes. Where one
//! column is of units, each row stands below the line of its unit: that is done where there are several units and each is
//! one by its name, since the rows would else belong to the unit that the text around the table speaks of.

use super::label::FieldLabel;
use super::line::{Part, TableLines};
use super::{label, person, unit_name};
use crate::document::{Cell, Paragraph, Row, Run, Style, Table};
use crate::lang::Message;
use crate::model::labels;
use crate::text::{numeral, without_spaces};

/// Ends of names of parts of units, which stand within the text of the unit.
const PARTS_OF_UNITS: [&str; 5] = ["科", "股", "室", "处", "组"];

/// What a column holds.
enum ColumnMeaning {
    /// Numbers of the rows.
    Number,
    /// What failed.
    Failing,
    /// The unit that a row speaks of.
    Unit,
    /// The post of the person in the row.
    Post,
    /// A field, with the words that head it.
    Field(String),
    /// What has no field, with the words that head it.
    Other(String),
}

/// Returns the lines that say what a table says, where its rows are failings; and those rows that sum them up.
pub(super) fn failings(table: &Table) -> Option<TableLines> {
    let (head, rows) = table.rows.split_first()?;
    let sums = rows.iter().rev().take_while(|row| is_sum(row)).count();
    let (rows, sums) = rows.split_at(rows.len() - sums);
    let mut columns: Vec<ColumnMeaning> =
        head.cells.iter().map(column).collect::<Option<_>>()?;
    keep_codes(&mut columns, head, rows);
    let unit = |column: &&ColumnMeaning| matches!(column, ColumnMeaning::Unit);
    let failing = |column: &&ColumnMeaning| matches!(column, ColumnMeaning::Failing);
    let field = |column: &ColumnMeaning| matches!(column, ColumnMeaning::Field(head) if label::column(head).is_some_and(is_sure));
    let is_even = rows.iter().all(|row| row.cells.len() == columns.len());
    // A unit over several rows is that of each.
    let is_merged = |row: &Row| {
        let cells = columns.iter().zip(&row.cells);
        let of_unit = |column: &ColumnMeaning| matches!(column, ColumnMeaning::Unit);
        cells
            .into_iter()
            .any(|(column, cell)| cell.columns > 1 || cell.continues && !of_unit(column))
    };
    if !is_even
        || rows.iter().any(is_merged)
        || columns.iter().filter(failing).count() != 1
        || columns.iter().filter(unit).count() > 1
        || !columns.iter().any(field)
    {
        return None;
    }
    let of_units = columns.iter().any(|column| matches!(column, ColumnMeaning::Unit));
    if of_units && !are_of_units(&columns, rows) {
        return None;
    }
    let mut lines = Vec::new();
    let (mut unit, mut number) = (String::new(), 0);
    for row in rows {
        let cell = |wanted: fn(&ColumnMeaning) -> bool| {
            let found = columns.iter().zip(&row.cells).find(|(column, _)| wanted(column));
            found.map(|(_, cell)| cell)
        };
        let own = cell(|one| matches!(one, ColumnMeaning::Unit));
        let own = own.map(|cell| if cell.continues { unit.clone() } else { name(cell) });
        let own = own.unwrap_or_default();
        if own != unit {
            lines.push(Paragraph::plain(Style::Body, format!("{own}：")));
            (unit, number) = (own, 0);
        }
        let first = cell(|one| matches!(one, ColumnMeaning::Failing))?;
        if first.text().trim().is_empty() {
            return None;
        }
        number += 1;
        // 1.3所学校 would be a figure.
        lines.extend(labelled(&format!("（{number}）"), first));
        lines.extend(details(&columns, row));
    }
    let rest = (!sums.is_empty()).then(|| Table { rows: sums.to_vec() });
    (!lines.is_empty()).then_some((lines, rest))
}

/// Numbers that do not count the rows are codes, of which others may speak, and are kept: A03, 2-7.
fn keep_codes(columns: &mut [ColumnMeaning], head: &Row, rows: &[Row]) {
    for (at, column) in columns.iter_mut().enumerate() {
        let cells = rows.iter().filter_map(|row| row.cells.get(at));
        if let (ColumnMeaning::Number, Some(head)) = (&*column, head.cells.get(at))
            && !is_counting(cells)
        {
            *column = ColumnMeaning::Other(name(head));
        }
    }
}

/// Whether cells are numbered one after another, from 1 on and, where another list begins, from 1 again.
fn is_counting<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let mut last = 0;
    cells.map(name).filter(|cell| !cell.is_empty()).all(|cell| {
        let bare = cell.trim_matches(['（', '）', '(', ')', '.', '．', '、']);
        let number = bare.parse().ok().or_else(|| numeral::counted(bare));
        let follows = number == Some(1) || number == Some(last + 1);
        last = number.unwrap_or(last);
        follows
    })
}

/// Whether a row sums up those above it, and is of no unit.
fn is_sum(row: &Row) -> bool {
    row.cells.iter().map(name).any(|text| ["合计", "总计", "小计"].contains(&text.as_str()))
}

/// Whether each row names a unit, and one another than the others.
fn are_of_units(columns: &[ColumnMeaning], rows: &[Row]) -> bool {
    let Some(at) = columns.iter().position(|one| matches!(one, ColumnMeaning::Unit)) else {
        return false;
    };
    let cells = rows.iter().map(|row| &row.cells[at]).filter(|cell| !cell.continues);
    let names: Vec<String> = cells.map(name).collect();
    if names.is_empty() || rows.first().is_some_and(|row| row.cells[at].continues) {
        return false;
    }
    let is_one = |name: &str| {
        unit_name::is_bare_name(name) && !PARTS_OF_UNITS.iter().any(|end| name.ends_with(*end))
    };
    let is_unit = |names: &String| names.split('、').all(is_one);
    names.iter().all(is_unit) && names.iter().any(|name| *name != names[0])
}

/// The name in a cell, without white space.
fn name(cell: &Cell) -> String {
    without_spaces(&cell.text())
}

/// The lines of a row beside what failed. What has no field belongs to the facts.
fn details(columns: &[ColumnMeaning], row: &Row) -> Vec<Paragraph> {
    let cells = || columns.iter().zip(&row.cells);
    let post = cells().find(|(column, _)| matches!(column, ColumnMeaning::Post));
    let post = post.map(|(_, cell)| cell);
    let mut lines = Vec::new();
    let mut with_post = None;
    let mut fields = Vec::new();
    for (column, cell) in cells() {
        match column {
            ColumnMeaning::Other(head) => lines.extend(labelled(&format!("{head}："), cell)),
            ColumnMeaning::Field(head) => {
                let is_of_persons = label::column(head) == Some(FieldLabel::Persons);
                let words = post.filter(|_| is_of_persons && with_post.is_none());
                match words.and_then(|post| posted(cell, post)) {
                    Some(person) => {
                        let line = format!("{head}：{person}");
                        fields.push(Paragraph::plain(Style::Body, line));
                        with_post = Some(());
                    }
                    None => fields.extend(labelled(&format!("{head}："), cell)),
                }
            }
            ColumnMeaning::Number
            | ColumnMeaning::Failing
            | ColumnMeaning::Unit
            | ColumnMeaning::Post => {}
        }
    }
    if let (None, Some(post)) = (with_post, post) {
        lines.extend(labelled("职务：", post));
    }
    lines.extend(fields);
    lines
}

/// The one person of a cell with the post of another one, in a way that both are told apart again.
fn posted(person: &Cell, post: &Cell) -> Option<String> {
    let (name, post) = (without_spaces(&person.text()), without_spaces(&post.text()));
    if post.is_empty() || !person::is_single(&name) {
        return None;
    }
    let before = format!("{post}{name}");
    let is_plain = person::read(&before).is_some_and(|read| before[read.name] == name);
    Some(if is_plain { before } else { format!("{name}（{post}）") })
}

/// What a head says of its column; `None` where that is nothing.
fn column(cell: &Cell) -> Option<ColumnMeaning> {
    let head = without_spaces(&cell.text());
    Some(match head.as_str() {
        "" => return None,
        "序号" | "编号" | "序" | "NO" | "No." => ColumnMeaning::Number,
        _ if label::column(&head).is_some_and(|label| label != FieldLabel::Facts) => {
            ColumnMeaning::Field(head)
        }
        "职务" | "责任人职务" | "职务职级" => ColumnMeaning::Post,
        _ if head.contains("单位") || head.contains("部门") => ColumnMeaning::Unit,
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

/// Says that a table has columns or rows that are fields of failings, or names: nobody in it is hidden.
pub(super) fn notes(parts: &[Part<'_>]) -> Vec<Message> {
    let tables = || {
        parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(*table),
            Part::Words(_) | Part::Picture(_) => None,
        })
    };
    let mut cells = tables().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
    let is_label = |cell: &Cell| {
        let text = cell.text();
        labels::heads_persons(&text)
            || label::column(&text).is_some_and(|field| {
                !matches!(field, FieldLabel::Facts | FieldLabel::Category | FieldLabel::Basis)
            })
    };
    let labels = cells.any(is_label).then(|| Message::new("import-table-labels"));
    let gaps = tables().any(has_gaps).then(|| Message::new("import-table-gaps"));
    labels.into_iter().chain(gaps).collect()
}

/// Whether a row below one that names its unit names none: it is of the same one, as a rule.
fn has_gaps(table: &Table) -> bool {
    let Some((head, rows)) = table.rows.split_first() else { return false };
    let is_unit = |cell: &Cell| matches!(column(cell), Some(ColumnMeaning::Unit));
    let Some(at) = head.cells.iter().position(is_unit) else { return false };
    let is_empty = |row: &Row| row.cells.get(at).is_some_and(|cell| name(cell).is_empty());
    rows.iter().skip(1).any(|row| is_empty(row) && !is_sum(row))
}
