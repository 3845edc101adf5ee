//! Writing tables as HTML.
//!
//! Head cells say that they head a column (`scope`). Alignment is a class, `align-left`,
//! `align-center` or `align-right`, because a page may forbid style attributes.

use super::HtmlWriter;
use crate::text::tree::{Alignment, Cell, Table};

impl HtmlWriter<'_> {
    /// Writes a table; one of nothing but a head has no body.
    pub(super) fn table(&mut self, table: &Table) {
        self.out.push_str("<table>\n<thead>\n");
        self.row(&table.head, "th scope=\"col\"", &table.alignments);
        self.out.push_str("</thead>\n");
        if !table.rows.is_empty() {
            self.out.push_str("<tbody>\n");
            table.rows.iter().for_each(|row| self.row(row, "td", &table.alignments));
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n");
    }

    /// Writes a row of cells; `open` is their tag with its attributes.
    fn row(&mut self, cells: &[Cell], open: &str, alignments: &[Alignment]) {
        self.out.push_str("<tr>\n");
        for (cell, alignment) in cells.iter().zip(alignments) {
            let class = match alignment {
                Alignment::Unset => "",
                Alignment::Left => " class=\"align-left\"",
                Alignment::Center => " class=\"align-center\"",
                Alignment::Right => " class=\"align-right\"",
            };
            self.out.push_str(&format!("<{open}{class}>"));
            self.inlines(cell);
            self.out.push_str(&format!("</{}>\n", &open[..2]));
        }
        self.out.push_str("</tr>\n");
    }
}
