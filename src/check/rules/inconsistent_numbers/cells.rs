//! The tables of a text, as cells that hold something.

use std::collections::BTreeMap;

use crate::check::helpers::decimal::Decimal;
use crate::check::{Finding, TextLines};

/// A table: the cells that hold something, each with its line of the text.
pub(super) struct FilledCells<'a> {
    cells: BTreeMap<(usize, usize), (usize, &'a str)>,
    /// Rows with the head.
    pub(super) rows: usize,
    /// Columns.
    pub(super) columns: usize,
}

/// Returns the tables of a text.
pub(super) fn tables<'a>(text: &'a TextLines<'_>) -> Vec<FilledCells<'a>> {
    let mut tables: BTreeMap<usize, FilledCells<'_>> = BTreeMap::new();
    for (number, line) in text.lines.iter().enumerate() {
        let Some(cell) = line.cell() else { continue };
        let empty = || FilledCells { cells: BTreeMap::new(), rows: 0, columns: 0 };
        let table = tables.entry(cell.table).or_insert_with(empty);
        table.cells.insert((cell.row, cell.column), (number, line.text().trim()));
        table.rows = table.rows.max(cell.row + 1);
        table.columns = table.columns.max(cell.column + 1);
    }
    // A text of a few characters can make a table of millions of empty cells.
    let filled = |table: &FilledCells<'_>| {
        table.rows.saturating_mul(table.columns) <= 4 * table.cells.len() + 64
    };
    tables.into_values().filter(filled).collect()
}

impl<'a> FilledCells<'a> {
    /// Returns the text of a cell; an empty one where it holds nothing.
    pub(super) fn text(&self, row: usize, column: usize) -> &'a str {
        self.cells.get(&(row, column)).map_or("", |(_, text)| text)
    }

    /// Returns the number of a cell.
    pub(super) fn number(&self, row: usize, column: usize) -> Option<Decimal> {
        Decimal::parse(self.text(row, column))
    }

    /// Returns a finding at a cell.
    pub(super) fn fault(
        &self,
        row: usize,
        column: usize,
        told: &'static str,
    ) -> Option<Finding> {
        let (line, text) = self.cells.get(&(row, column))?;
        Some(Finding::at(0..text.len()).told(told).in_line(*line))
    }

    /// Returns the columns whose heads hold one of these words and none of those.
    pub(super) fn columns_named(&self, words: &[&str], not: &[&str]) -> Vec<usize> {
        let holds = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
        (0..self.columns)
            .filter(|column| {
                holds(self.text(0, *column), words) && !holds(self.text(0, *column), not)
            })
            .collect()
    }

    /// Returns the unit in a column's head: `投资（亿元）`.
    pub(super) fn unit(&self, column: usize) -> &'a str {
        let head = self.text(0, column);
        head.rsplit_once(['（', '(']).map_or("", |(_, unit)| unit.trim_end_matches(['）', ')']))
    }
}
