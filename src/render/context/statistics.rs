//! What the template of the statistics sees.

use serde::Serialize;

use super::{Date, Link, Markup};

/// The page; the variable `statistics` in `statistics.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Statistics {
    /// The date of the newest issue.
    pub newest: Date,
    /// Practices and failings by unit and year; absent where nothing was said of any unit.
    pub units: Option<HeatMap>,
    /// Failings reported and closed in the course of time; absent where there are none.
    pub course: Option<Figure>,
    /// How long closing took; absent where nothing is closed.
    pub closing: Option<Figure>,
    /// Failings by category; absent where none has one.
    pub categories: Option<Figure>,
}

/// Numbers of units, year by year, as tables whose cells are the darker, the greater the number.
#[derive(Debug, Clone, Serialize)]
pub struct HeatMap {
    /// What it is.
    pub caption: String,
    /// What it says, in words with numbers.
    pub says: String,
    /// Whether its tables are narrow enough to stand beside each other.
    pub beside: bool,
    /// Heads of the columns: years, the oldest first.
    pub years: Vec<String>,
    /// The tables: practices, then failings.
    pub tables: Vec<HeatTable>,
}

/// One kind of content.
#[derive(Debug, Clone, Serialize)]
pub struct HeatTable {
    /// `practices` or `failings`.
    pub kind: &'static str,
    /// Its name.
    pub head: String,
    /// The units, that of which most was said first.
    pub rows: Vec<HeatRow>,
}

/// A unit.
#[derive(Debug, Clone, Serialize)]
pub struct HeatRow {
    /// Its name, and the way to its page.
    pub unit: Link,
    /// For each year.
    pub cells: Vec<HeatCell>,
    /// All years together.
    pub sum: usize,
}

/// A number.
#[derive(Debug, Clone, Serialize)]
pub struct HeatCell {
    /// The number.
    pub number: usize,
    /// From 1 to 5; 0 for nothing, and where years are taken together.
    pub shade: usize,
}

/// A picture of numbers, and the same numbers as a table.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// Opens the ids of its parts.
    pub id: String,
    /// What it is.
    pub caption: String,
    /// What it says, in words with numbers.
    pub says: String,
    /// The picture, SVG made by our own drawing.
    pub picture: Markup,
    /// The numbers.
    pub table: Table,
}

/// Numbers with heads of rows and columns.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Table {
    /// Heads of the columns, the first over the heads of the rows.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its head.
    pub head: String,
    /// Its numbers.
    pub cells: Vec<usize>,
}
