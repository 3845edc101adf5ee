//! A map of numbers: rows and columns, the greater the darker, each number printed in its place.

use plotters::style::text_anchor::{HPos, VPos};

use super::colour::ChartColour;
use super::{
    AltText, Area, Drawn, LETTER, coordinate, drawn, fill, fitting, frame, letters, width,
    write,
};
use crate::render::context::Markup;

pub use super::colour::Hue;

/// What is mapped. Groups of columns stand side by side, rows go through all of them.
#[derive(Debug)]
pub struct HeatMap {
    /// The groups.
    pub groups: Vec<HeatMapGroup>,
    /// Heads of the columns, the same in every group.
    pub columns: Vec<String>,
    /// Head of the last column of each group, which is the sum of the others.
    pub sum: String,
    /// The rows.
    pub rows: Vec<HeatMapRow>,
}

/// A group of columns.
#[derive(Debug)]
pub struct HeatMapGroup {
    /// Its head.
    pub head: String,
    /// Its colour.
    pub hue: Hue,
    /// The greatest number that a map of this kind has.
    pub most: usize,
}

/// A row.
#[derive(Debug)]
pub struct HeatMapRow {
    /// Its head.
    pub head: String,
    /// For each group, a number for each column.
    pub values: Vec<Vec<usize>>,
}

const ROW: i32 = 26;
const HEADS: i32 = 2 * ROW;
const CELL: i32 = 44;
const SUM: i32 = 52;
const GAP: i32 = 20;
const WIDEST_HEAD: i32 = 14 * LETTER;

/// Draws the map.
pub fn picture(heat: &HeatMap, alternative: AltText<'_>) -> Markup {
    let heads = heat.rows.iter().map(|row| width(&row.head)).max().unwrap_or(0);
    let map = HeatMapDrawing { heat, left: heads.min(WIDEST_HEAD) + GAP / 2 };
    let right = map.start(heat.groups.len()) - GAP;
    let bottom = HEADS + coordinate(heat.rows.len()) * ROW;
    let size = |side: i32| u32::try_from(side + 2).unwrap_or(u32::MAX);
    drawn((size(right), size(bottom)), alternative, |area| map.draw(area))
}

struct HeatMapDrawing<'a> {
    heat: &'a HeatMap,
    /// Where the first group begins.
    left: i32,
}

impl HeatMapDrawing<'_> {
    /// Where a group begins.
    fn start(&self, group: usize) -> i32 {
        let one = coordinate(self.heat.columns.len()) * CELL + SUM + GAP;
        self.left + coordinate(group) * one
    }

    fn draw(&self, area: &Area<'_>) -> Drawn {
        for (index, group) in self.heat.groups.iter().enumerate() {
            self.heads(area, group, self.start(index))?;
        }
        for (index, row) in self.heat.rows.iter().enumerate() {
            let top = HEADS + coordinate(index) * ROW;
            let head = fitting(&row.head, WIDEST_HEAD);
            let style = letters(ChartColour::Text, (HPos::Left, VPos::Center));
            write(area, &head, (0, top + ROW / 2), style)?;
            for (number, (group, values)) in
                self.heat.groups.iter().zip(&row.values).enumerate()
            {
                self.cells(area, group, values, (self.start(number), top))?;
            }
        }
        Ok(())
    }

    fn heads(&self, area: &Area<'_>, group: &HeatMapGroup, left: i32) -> Drawn {
        let style = |across| letters(ChartColour::Text, (across, VPos::Center));
        write(area, &group.head, (left, ROW / 2), style(HPos::Left))?;
        let middle = HEADS - ROW / 2;
        for (index, column) in self.heat.columns.iter().enumerate() {
            let centre = left + coordinate(index) * CELL + CELL / 2;
            write(area, column, (centre, middle), style(HPos::Center))?;
        }
        let sums = left + coordinate(self.heat.columns.len()) * CELL + SUM / 2;
        write(area, &self.heat.sum, (sums, middle), style(HPos::Center))
    }

    fn cells(
        &self,
        area: &Area<'_>,
        group: &HeatMapGroup,
        values: &[usize],
        (left, top): (i32, i32),
    ) -> Drawn {
        for (index, value) in values.iter().enumerate() {
            let start = left + coordinate(index) * CELL;
            let corners = [(start, top), (start + CELL - 2, top + ROW - 2)];
            match ChartColour::shade(group.hue, *value, group.most) {
                Some(shade) => {
                    fill(area, corners, shade)?;
                    let style = letters(shade.letters(), (HPos::Center, VPos::Center));
                    let centre = (start + CELL / 2 - 1, top + ROW / 2 - 1);
                    write(area, &value.to_string(), centre, style)?;
                }
                None => frame(area, corners, ChartColour::Line)?,
            }
        }
        let sum: usize = values.iter().sum();
        let centre = left + coordinate(values.len()) * CELL + SUM / 2;
        let style = letters(ChartColour::Text, (HPos::Center, VPos::Center));
        write(area, &sum.to_string(), (centre, top + ROW / 2 - 1), style)
    }
}
