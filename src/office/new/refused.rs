//! Why no draft is made.

use std::collections::BTreeSet;
use std::io;

use crate::lang;
use crate::lang::Message;
use crate::office::workbench::Faults;
use crate::source::WorkspacePath;

/// Why no draft is made, and no number taken.
#[derive(Debug)]
pub enum DraftError {
    /// The settings or the list of units have faults, these.
    Settings(Faults),
    /// There are several series, these, and none was named.
    SeriesNeeded {
        /// Ids of the series.
        known: Vec<String>,
    },
    /// There is no such series.
    SeriesUnknown {
        /// The id that was given.
        series: String,
        /// Ids of the series.
        known: Vec<String>,
    },
    /// There is no such unit.
    UnitUnknown {
        /// The id or name that was given.
        unit: String,
        /// The id or name that was probably meant.
        near: Option<String>,
    },
    /// A unit, as it was given, is named twice.
    UnitTwice(String),
    /// Files that may have the number cannot be read: their faults and paths.
    Unread(Faults, BTreeSet<String>),
    /// The file of the number is there, but holds another one.
    Misnamed {
        /// The file.
        path: WorkspacePath,
        /// How the issue is cited that it does not hold.
        citation: String,
    },
    /// All numbers of a year are taken.
    Full {
        /// Id of the series.
        series: String,
        /// The year.
        year: i32,
    },
    /// The folder of the file is a link that leads out of the workspace.
    Outside,
    /// The system refused; the error names the path.
    Io(io::Error),
}

impl DraftError {
    /// What to tell; of faults, what they stand in the way of.
    pub fn message(&self) -> Message {
        match self {
            Self::Settings(_) => Message::new("failure-new-settings"),
            Self::SeriesNeeded { known } => {
                Message::new("failure-new-series").with("known", known.join(" "))
            }
            Self::SeriesUnknown { series, known } => Message::new("failure-new-series-unknown")
                .with("series", series)
                .with("known", known.join(" ")),
            Self::UnitUnknown { unit, near: Some(near) } => {
                Message::new("failure-new-unit-near").with("near", near).with("unit", unit)
            }
            Self::UnitUnknown { unit, near: None } => {
                Message::new("failure-new-unit").with("unit", unit)
            }
            Self::UnitTwice(unit) => Message::new("failure-new-unit-twice").with("unit", unit),
            Self::Unread(_, paths) => {
                let files: Vec<&str> = paths.iter().map(String::as_str).collect();
                Message::new("failure-new-unread").with("files", files.join(" "))
            }
            Self::Misnamed { path, citation } => {
                Message::new("failure-new-name").with("path", path).with("citation", citation)
            }
            Self::Full { series, year } => {
                Message::new("failure-new-full").with("year", year).with("series", series)
            }
            Self::Outside => {
                Message::new("failure-write").nested("words", "read-error-outside".into())
            }
            Self::Io(error) => lang::unwritten(error),
        }
    }
}
