//! Pages of an issue on the sheets that are printed.

use serde::Serialize;

use super::Date;

/// Pages of an issue on the sheets that are printed; the variable `imposed` of `imposed.typ`.
#[derive(Debug, Clone, Serialize)]
pub struct Imposed {
    /// What the PDF is called.
    pub title: String,
    /// Who issues the issue.
    pub organization: String,
    /// Date of the issue.
    pub date: Date,
    /// Path of the PDF that the pages are taken from.
    pub file: String,
    /// The sides of all sheets, in the order in which they are printed: front, back, front, back.
    pub sides: Vec<SheetSide>,
}

/// A side of a sheet.
#[derive(Debug, Clone, Serialize)]
pub struct SheetSide {
    /// The pages beside each other: one on A4, two on A3.
    pub pages: Vec<PlacedPage>,
    /// Whether it shows where to fold and to staple.
    pub marks: bool,
}

/// A page on a sheet.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PlacedPage {
    /// Its number in the PDF, from 1; absent for a blank page.
    pub number: Option<usize>,
    /// How far it is moved towards the fold, in millimetres.
    pub creep: f64,
    /// 份号, six digits; on the first page of a numbered copy.
    pub copy: Option<String>,
    /// Who gets the copy, in the line below its number; where it shall say so.
    pub recipient: Option<String>,
}
