//! Writing tables as Typst. The head is marked as such: PDF/UA-1 wants it, and it is repeated on
//! the next page.

use super::writer::TypstWriter;
use crate::text::tree::{Alignment, Cell, Table};

impl TypstWriter<'_> {
    /// Writes a table with its head.
    pub(super) fn table(&mut self, table: &Table) {
        self.out.push_str(&format!("#table(\n  columns: {},\n", table.alignments.len()));
        if table.alignments.iter().any(|alignment| *alignment != Alignment::Unset) {
            self.out.push_str("  align: (");
            for alignment in &table.alignments {
                self.out.push_str(match alignment {
                    Alignment::Unset => "auto, ",
                    Alignment::Left => "left, ",
                    Alignment::Center => "center, ",
                    Alignment::Right => "right, ",
                });
            }
            self.out.push_str("),\n");
        }
        self.out.push_str("  table.header(");
        self.cells(&table.head);
        self.out.push_str("),\n");
        for row in &table.rows {
            self.out.push_str("  ");
            self.cells(row);
            self.out.push('\n');
        }
        self.out.push(')');
    }

    fn cells(&mut self, cells: &[Cell]) {
        for cell in cells {
            self.out.push('[');
            self.inlines(cell);
            self.out.push_str("], ");
        }
    }
}
