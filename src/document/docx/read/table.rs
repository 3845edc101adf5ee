//! Tables: rows, cells, what is merged, and what stands in a cell.
//!
//! A cell holds paragraphs only. A table within a cell becomes paragraphs, one a row, with tabs
//! between its cells; pictures stand behind the table.

use super::draft::Flow;
use super::limits::MAX_COLUMNS;
use super::space::Space;
use super::story::{Story, is_wrapper};
use super::xml::Element;
use crate::document::{Block, Cell, Paragraph, Refusal, Row, Run, Style, Table};

/// A table that is being read.
#[derive(Debug, Default)]
struct Grid {
    rows: Vec<Row>,
    /// Pictures in its cells.
    floating: Vec<Block>,
}

/// A row that is being read.
#[derive(Debug, Default)]
struct Line {
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
    pub(super) fn table(&mut self, flow: &mut Flow) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut grid = Grid::default();
        self.rows(&mut grid)?;
        flow.settle();
        if let Some(first) = grid.rows.first_mut() {
            first.cells.iter_mut().for_each(|cell| cell.continues = false);
            flow.blocks.push(Block::Table(Table { rows: grid.rows }));
        }
        flow.blocks.append(&mut grid.floating);
        Ok(())
    }

    fn rows(&mut self, grid: &mut Grid) -> Result<(), Refusal> {
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

    fn row(&mut self, grid: &mut Grid) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut line = Line::default();
        self.cells(&mut line, grid)?;
        if line.is_deleted {
            let texts = line.row.cells.iter().flat_map(|cell| &cell.paragraphs);
            let text = texts.map(Paragraph::text).collect::<Vec<_>>().join(" ");
            if !text.trim().is_empty() {
                self.shared.found.deleted.add(&text);
            }
        } else if !line.row.cells.is_empty() {
            grid.rows.push(line.row);
        }
        Ok(())
    }

    fn cells(&mut self, line: &mut Line, grid: &mut Grid) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "trPr") => self.row_properties(line)?,
                (Space::Word, "tc") => self.cell(line, grid)?,
                _ if is_wrapper(&element) => self.cells(line, grid)?,
                _ => self.xml.skip()?,
            }
        }
        Ok(())
    }

    fn row_properties(&mut self, line: &mut Line) -> Result<(), Refusal> {
        while let Some(element) = self.xml.child()? {
            match (element.space, element.name()) {
                (Space::Word, "tblHeader") => line.row.head = self.xml.is_on(&element),
                (Space::Word, "del") => line.is_deleted = true,
                (Space::Word, "gridBefore") => {
                    // Columns that the row leaves out, so that the others keep their place.
                    let columns = self.xml.number(&element).unwrap_or(0).min(MAX_COLUMNS);
                    if columns > 0 {
                        let paragraphs = vec![Paragraph::default()];
                        line.row.cells.push(Cell { paragraphs, columns, continues: false });
                    }
                }
                _ => {}
            }
            self.xml.skip()?;
        }
        Ok(())
    }

    fn cell(&mut self, line: &mut Line, grid: &mut Grid) -> Result<(), Refusal> {
        self.shared.budget.piece()?;
        let mut flow = Flow::default();
        let mut properties = CellProperties::default();
        while let Some(element) = self.xml.child()? {
            if (element.space, element.name()) == (Space::Word, "tcPr") {
                properties = self.cell_properties()?;
            } else {
                self.block(&element, &mut flow)?;
            }
        }
        let mut paragraphs = Vec::new();
        flatten(flow.finish(), &mut paragraphs, &mut grid.floating);
        let columns = properties.columns.unwrap_or(1).clamp(1, MAX_COLUMNS);
        match line.row.cells.last_mut() {
            Some(last) if properties.extends => {
                last.columns = (last.columns + columns).min(MAX_COLUMNS);
                paragraphs.retain(|paragraph| !paragraph.runs.is_empty());
                last.paragraphs.append(&mut paragraphs);
            }
            _ => {
                let continues = properties.continues;
                line.row.cells.push(Cell { paragraphs, columns, continues });
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

/// Blocks as paragraphs; pictures are put aside.
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

/// A row as one paragraph: tabs between cells, line breaks between the paragraphs of a cell.
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
