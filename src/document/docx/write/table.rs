//! Tables: ruled, as wide as the text, the head repeated on every page.

use super::links::Hyperlinks;
use super::properties::{ParagraphProperties, RunProperties};
use super::setup::Setup;
use super::{page, paragraph};
use crate::document::docx::styles;
use crate::document::xml::XmlWriter;
use crate::document::{Paragraph, Row, Table, measure};

/// Heights of the words, in twentieths of a point: 小四 where all columns fit, else 五号.
const SIZES: [usize; 2] = [240, 210];

/// White left and right of the words of a cell, and above and below.
const AIR: usize = 80;
const AIR_ABOVE: usize = 40;

/// Writes a table into `xml`; `links` are the addresses so far.
pub(super) fn write(table: &Table, setup: &Setup, links: &mut Hyperlinks, xml: &mut XmlWriter) {
    let columns = table.rows.iter().map(width).max().unwrap_or_default();
    if columns == 0 {
        return;
    }
    let needs = needs(table, columns);
    let fits = |size: &usize| total(&needs, *size) <= page::WIDTH;
    let size = SIZES.into_iter().find(fits).unwrap_or(SIZES[1]);
    let wanted: Vec<usize> = needs.iter().map(|halves| need(*halves, size)).collect();
    let widths = measure::columns(&wanted, page::WIDTH);
    let mut writer = TableWriter { widths, wanted, size, setup, links };
    xml.element("w:tbl", &[], |xml| {
        table_properties(xml);
        xml.element("w:tblGrid", &[], |xml| {
            for width in &writer.widths {
                xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        for (index, row) in table.rows.iter().enumerate() {
            writer.row(row, table.rows.get(index + 1), xml);
        }
    });
}

/// A table that is being written.
struct TableWriter<'a> {
    /// Widths of the columns.
    widths: Vec<usize>,
    /// Widths at which nothing would wrap.
    wanted: Vec<usize>,
    /// Height of the words, in twentieths of a point.
    size: usize,
    setup: &'a Setup,
    links: &'a mut Hyperlinks,
}

/// Returns how many columns a row covers.
fn width(row: &Row) -> usize {
    row.cells.iter().map(|cell| cell.columns.max(1)).sum()
}

/// Returns the longest line of each column, in halves of a character; cells over several columns do
/// not count.
fn needs(table: &Table, columns: usize) -> Vec<usize> {
    let mut needs = vec![0; columns];
    for row in &table.rows {
        let mut column = 0;
        for cell in &row.cells {
            if cell.columns <= 1 {
                let lines = cell.paragraphs.iter().flat_map(|one| {
                    let text = one.text();
                    text.split('\n').map(measure::halves).collect::<Vec<_>>()
                });
                needs[column] = needs[column].max(lines.max().unwrap_or_default());
            }
            column += cell.columns.max(1);
        }
    }
    needs
}

fn need(halves: usize, size: usize) -> usize {
    // A little more than the words: fonts differ.
    halves * size / 2 + 2 * AIR + 30
}

fn total(needs: &[usize], size: usize) -> usize {
    needs.iter().map(|halves| need(*halves, size)).sum()
}

fn table_properties(xml: &mut XmlWriter) {
    let width = page::WIDTH.to_string();
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblW", &[("w:w", &width), ("w:type", "dxa")]);
        xml.value("w:jc", "center");
        xml.element("w:tblBorders", &[], |xml| {
            for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                let rule = [
                    ("w:val", "single"),
                    ("w:sz", "4"),
                    ("w:space", "0"),
                    ("w:color", "000000"),
                ];
                xml.empty(side, &rule);
            }
        });
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        xml.element("w:tblCellMar", &[], |xml| {
            let sides = [
                ("w:top", AIR_ABOVE),
                ("w:left", AIR),
                ("w:bottom", AIR_ABOVE),
                ("w:right", AIR),
            ];
            for (side, air) in sides {
                xml.empty(side, &[("w:w", &air.to_string()), ("w:type", "dxa")]);
            }
        });
    });
}

/// Whether the row has a cell at this column that goes on with the one above.
fn goes_on(row: Option<&Row>, wanted: usize) -> bool {
    let mut column = 0;
    for cell in row.into_iter().flat_map(|row| &row.cells) {
        if column >= wanted {
            return column == wanted && cell.continues;
        }
        column += cell.columns.max(1);
    }
    false
}

/// Where a cell stands, and how it is merged.
struct CellLayout {
    column: usize,
    span: usize,
    merge: Option<&'static str>,
    head: bool,
}

impl TableWriter<'_> {
    fn row(&mut self, row: &Row, next: Option<&Row>, xml: &mut XmlWriter) {
        xml.element("w:tr", &[], |xml| {
            xml.element("w:trPr", &[], |xml| {
                xml.empty("w:cantSplit", &[]);
                if row.head {
                    xml.empty("w:tblHeader", &[]);
                }
            });
            let mut column = 0;
            for cell in &row.cells {
                let span = cell.columns.max(1);
                let merge = match (cell.continues, goes_on(next, column)) {
                    (true, _) => Some("continue"),
                    (false, true) => Some("restart"),
                    (false, false) => None,
                };
                let layout = CellLayout { column, span, merge, head: row.head };
                self.cell(&cell.paragraphs, &layout, xml);
                column += span;
            }
            // A row may be short of cells.
            for column in column..self.widths.len() {
                let layout = CellLayout { column, span: 1, merge: None, head: row.head };
                self.cell(&[], &layout, xml);
            }
        });
    }

    fn cell(&mut self, paragraphs: &[Paragraph], layout: &CellLayout, xml: &mut XmlWriter) {
        let columns = layout.column..(layout.column + layout.span).min(self.widths.len());
        let width: usize = self.widths[columns.clone()].iter().sum();
        let wraps = columns.clone().any(|one| self.wanted[one] > self.widths[one]);
        let properties = ParagraphProperties {
            style: Some(styles::TABLE_TEXT.id),
            align: (layout.head || !wraps).then_some("center"),
            ..ParagraphProperties::default()
        };
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                if layout.span > 1 {
                    xml.value("w:gridSpan", &layout.span.to_string());
                }
                if let Some(merge) = layout.merge {
                    xml.value("w:vMerge", merge);
                }
                xml.value("w:vAlign", "center");
            });
            for paragraph in paragraphs {
                self.paragraph(paragraph, &properties, layout, xml);
            }
            if paragraphs.is_empty() {
                xml.element("w:p", &[], |xml| properties.write(xml));
            }
        });
    }

    /// Words of the head are 黑体.
    fn paragraph(
        &mut self,
        paragraph: &Paragraph,
        properties: &ParagraphProperties,
        layout: &CellLayout,
        xml: &mut XmlWriter,
    ) {
        let setup = self.setup;
        let base = RunProperties {
            font: layout.head.then(|| setup.fonts.hei.clone()),
            size: (self.size != SIZES[0]).then_some(self.size / 10),
            ..RunProperties::default()
        };
        xml.element("w:p", &[], |xml| {
            properties.write(xml);
            paragraph::runs(paragraph, &base, (setup, self.links), xml);
        });
    }
}
