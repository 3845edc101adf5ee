//! What the template of the statistics sees.

use serde::Serialize;

use super::{Date, Markup};

/// The page; the variable `statistics` in `statistics.html`.
#[derive(Debug, Clone, Serialize)]
pub struct Statistics {
    /// The date of the newest issue.
    pub newest: Date,
    /// Practices and failings by unit and year: several pictures where there are many units. Empty
    /// where nothing was said of any unit.
    pub units: Vec<Figure>,
    /// Failings reported and closed in the course of time; absent where there are none.
    pub course: Option<Figure>,
    /// How long closing took; absent where nothing is closed.
    pub closing: Option<Figure>,
    /// Failings by category; absent where none has one.
    pub categories: Option<Figure>,
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
    /// Heads over several columns; empty where there are none.
    pub groups: Vec<Group>,
    /// Heads of the columns, the first over the heads of the rows.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A head over several columns.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its words.
    pub head: String,
    /// How many columns it stands over.
    pub columns: usize,
}

/// A row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Its head.
    pub head: String,
    /// Its numbers.
    pub cells: Vec<usize>,
}
