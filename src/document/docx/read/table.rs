//! Tables: rows, cells, what is merged, and what stands in a cell.
//!
//! A cell holds paragraphs only ([`flatten`]); pictures stand behind the table.

use super::builder::BlockBuilder;
use super::flatten::flatten;
use super::limits::MAX_COLUMNS;
use super::space::Space;
use super::story::{Story, is_wrapper};
use super::xml::Element;
use crate::document::{Block, Cell, Paragraph, Refusal, Row, Table};

/// A table that is being read.
#[derive(Debug, Default)]
struct TableBuilder {
    rows: Vec<Row>,
    /// Pictures in its cells.
    floating: Vec<Block>,
}

/// A row that is being read.
#[derive(Debug, Default)]
struct RowBuilder {
    row: Row,
    is_deleted: bool,
}

/// What is said of a cell.
#[derive(Debug, Default)]
struct CellProperties {
    columns: Option<usize>,
    /// It goes on with the cell above.
    continues: bool,
    /// It goes on with the cell before, as older files say it.
    extends: bool,
}

impl Story<'_, '_> {
    /// Reads the `w:tbl` that is open.
    pub(super) fn table(&mut self, flow: &mut BlockBuilder) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut grid = TableBuilder::default();
        self.rows(&mut grid)?;
        flow.settle();
        if let Some(first) = grid.rows.first_mut() {
            first.cells.iter_mut().for_each(|cell| cell.continues = false);
            flow.blocks.push(Block::Table(Table { rows: grid.rows }));
        }
        flow.blocks.append(&mut grid.floating);
        Ok(())
    }

    fn rows(&mut self, grid: &mut TableBuilder) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            if (element.space, element.name()) == (Space::Word, "tr") {
                self.row(grid)?;
            } else if is_wrapper(&element) {
                self.rows(grid)?;
            } else {
                self.xml.skip()?;
            }
        }
        Ok(())
    }

    fn row(&mut self, grid: &mut TableBuilder) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut row = RowBuilder::default();
        self.cells(&mut row, grid)?;
        if row.is_deleted {
            let texts = row.row.cells.iter().flat_map(|cell| &cell.paragraphs);
            let text = texts.map(Paragraph::text).collect::<Vec<_>>().join(" ");
            if !text.trim().is_empty() {
                self.shared.omissions.deleted.add(&text);
            }
        } else if !row.row.cells.is_empty() {
            grid.rows.push(row.row);
        }
        Ok(())
    }

    fn cells(&mut self, row: &mut RowBuilder, grid: &mut TableBuilder) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "trPr") => self.row_properties(row)?,
                (Space::Word, "tc") => self.cell(row, grid)?,
                _ if is_wrapper(&element) => self.cells(row, grid)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row_properties(&mut self, row: &mut RowBuilder) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "tblHeader") => row.row.head = self.xml.is_on(&element),
                (Space::Word, "del") => row.is_deleted = true,
                (Space::Word, "gridBefore") => {
                    // Columns that the row leaves out, so that the others keep their place.
                    let columns = self.xml.number(&element).unwrap_or(0).min(MAX_COLUMNS);
                    if columns > 0 {
                        let paragraphs = vec![Paragraph::default()];
                        row.row.cells.push(Cell { paragraphs, columns, continues: false });
                    }
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(())
    }

    fn cell(&mut self, row: &mut RowBuilder, grid: &mut TableBuilder) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut flow = BlockBuilder::default();
        let mut properties = CellProperties::default();
        while let Some(element) = self.xml.child()? {
            if (element.space, element.name()) == (Space::Word, "tcPr") {
                properties = self.cell_properties()?;
            } else {
                self.block(&element, &mut flow)?;
            }
        }
        let mut paragraphs = Vec::new();
        let blocks = flow.finish();
        for block in &blocks {
            if let Block::Table(table) = block {
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                let words = cells.flat_map(|cell| &cell.paragraphs).map(Paragraph::text);
                let words = words.collect::<Vec<_>>().join(" ");
                self.shared.omissions.nested_tables.add(&words);
            }
        }
        flatten(blocks, &mut paragraphs, &mut grid.floating);
        let columns = properties.columns.unwrap_or(1).clamp(1, MAX_COLUMNS);
        match row.row.cells.last_mut() {
            Some(last) if properties.extends => {
                last.columns = (last.columns + columns).min(MAX_COLUMNS);
                paragraphs.retain(|paragraph| !paragraph.runs.is_empty());
                last.paragraphs.append(&mut paragraphs);
            }
            _ => {
                let continues = properties.continues;
                row.row.cells.push(Cell { paragraphs, columns, continues });
            }
        }
        Ok(())
    }

    fn cell_properties(&mut self) -> Result<CellProperties, Refusal> {
        let mut found = CellProperties::default();
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "gridSpan") => found.columns = self.xml.number(&element),
                (Space::Word, "vMerge") => found.continues = !self.restarts(&element),
                (Space::Word, "hMerge") => found.extends = !self.restarts(&element),
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(found)
    }

    /// Whether a merged cell begins here.
    fn restarts(&self, element: &Element<'_>) -> bool {
        self.xml.own(element, "val").as_deref() == Some("restart")
    }
}
