//! Tables whose cells say how many rows and columns they cover, as those of web pages and old Word files do.

use std::collections::BTreeMap;

use super::{Block, Cell, Row, Table};

/// Most columns and rows that a cell covers.
const MOST_COVERED: usize = 63;

/// A table that is being read: its rows of cells.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// From the top; in each, the cells that begin there, from the left.
    pub(super) rows: Vec<Vec<GridCell>>,
}

/// A cell that is being read.
#[derive(Debug)]
pub(super) struct GridCell {
    /// What stands in it.
    pub(super) blocks: Vec<Block>,
    /// How many columns it covers, from 1.
    pub(super) columns: usize,
    /// How many rows it covers, from 1.
    pub(super) rows: usize,
    /// Whether it heads a row or column.
    pub(super) head: bool,
}

impl GridCell {
    /// A cell that covers as much as its attributes say.
    pub(super) fn new(columns: Option<usize>, rows: Option<usize>, head: bool) -> Self {
        let covered = |count: Option<usize>| count.unwrap_or(1).clamp(1, MOST_COVERED);
        Self { blocks: Vec::new(), columns: covered(columns), rows: covered(rows), head }
    }
}

impl Grid {
    /// Whether it has one column, or cells with more in them than paragraphs: it only says where things stand.
    pub(super) fn is_layout(&self) -> bool {
        let has_more = |cell: &GridCell| {
            cell.blocks.iter().any(|block| !matches!(block, Block::Paragraph(_)))
        };
        self.rows.iter().all(|row| row.len() <= 1) || self.rows.iter().flatten().any(has_more)
    }

    /// What its cells hold, one after the other.
    pub(super) fn into_blocks(self) -> impl Iterator<Item = Block> {
        self.rows.into_iter().flatten().flat_map(|cell| cell.blocks)
    }

    /// Returns the table, with what goes on from the cells above in its place.
    pub(super) fn finish(self) -> Table {
        // Cells that reach into rows below: by their column, how many rows are left, and how many columns.
        let mut below: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
        let mut rows = Vec::with_capacity(self.rows.len());
        for row in self.rows {
            let head = !row.is_empty() && row.iter().all(|cell| cell.head);
            let mut cells = Vec::with_capacity(row.len());
            let mut column = 0;
            for cell in row {
                go_on(&mut below, &mut column, &mut cells);
                if cell.rows > 1 {
                    below.insert(column, (cell.rows, cell.columns));
                }
                column += cell.columns;
                let paragraphs = cell.blocks.into_iter().filter_map(|block| match block {
                    Block::Paragraph(paragraph) => Some(paragraph),
                    Block::Table(_) | Block::Picture(_) => None,
                });
                let paragraphs = paragraphs.collect();
                cells.push(Cell { paragraphs, columns: cell.columns, continues: false });
            }
            go_on(&mut below, &mut column, &mut cells);
            below.retain(|_, (left, _)| {
                *left -= 1;
                *left > 0
            });
            rows.push(Row { head, cells });
        }
        Table { rows }
    }
}

/// Adds the cells that go on from above at a column, and those right behind them.
fn go_on(
    below: &mut BTreeMap<usize, (usize, usize)>,
    column: &mut usize,
    cells: &mut Vec<Cell>,
) {
    while let Some((_, columns)) = below.get(column) {
        cells.push(Cell { paragraphs: Vec::new(), columns: *columns, continues: true });
        *column += columns;
    }
}
